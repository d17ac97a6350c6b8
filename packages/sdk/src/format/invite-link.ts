import { isId } from './ids.ts'

/** What an invitation carries in its fragment, which no server receives. */
export interface InviteLink {
  organization: string
  signInId: string
  /** The invite secret, 32 bytes, base64url. */
  invite: string
}

/**
 * Writes an invitation: `<page>#4.<organization>.<sign-in id>.<invite>`.
 *
 * @param page - address of the page with the console, without a fragment
 */
export function formatInviteLink(page: string, { organization, signInId, invite }: InviteLink): string {
  return `${page}#4.${organization}.${signInId}.${invite}`
}

/** Reads an invitation, whole or only its fragment; null for any other text. */
export function parseInviteLink(text: string): InviteLink | null {
  const fragment = text.slice(text.indexOf('#') + 1)
  const [version, organization, signInId, invite, ...rest] = fragment.split('.')
  const shaped =
    version === '4' &&
    isId(organization, 'org') &&
    /^[0-9A-HJKMNP-TV-Z]{8}$/u.test(signInId ?? '') &&
    /^[A-Za-z0-9_-]{43}$/u.test(invite ?? '') &&
    rest.length === 0
  return shaped ? { organization, signInId: signInId!, invite: invite! } : null
}
