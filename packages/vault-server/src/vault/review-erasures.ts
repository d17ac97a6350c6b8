import { VaultError } from '../errors.ts'
import type { DecisionRow } from './decision-rows.ts'
import { SYSTEM, type Deps } from './deps.ts'
import { destroy, finalDate } from './erasures.ts'
import { append } from './log/append.ts'
import type { NewEntry } from './log/entry.ts'
import { requireRequest } from './request-parts.ts'
import type { ItemRow } from './rows.ts'
import type { Tx } from './store.ts'

/** Why the vault erased something by itself: a code of the log. */
export type ErasureReason = 'ACCEPTED' | 'DECLINED' | 'CANCELLED' | 'REPLACED' | 'WITHDRAWN'

const REASON: Partial<Record<DecisionRow['decision'], ErasureReason>> = {
  accept: 'ACCEPTED',
  decline: 'DECLINED',
  cancel: 'CANCELLED',
}

/**
 * Job: erases the images of what was accepted, and everything of what was declined or withdrawn, when its time has
 * come; then destroys whatever was marked before a crash. @returns for how many decisions and people it did
 */
export async function eraseReviewed(deps: Deps): Promise<number> {
  const due = await deps.store.read(tx => tx.dueDecisions(deps.clock.now()))
  for (const decision of due) await deps.store.transaction(tx => mark(deps, tx, decision))
  const marked = await deps.store.read(tx => tx.markedPeople())
  for (const { organization, subject } of marked) await destroy(deps, organization, subject, false)
  return due.length + marked.length
}

/** Marks and logs; the keys go after the commit. */
async function mark(deps: Deps, tx: Tx, { organization, request, place }: DecisionRow): Promise<void> {
  const row = await requireRequest(tx, organization, request, true)
  const decision = (await tx.decisionsOf(organization, request)).find(made => made.place === place)
  // Taken back while this waited for the lock.
  if (decision === undefined || decision.eraseAt === null) return
  const items = (await tx.itemsByRequest(organization, request)).filter(item => goesAfter(decision, item))
  await tx.updateDecision(decision, { eraseAt: null })
  const reason = REASON[decision.decision]
  if (reason === undefined) throw new VaultError('internal', 'This decision erases nothing.')
  const entries = await markErased(deps, tx, items, { reason, detailSlot: row.slot })
  if (entries.length > 0) await append(deps, tx, organization, SYSTEM, entries)
}

function goesAfter({ decision, generation }: DecisionRow, item: ItemRow): boolean {
  if (item.state !== 'stored') return false
  return decision === 'accept' ? item.kind === 'image' : item.generation === generation
}

/** Marks items whose keys are destroyed after this transaction. @returns an entry for each person */
export async function markErased(
  deps: Deps,
  tx: Tx,
  items: readonly ItemRow[],
  { reason, detailSlot }: { reason: ErasureReason; detailSlot: string },
): Promise<NewEntry[]> {
  const [first] = items
  if (first === undefined) return []
  await tx.updateItems(
    first.organization,
    items.map(({ id }) => id),
    { state: 'erasing' },
  )
  const finalAt = finalDate(deps).toISOString()
  return [...new Set(items.map(({ subject }) => subject))].map(subject => {
    const own = items.filter(item => item.subject === subject)
    return {
      caller: SYSTEM,
      content: {
        action: 'erased',
        result: 'ok',
        subject,
        request: first.request,
        reason,
        finalAt,
        items: own.map(({ id, digest }) => ({ id, digest: digest! })),
      },
      detailSlot,
    }
  })
}
