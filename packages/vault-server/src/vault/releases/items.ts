import type { Item } from '@fuin/sdk/api'
import type { Deps } from '../deps.ts'
import type { ItemFacts, ListedItem } from '../rows.ts'
import type { Tx } from '../store.ts'

/** Items of a subject, without their content. */
export async function listItems(deps: Deps, organization: string, subject: string): Promise<Item[]> {
  return deps.store.read(tx => itemsOf(tx, organization, [subject]))
}

/** Items of several subjects, by subject and id. */
export async function itemsOf(tx: Tx, organization: string, subjects: readonly string[]): Promise<Item[]> {
  const rows = await tx.listedItems(organization, subjects)
  const amendments = await tx.addedPurposes(organization, subjects)
  return rows.map(row => {
    const added = amendments.filter(
      ({ subject, request, generation }) =>
        subject === row.subject && request === row.request && generation === row.generation,
    )
    return itemView(
      row,
      row,
      added.flatMap(({ purposes }) => purposes),
    )
  })
}

/**
 * What is said of an item.
 *
 * @param amended - purposes that were added later
 */
export function itemView(
  row: ItemFacts,
  manifest: Pick<ListedItem, 'purposes'> | null,
  amended: string[],
): Item {
  const { id, subject, request, generation, sequence, round, kind, state, bodyLength } = row
  return {
    id,
    subject,
    request,
    generation,
    sequence,
    round,
    kind,
    state,
    purposes: manifest?.purposes?.[subject] ?? [],
    amended,
    digest: row.digest!,
    bodyLength,
    createdAt: row.createdAt.toISOString(),
  }
}
