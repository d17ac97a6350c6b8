import { formatInviteLink } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { outsider, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { newToken } from '../outer.ts'
import { inviteOf } from './invite.ts'
import type { MemberRow } from './rows.ts'
import { triesName } from './view.ts'

/** What the operator hands to the administrator, in person. */
export interface Recovered {
  member: string
  signInId: string
  /** What stands behind the address of the console. */
  fragment: string
}

/**
 * Invites an administrator anew where nobody is left who could: password, app, recovery codes and sessions are gone, dates
 * and a suspension are lifted. Only whoever has the data folder and the master key can do this, and the log of the
 * organization says that it was done, by the operator, for whom.
 *
 * @param member - `act_…`; null: the only one there is
 * @throws {VaultError} `not_found`, naming the ids there are
 */
export async function recoverAdmin(
  deps: Deps,
  organization: string,
  member: string | null,
): Promise<Recovered> {
  const { token: invite, hash } = newToken()
  return deps.store.transaction(async tx => {
    const row = chosen(await tx.lockAdmins(organization), member)
    const { id, signInId, slot, permissions } = row
    await tx.updateMember(organization, id, {
      ...inviteOf(deps, hash.toString('base64url')),
      state: 'invited',
      validFrom: null,
      validUntil: null,
      authHash: null,
      totp: null,
      totpPending: null,
      changedAt: deps.clock.now(),
    })
    await tx.setRecoveryCodes(organization, id, [])
    await tx.endMemberSessions(organization, id)
    await tx.clearTries(organization, [triesName(signInId)])
    const content = { action: 'member.recover', result: 'ok', member: id, permissions } as const
    await append(deps, tx, organization, outsider('setup'), [{ content, detailSlot: slot }])
    return { member: id, signInId, fragment: formatInviteLink('', { organization, signInId, invite }) }
  })
}

function chosen(admins: readonly MemberRow[], member: string | null): MemberRow {
  const fitting = member === null ? admins : admins.filter(({ id }) => id === member)
  const [only, ...more] = fitting
  if (only !== undefined && more.length === 0) return only
  const ids = admins.map(({ id }) => id).join(', ')
  throw new VaultError(
    'not_found',
    admins.length === 0
      ? 'This organization has no registered administrator. A host with an API key registers the first one.'
      : `Name one of the administrators of this organization: ${ids}`,
  )
}
