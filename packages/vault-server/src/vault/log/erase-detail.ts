import type { EraseDetail, ProvenEntry } from '@fuin/sdk/api'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireOrganization } from '../organizations.ts'
import { append } from './append.ts'
import { entryAt } from './entry-at.ts'

/**
 * Erases the detail of one entry: words, address, browser. The leaf keeps its salted hash, so the tree verifies as before;
 * an entry of its own says whose detail went and who did it. Words were encrypted under a key of their own, which is destroyed.
 * Saying it again changes nothing but the log.
 *
 * @param place - of the entry; `body.entry` names it once more, so that a slip erases nothing
 */
export async function eraseDetail(
  deps: Deps,
  caller: Caller,
  organization: string,
  place: number,
  { entry: id }: EraseDetail,
): Promise<ProvenEntry> {
  requirePermission(caller, 'admin')
  const { slot, proven } = await deps.store.transaction(async tx => {
    const { row } = await entryAt(tx, organization, place, id)
    const { detailSlot } = await requireOrganization(tx, organization)
    await tx.clearDetail(organization, place)
    const content = { action: 'log.erase-detail', result: 'ok', about: id } as const
    const [entry] = await append(deps, tx, organization, caller, [{ content, detailSlot }])
    return { slot: row.wordsSlot, proven: entry! }
  })
  if (slot !== null) await deps.shred.destroy([slot])
  return proven
}
