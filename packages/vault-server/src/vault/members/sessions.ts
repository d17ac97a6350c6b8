import type { MemberSession, MemberSignOut, Page } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireMember } from './find.ts'
import type { MemberSessionRow } from './rows.ts'

export function sessionView(row: MemberSessionRow, current: string | null): MemberSession {
  return {
    id: row.id,
    member: row.member,
    createdAt: row.createdAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    steppedUpAt: row.steppedUpAt?.toISOString() ?? null,
    current: row.id === current,
  }
}

/** Sessions that live: one's own, or of somebody else with the permission `admin`. */
export async function listSessions(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
): Promise<Page<MemberSession>> {
  requireOwnOrAdmin(caller, id)
  const rows = await deps.store.read(async tx => {
    await requireMember(tx, organization, id)
    return tx.memberSessions(organization, id, deps.clock.now())
  })
  return { data: rows.map(row => sessionView(row, caller.session)), next: null }
}

/** Ends one session or all of somebody: one's own, or of somebody else with the permission `admin`. */
export async function signOutMember(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  { session, everywhere }: MemberSignOut,
): Promise<void> {
  requireOwnOrAdmin(caller, id)
  await deps.store.transaction(async tx => {
    const { slot } = await requireMember(tx, organization, id)
    const which = everywhere === true ? {} : { id: session ?? caller.session ?? '' }
    const ended = await tx.endMemberSessions(organization, id, which)
    if (ended === 0 && everywhere !== true)
      throw new VaultError('not_found', 'This session has ended already.')
    const words = { ended: String(ended), ...(everywhere === true ? {} : which) }
    const content = { action: 'member.sign-out', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot, words }])
  })
}

function requireOwnOrAdmin(caller: Caller, id: string): void {
  if (caller.kind === 'member' && caller.actor === id) return
  requirePermission(caller, 'admin')
}
