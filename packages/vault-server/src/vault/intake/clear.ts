import type { Deps } from '../deps.ts'
import type { ItemRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import { discard } from '../uploads.ts'
import { ENTRY_HOURS } from './entries.ts'
import type { PlaceholderRow } from './rows.ts'

/**
 * Destroys the keys of what was quarantined, then wipes its rows. Its state was committed before, so a crash in
 * between is finished by the next sweep. The receipt of the visitor stays: it holds ids and digests only.
 */
export async function clear(deps: Deps, row: PlaceholderRow): Promise<void> {
  const { organization, subject, request, intake } = row
  const { items, slots } = await deps.store.read(tx => materialOf(tx, row))
  await deps.shred.destroy(slots)
  await deps.store.transaction(async tx => {
    if (row.state === 'open') {
      await discard(tx, organization, items)
      await tx.deletePlaceholder(row)
      return
    }
    const ids = items.map(item => item.id)
    await tx.updateItems(organization, ids, { state: 'erased', envelope: null })
    await tx.deleteChunks(organization, ids)
    if (intake !== null) {
      await tx.eraseRequest(organization, request)
      // Not `cancelled`, so that the visitor's own page still shows the receipt.
      await tx.updateRequest(organization, request, { state: 'expired' })
    }
    await tx.updatePlaceholder(organization, subject, { cleared: true })
  })
}

/** Everything of a placeholder: its items, and the request of an entry, which asks nobody else. */
async function materialOf(tx: Tx, row: PlaceholderRow): Promise<{ items: ItemRow[]; slots: string[] }> {
  const { organization, subject, request, intake } = row
  const items = await tx.itemsBySubject(organization, subject)
  const slots = items.flatMap(item => [item.envelopeSlot, ...(item.bodySlot === null ? [] : [item.bodySlot])])
  const own = intake === null ? null : await tx.request(organization, request)
  return { items, slots: own === null ? slots : [...slots, own.slot] }
}

/** Job: drops what was begun and never sent, and finishes what a crash left. @returns how many went */
export async function sweepPlaceholders(deps: Deps): Promise<number> {
  const before = new Date(deps.clock.now().getTime() - ENTRY_HOURS * 3_600_000)
  const doomed = await deps.store.read(tx => tx.doomedPlaceholders(before))
  for (const row of doomed) await clear(deps, row)
  return doomed.length
}

/** Drops what was added to requests that are erased with a person. */
export async function clearAdditions(deps: Deps, organization: string, requests: string[]): Promise<void> {
  for (const request of requests) {
    const rows = await deps.store.read(tx => tx.placeholdersOf(organization, request))
    for (const row of rows.filter(({ cleared }) => !cleared)) {
      const state = row.state === 'matched' ? row.state : 'dismissed'
      await deps.store.transaction(tx => tx.updatePlaceholder(organization, row.subject, { state }))
      await clear(deps, { ...row, state })
    }
  }
}
