import type { ChangeMember, EntryAction, Member } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import { requireProvenAdmin } from '../approvals/second-person.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import type { Tx } from '../store.ts'
import { keepingAdmin } from './last-admin.ts'
import { getMember, requireMember } from './find.ts'
import type { MemberRow } from './rows.ts'
import { triesName } from './view.ts'

/** Suspends, resumes, removes or unlocks somebody. Whoever is suspended or removed is signed out at once. */
export async function changeMember(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  { action }: ChangeMember,
): Promise<Member> {
  requirePermission(caller, 'admin')
  if (action === 'unlock' && caller.actor === id)
    throw new VaultError('forbidden', 'Another administrator has to unlock you.')
  await deps.store.transaction(async tx => {
    const row = await keepingAdmin(deps, tx, organization, async () => {
      const before = await requireMember(tx, organization, id, true)
      if (action === 'resume' && before.permissions.includes('admin'))
        await requireProvenAdmin(deps, tx, organization, caller)
      await apply(deps, tx, before, action)
      return before
    })
    const content = { action: `member.${action}` satisfies EntryAction, result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot }])
  })
  return getMember(deps, organization, id)
}

async function apply(deps: Deps, tx: Tx, row: MemberRow, action: ChangeMember['action']): Promise<void> {
  const { organization, id, state, signInId } = row
  const changedAt = deps.clock.now()
  if (state === 'removed')
    throw new VaultError('member_conflict', 'This staff member was removed. Invite them.')
  if (action === 'unlock') return tx.clearTries(organization, [triesName(signInId)])
  if (action === 'resume') {
    if (state !== 'suspended') throw new VaultError('member_conflict', 'This staff member is not suspended.')
    const to = row.authHash === null ? 'invited' : 'active'
    return tx.updateMember(organization, id, { state: to, changedAt })
  }
  await tx.endMemberSessions(organization, id)
  if (action === 'suspend') return tx.updateMember(organization, id, { state: 'suspended', changedAt })
  // Whoever comes back begins anew: what let them in is gone for good.
  const gone = { authHash: null, inviteHash: null, inviteExpiresAt: null, totp: null, totpPending: null }
  await tx.setRecoveryCodes(organization, id, [])
  return tx.updateMember(organization, id, { state: 'removed', ...gone, changedAt })
}
