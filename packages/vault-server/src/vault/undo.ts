import type { Entry, Receipt, Request } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import type { DecisionRow } from './decision-rows.ts'
import { standing } from './decision-view.ts'
import { restorePeople } from './change/settle.ts'
import { requestStateAfter } from './decisions.ts'
import type { Caller, Deps } from './deps.ts'
import { stillPermitted } from './members/caller.ts'
import { requireReachOf } from './members/guards.ts'
import { append } from './log/append.ts'
import { requireRequest } from './request-parts.ts'
import { getRequest } from './requests.ts'
import type { RequestRow } from './rows.ts'
import type { Tx } from './store.ts'
import { discardDrafts } from './uploads.ts'

/**
 * Takes the newest decision back, while nothing came of it: within its time, before the person gave something again,
 * and so before any image was erased.
 *
 * @throws {VaultError} `undo_over`
 */
export async function undo(deps: Deps, asked: Caller, organization: string, id: string): Promise<Request> {
  requirePermission(asked, 'review')
  const dropped = await deps.store.transaction(async tx => {
    const caller = await stillPermitted(deps, tx, organization, { caller: asked, permission: 'review' })
    const row = await requireRequest(tx, organization, id, true)
    await requireReachOf(tx, caller, organization, await tx.requestSubjects(organization, id))
    const last = standing(await tx.decisionsOf(organization, id), row.generation)
    const now = deps.clock.now()
    if (last === null || !canUndo(row, last, now) || !(await isWhole(tx, row))) {
      throw new VaultError('undo_over', 'This decision can no longer be taken back.')
    }
    await tx.updateDecision(last, { undoneAt: now, eraseAt: null })
    await tx.updateRequest(organization, id, { state: last.before.state, round: last.before.round })
    const subjects = await restorePeople(tx, last, now)
    // What the person had begun to give again belongs to a round that no longer is.
    const drafts = last.decision === 'return' ? await discardDrafts(tx, organization, id) : []
    const { generation, round, decision } = last
    await append(
      deps,
      tx,
      organization,
      caller,
      subjects.map(subject => ({
        content: { action: 'undo', result: 'ok', request: id, generation, round, subject, decision },
        detailSlot: row.slot,
      })),
    )
    return drafts
  })
  await deps.shred.destroy(dropped)
  return getRequest(deps, organization, id)
}

function canUndo(row: RequestRow, last: DecisionRow, now: Date): boolean {
  const { decision, finalAt, round } = last
  return (
    now < finalAt &&
    row.state === requestStateAfter(decision) &&
    row.round === round + (decision === 'return' ? 1 : 0)
  )
}

/** Whether everything that was submitted is still there: nobody accepts what was erased. */
async function isWhole(tx: Tx, { organization, id, receipt }: RequestRow): Promise<boolean> {
  if (receipt === null) return true
  const { leaf } = JSON.parse(receipt) as Receipt
  const { items } = JSON.parse(leaf) as Pick<Entry, 'items'>
  const stored = (await tx.itemsByRequest(organization, id)).filter(({ state }) => state === 'stored')
  return items!.every(item => stored.some(row => row.id === item.id))
}
