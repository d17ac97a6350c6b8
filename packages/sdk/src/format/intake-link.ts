import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { isId } from './ids.ts'

/** What a poster carries in the fragment of its QR code. Everybody who saw the poster has it. */
export interface IntakeLink {
  organization: string
  /** `int_…` */
  intake: string
  /** 32 bytes, common to all who scan. */
  secret: Uint8Array<ArrayBuffer>
  /** SHA-256 thumbprint (RFC 7638) of the organization's signing key, base64url. */
  fingerprint: string
}

/** Writes the address of a poster: `<page>#3.<organization>.<intake>.<secret>.<fingerprint>`. */
export function formatIntakeLink(page: string, link: IntakeLink): string {
  return `${page}#3.${link.organization}.${link.intake}.${toBase64Url(link.secret)}.${link.fingerprint}`
}

/**
 * Reads the address of a poster, whole or only its fragment.
 *
 * @throws {FuinError} `invalid_link`
 */
export function parseIntakeLink(text: string): IntakeLink {
  const fragment = text.slice(text.indexOf('#') + 1)
  const [kind, organization, intake, secret, fingerprint, ...rest] = fragment.split('.')
  const shaped =
    kind === '3' &&
    isId(organization, 'org') &&
    isId(intake, 'int') &&
    /^[A-Za-z0-9_-]{43}$/u.test(secret ?? '') &&
    /^[A-Za-z0-9_-]{43}$/u.test(fingerprint ?? '') &&
    rest.length === 0
  if (!shaped) throw invalidLink()
  try {
    return { organization, intake, secret: fromBase64Url(secret!), fingerprint: fingerprint! }
  } catch {
    throw invalidLink()
  }
}

function invalidLink(): FuinError {
  return new FuinError('invalid_link', 'The address of the poster is incomplete. Scan its code again.')
}
