import type { Approval } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { stillPermitted } from '../members/caller.ts'
import { requireFreshProof, requireReachOf, requireReachOfAll } from '../members/guards.ts'
import { entryOf, requireOpen, unknown, view } from './approvals.ts'

/**
 * A second person agrees, or does not. They are signed in at the vault themselves: what a host says of them counts for
 * nothing here, or whoever holds its key would be both of them.
 */
export async function decideApproval(
  deps: Deps,
  asked: Caller,
  { organization, id }: { organization: string; id: string },
  decision: 'give' | 'refuse',
): Promise<Approval> {
  if (asked.kind !== 'member')
    throw new VaultError('forbidden', 'Only somebody who is signed in at the vault can decide this.')
  requirePermission(asked, 'admin')
  if (decision === 'give') requireFreshProof(asked, deps.clock.now())
  return deps.store.transaction(async tx => {
    const caller = await stillPermitted(deps, tx, organization, { caller: asked, permission: 'admin' })
    const row = await tx.approval(organization, id)
    if (row === null) throw unknown()
    // The asker came with another credential: this one is a session of somebody else.
    if (row.actor === caller.actor)
      throw new VaultError('second_credential_required', 'Somebody else has to decide what you asked for.')
    if (row.subjects !== null) await requireReachOf(tx, caller, organization, row.subjects)
    else if (decision === 'give') requireReachOfAll(caller)
    requireOpen(row, deps.clock.now(), ['waiting'])
    const state = decision === 'give' ? 'given' : 'refused'
    const change = { state, decidedAt: deps.clock.now(), decidedBy: caller.actor } as const
    await tx.updateApproval(organization, id, change)
    await append(deps, tx, organization, caller, [entryOf(decision, row)])
    return view({ ...row, ...change }, row.used.length, null, deps.clock.now())
  })
}
