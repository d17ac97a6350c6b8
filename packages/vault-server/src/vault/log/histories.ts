import type { HistoryPage } from '@fuin/sdk/api'
import { consistencyRanges, inclusionRanges } from '@fuin/sdk/log'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'
import type { EntryFilter, StoredEntry } from '../rows.ts'
import { detailAad, openDetail } from './entry.ts'
import { proofs } from './proofs.ts'

/** What one page is asked for. */
export interface HistoryOrder {
  filter: EntryFilter
  /** Place of the last entry of the page before. */
  before: number | null
  limit: number
  /** Size of the log that the caller saw last. */
  since: number
  /** Size of the tree in which the entries are proven; null for the newest. */
  size: number | null
}

/** One page of a history, newest first, each entry proven under one checkpoint. */
export async function historyPage(
  deps: Deps,
  organization: string,
  { filter, before, limit, since, size }: HistoryOrder,
): Promise<HistoryPage> {
  const { head, rows, hashes, from } = await deps.store.read(async tx => {
    const found = await tx.logHead(organization)
    if (found === null) throw new VaultError('not_found', 'There is no such organization.')
    if (size !== null && size > found.size)
      throw new VaultError('invalid_request', 'The log is not that long.')
    // The head first: what is appended while this reads lies behind it.
    const tree = size ?? found.size
    const below = Math.min(before ?? tree, tree)
    const listed = await tx.listEntries(organization, filter, { before: below, limit: limit + 1 })
    const begin = Math.min(since, found.size)
    const ranges = [
      ...listed.slice(0, limit).map(({ place }) => inclusionRanges(place, tree)),
      consistencyRanges(begin, found.size),
    ]
    return { head: found, rows: listed, hashes: await proofs(tx, organization, ranges), from: begin }
  })
  const page = rows.slice(0, limit)
  const details = await detailsOf(deps, organization, page)
  const entries = page.map(({ place, leaf }, order) => ({
    index: place,
    leaf,
    detail: details[order]!,
    inclusion: hashes[order]!,
  }))
  return {
    entries,
    next: rows.length > limit ? page.at(-1)!.place : null,
    checkpoint: head.checkpoint,
    consistency: { from, to: head.size, hashes: hashes.at(-1)! },
  }
}

/** Details of entries: null where they were erased, and nothing that fits its hash where the row was changed. */
export async function detailsOf(
  deps: Deps,
  organization: string,
  rows: readonly StoredEntry[],
): Promise<(string | null)[]> {
  const slots = [...new Set(rows.flatMap(row => [row.detailSlot ?? '', row.wordsSlot ?? '']))]
  const keys = await deps.shred.read(slots)
  const keyOf = new Map(slots.map((slot, order) => [slot, keys[order] ?? null]))
  return rows.map(row => {
    try {
      const [key, own] = [keyOf.get(row.detailSlot ?? '') ?? null, keyOf.get(row.wordsSlot ?? '') ?? null]
      return openDetail(row, [key, own], detailAad(organization, idOf(row.leaf)))
    } catch {
      // Whoever checks the proofs says which entry it is; an answer that fails as a whole would hide it.
      return ''
    }
  })
}

/** Of an entry, without reading all of it. Where it is another one, no detail opens. */
function idOf(leaf: string): string {
  return /"id":"(ent_[0-9a-z]{26})"/u.exec(leaf)?.[1] ?? ''
}
