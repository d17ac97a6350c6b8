import type { Withdraw } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { ProviderAccess } from '../access.ts'
import type { Deps } from '../deps.ts'
import { destroy } from '../erasures.ts'
import { clear } from '../intake/clear.ts'
import type { PlaceholderRow } from '../intake/rows.ts'
import { append } from '../log/append.ts'
import { markErased } from '../review-erasures.ts'
import type { ItemRow, RequestRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import { discardDrafts } from '../uploads.ts'
import { lockOwn, requireState, setPeople } from './holder.ts'

/** What is left to do once the withdrawal is committed. */
interface After {
  people: string[]
  added: PlaceholderRow[]
  drafts: string[]
}

/**
 * Takes back what was submitted and not accepted: marks and logs it in one transaction, then destroys its keys. The same
 * link is open again, for a further round.
 *
 * @throws {VaultError} `decision_conflict` after the acceptance, `item_unknown`
 */
export async function withdraw(deps: Deps, access: ProviderAccess, { items }: Withdraw): Promise<void> {
  const after = await deps.store.transaction(tx => mark(deps, tx, access, new Set(items)))
  // A crash before this leaves marks that the next job finds.
  await deps.shred.destroy(after.drafts)
  for (const subject of after.people) await destroy(deps, access.request.organization, subject, false)
  for (const row of after.added) await clear(deps, row)
}

async function mark(deps: Deps, tx: Tx, access: ProviderAccess, ids: ReadonlySet<string>): Promise<After> {
  const row = await lockOwn(tx, access)
  const { organization, id, generation, round, slot } = row
  const all = await tx.itemsByRequest(organization, id, generation)
  const named = all.filter(item => ids.has(item.id))
  const gone = named.every(({ state }) => state === 'erasing' || state === 'erased')
  // The network may have lost the answer.
  if (row.state === 'open' && named.length === ids.size && gone) return { people: [], added: [], drafts: [] }
  requireState(row, ['submitted', 'returned', 'open'])
  if (named.length !== ids.size || named.some(({ state }) => state !== 'stored'))
    throw new VaultError('item_unknown', 'This is not part of what was submitted.')
  const stored = all.filter(({ state }) => state === 'stored')
  if (row.state === 'returned' && named.length !== stored.length)
    throw new VaultError('invalid_request', 'After a return everything is withdrawn, or nothing.')
  const added = await dismissAdded(tx, row, named, stored)
  const drafts = await discardDrafts(tx, organization, id)
  const now = deps.clock.now()
  const erased = await markErased(deps, tx, named, { reason: 'WITHDRAWN', detailSlot: slot })
  await tx.updateRequest(organization, id, {
    state: 'open',
    round: round + 1,
    receipt: null,
    submittedAt: null,
  })
  await setPeople(tx, row, 'requested', now)
  const content = {
    action: 'withdraw',
    result: 'ok',
    request: id,
    generation,
    round,
    items: named.map(item => ({ id: item.id, digest: item.digest! })),
  } as const
  await append(deps, tx, organization, access.caller, [{ content, detailSlot: slot }, ...erased])
  return { people: [...new Set(named.map(({ subject }) => subject))], added, drafts }
}

/** Whoever was added in the visit is withdrawn as a whole: the page adds them anew. */
async function dismissAdded(
  tx: Tx,
  { organization, id }: RequestRow,
  named: readonly ItemRow[],
  stored: readonly ItemRow[],
): Promise<PlaceholderRow[]> {
  const rows = (await tx.placeholdersOf(organization, id)).filter(({ state, subject }) => {
    return state === 'submitted' && named.some(item => item.subject === subject)
  })
  const dismissed: PlaceholderRow[] = []
  for (const row of rows) {
    const count = (items: readonly ItemRow[]): number =>
      items.filter(item => item.subject === row.subject).length
    if (count(named) !== count(stored))
      throw new VaultError('invalid_request', 'A family member who was added is withdrawn as a whole.')
    await tx.updatePlaceholder(organization, row.subject, { state: 'dismissed' })
    dismissed.push({ ...row, state: 'dismissed' })
  }
  return dismissed
}
