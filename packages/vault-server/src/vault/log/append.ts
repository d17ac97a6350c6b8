import type { ProvenEntry } from '@fuin/sdk/api'
import {
  appendLeaf,
  EMPTY_ROOT,
  foldNodes,
  inclusionRanges,
  leafHash,
  signCheckpoint,
  type TreeNode,
} from '@fuin/sdk/log'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import type { LogAppend, LogHead, LogRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import { enqueueEntries } from '../webhooks/outbox.ts'
import { prepareEntries, type NewEntry, type PreparedEntry } from './entry.ts'
import { proofs } from './proofs.ts'

/** Origin of an organization's log. */
export function logOrigin(deps: Deps, organization: string): string {
  return `${deps.vaultName}/${organization}`
}

/** Starts the log of a new organization. */
export async function startLog(deps: Deps, tx: Tx, organization: string): Promise<void> {
  const origin = logOrigin(deps, organization)
  const checkpoint = signCheckpoint({ origin, size: 0, root: EMPTY_ROOT }, deps.logKey)
  await tx.insertLogHead(organization, { size: 0, frontier: [], checkpoint })
}

/**
 * Appends entries in the transaction of the change that they tell. The head row is locked from here to COMMIT,
 * so call it last; nothing may be answered before the transaction is committed.
 *
 * @param caller - who is named in entries that name nobody else
 * @returns the entries with their proofs, all under one checkpoint
 */
export async function append(
  deps: Deps,
  tx: Tx,
  organization: string,
  caller: Caller,
  entries: readonly (Omit<NewEntry, 'caller'> & Partial<Pick<NewEntry, 'caller'>>)[],
): Promise<ProvenEntry[]> {
  const prepared = await prepareEntries(
    deps,
    organization,
    entries.map(entry => ({ caller, ...entry })),
  )
  const head = await tx.lockLogHead(organization)
  if (head === null) throw new VaultError('not_found', 'There is no such organization.')
  const grown = grow(deps, organization, head, prepared)
  await tx.writeLog(organization, grown)
  await markChanged(tx, organization, grown.head.size, entries)
  await enqueueEntries(deps, tx, organization, entries)
  const { rows, nodes } = grown
  const hashes = await proofs(tx, organization, rangesOf(grown), nodes)
  return rows.map((row, order) => provenEntry(grown, row, hashes[order]!))
}

/** Every change is an entry, so what the entries name is what changed: the status list forgets nobody. */
async function markChanged(
  tx: Tx,
  organization: string,
  revision: number,
  entries: readonly Pick<NewEntry, 'content'>[],
): Promise<void> {
  const named = (name: 'subject' | 'request'): string[] => [
    ...new Set(entries.flatMap(({ content }) => content[name] ?? [])),
  ]
  const [subjects, requests] = [named('subject'), named('request')]
  if (subjects.length + requests.length > 0) {
    await tx.markChanged(organization, revision, subjects, requests)
  }
}

/** The log with more entries: what has to be written, under a new checkpoint. Nothing is written here. */
export function grow(
  deps: Deps,
  organization: string,
  before: Pick<LogHead, 'size' | 'frontier'>,
  prepared: readonly PreparedEntry[],
): LogAppend {
  let { frontier } = before
  const nodes: (TreeNode & { hash: Buffer })[] = []
  const rows = prepared.map((entry, order): LogRow => {
    const place = before.size + order
    const appended = appendLeaf(frontier, place, leafHash(entry.leaf))
    frontier = appended.frontier
    nodes.push(...appended.completed)
    return { place, ...entry }
  })
  const size = before.size + prepared.length
  const origin = logOrigin(deps, organization)
  const checkpoint = signCheckpoint({ origin, size, root: foldNodes(frontier) }, deps.logKey)
  return { from: before.size, head: { size, frontier, checkpoint }, rows, nodes }
}

/** Ranges that prove each new entry, for {@link proofs}. */
export function rangesOf({ head, rows }: LogAppend): [number, number][][] {
  return rows.map(({ place }) => inclusionRanges(place, head.size))
}

/** An entry as it is answered. */
export function provenEntry({ head }: LogAppend, { place, leaf }: LogRow, inclusion: string[]): ProvenEntry {
  return { index: place, leaf, inclusion, checkpoint: head.checkpoint }
}
