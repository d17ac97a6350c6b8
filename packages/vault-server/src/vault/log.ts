import { randomBytes } from 'node:crypto'
import type { ConsistencyProof, Entry, ProvenEntry } from '@fuin/sdk/api'
import { canonicalJson, newId } from '@fuin/sdk/format'
import {
  appendLeaf,
  consistencyRanges,
  EMPTY_ROOT,
  foldNodes,
  inclusionRanges,
  leafHash,
  rangeNodes,
  signCheckpoint,
} from '@fuin/sdk/log'
import { VaultError } from '../errors.ts'
import type { Caller, Deps } from './deps.ts'
import { sealText, sha256 } from './outer.ts'
import type { LogRow, Tx } from './store.ts'

/** What a rule says about an entry; time, ids and hashes are added here. */
export type EntryContent = Omit<Entry, 'v' | 'id' | 'organization' | 'time' | 'actor' | 'detail'>

export interface NewEntry {
  content: EntryContent
  /** Slot under which the detail is encrypted: of the subject or request, else of the organization. */
  detailSlot: string
  /** More for the detail than the caller brought, such as a box with a reason in words. */
  words?: Record<string, string>
}

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
 * @returns the entries with their proofs, all under one checkpoint
 */
export async function append(
  deps: Deps,
  tx: Tx,
  organization: string,
  caller: Caller,
  entries: readonly NewEntry[],
): Promise<ProvenEntry[]> {
  const prepared = await prepare(deps, organization, caller, entries)
  const head = await tx.lockLogHead(organization)
  if (head === null) throw new VaultError('not_found', 'There is no such organization.')
  let { frontier } = head
  const nodes = []
  const rows: LogRow[] = []
  for (const [order, { leaf, ...detail }] of prepared.entries()) {
    const place = head.size + order
    const appended = appendLeaf(frontier, place, leafHash(Buffer.from(leaf)))
    frontier = appended.frontier
    nodes.push(...appended.completed)
    rows.push({ place, leaf, ...detail })
  }
  const size = head.size + prepared.length
  const origin = logOrigin(deps, organization)
  const checkpoint = signCheckpoint({ origin, size, root: foldNodes(frontier) }, deps.logKey)
  await tx.insertLogRows(organization, rows)
  await tx.insertLogNodes(organization, nodes)
  await tx.updateLogHead(organization, {
    size,
    frontier: frontier.map(hash => Buffer.from(hash)),
    checkpoint,
  })
  return Promise.all(
    rows.map(async ({ place, leaf }) => ({
      index: place,
      leaf,
      inclusion: await proof(tx, organization, inclusionRanges(place, size)),
      checkpoint,
    })),
  )
}

/** Proof that the log of `from` entries begins the log of `to`. */
export async function consistency(
  tx: Tx,
  organization: string,
  from: number,
  to: number,
): Promise<ConsistencyProof> {
  const begin = Math.min(from, to)
  return { from: begin, to, hashes: await proof(tx, organization, consistencyRanges(begin, to)) }
}

/** Hashes of ranges, from stored subtrees: O(log n) rows whatever the size of the log. */
export async function proof(tx: Tx, organization: string, ranges: [number, number][]): Promise<string[]> {
  const needed = ranges.map(([begin, end]) => rangeNodes(begin, end))
  const hashes = await tx.logNodes(organization, needed.flat())
  let at = 0
  return needed.map(nodes => foldNodes(hashes.slice(at, (at += nodes.length))).toString('base64'))
}

/** AAD of an entry's detail. */
export function detailAad(organization: string, entry: string): string {
  return `log:${organization}:${entry}`
}

async function prepare(
  deps: Deps,
  organization: string,
  caller: Caller,
  entries: readonly NewEntry[],
): Promise<Omit<LogRow, 'place'>[]> {
  const keys = await deps.shred.read(entries.map(entry => entry.detailSlot))
  const time = deps.clock.now().toISOString()
  return entries.map(({ content, detailSlot, words }, order) => {
    const id = newId('ent')
    const salt = randomBytes(16)
    const detail = canonicalJson({ ...caller.detail, ...words })
    const entry: Entry = {
      v: 1,
      id,
      organization,
      time,
      actor: { kind: caller.kind, id: caller.actor, apiKey: caller.apiKey },
      detail: sha256(Buffer.concat([salt, Buffer.from(detail)])).toString('base64url'),
      ...content,
    }
    const key = keys[order]
    const text = canonicalJson({ detail, salt: salt.toString('base64url') })
    const sealed = key == null ? null : sealText(key, detailAad(organization, id), text)
    return { leaf: canonicalJson(entry), detailSlot: sealed === null ? null : detailSlot, detail: sealed }
  })
}
