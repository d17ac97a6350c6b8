import { parseInviteLink, type InviteLink } from '@fuin/sdk/page'

/**
 * Takes an invitation out of the address bar, where nobody should find it later.
 *
 * @returns null where there is none for this organization
 */
export function takeInvite(organization: string): InviteLink | null {
  const invite = parseInviteLink(location.hash)
  if (invite === null) return null
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  return invite.organization === organization ? invite : null
}
