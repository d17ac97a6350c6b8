import type { Item } from '@fuin/sdk/api'
import type { Deps } from '../deps.ts'
import type { ItemRow, ManifestRow } from '../rows.ts'

/** Items of a subject, without their content. */
export async function listItems(deps: Deps, organization: string, subject: string): Promise<Item[]> {
  return deps.store.read(async tx => {
    const rows = (await tx.itemsBySubject(organization, subject)).filter(
      row => row.digest !== null && row.state !== 'complete',
    )
    const amendments = await tx.amendments(organization, subject)
    return Promise.all(
      rows.map(async row => {
        const added = amendments.filter(
          ({ request, generation }) => request === row.request && generation === row.generation,
        )
        const manifest = await tx.manifest(organization, row.request, row.generation, row.sequence)
        return itemView(
          row,
          manifest,
          added.flatMap(({ purposes }) => purposes),
        )
      }),
    )
  })
}

/**
 * What is said of an item.
 *
 * @param amended - purposes that were added later
 */
export function itemView(
  row: ItemRow,
  manifest: Pick<ManifestRow, 'purposes'> | null,
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
    purposes: manifest?.purposes[subject] ?? [],
    amended,
    digest: row.digest!,
    bodyLength,
    createdAt: row.createdAt.toISOString(),
  }
}
