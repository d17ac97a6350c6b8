import type { HistoryFilter, ListedEntry, LogState } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { canonicalJson, parseCanonicalJson } from '../../format/canonical-json.ts'
import { openCheckpoint, type Checkpoint } from '../../log/index.ts'
import type { StaffContext } from '../context.ts'
import type { CallOptions } from '../vault-http.ts'
import { filterOf, PAGE_MAX, provenPage, RESTORES, type HistoryQuery } from './list.ts'
import { provenEntry } from './proven.ts'

/** Version of a part of the log that can be checked by itself. */
export const BUNDLE_FORMAT = 'fuin-log-part/1'

/**
 * Entries that fit a filter, as lines of JSON: a header with the checkpoint on which they hang and the filter, then each
 * entry with its inclusion proof, newest first, and a line that closes it. Whoever has the pinned log key checks it without
 * the vault. It proves every entry in it. It cannot prove that nothing was left out: only the whole log can.
 */
export async function* historyBundle(
  context: StaffContext,
  query: HistoryQuery,
  { signal }: CallOptions,
): AsyncGenerator<string, void, undefined> {
  const filter = await filterOf(context, query)
  let page = await provenPage(context, filter, { limit: PAGE_MAX, signal })
  const { note } = page
  yield `${canonicalJson({ checkpoint: note, filter, format: BUNDLE_FORMAT, organization: context.organization })}\n`
  const restores = await provenPage(context, RESTORES, { limit: PAGE_MAX, in: { note }, signal })
  for (const { listed } of restores.entries) yield `${canonicalJson({ restore: { ...lineFor(listed) } })}\n`
  let entries = 0
  for (;;) {
    for (const { listed } of page.entries) {
      yield `${canonicalJson(lineFor(listed))}\n`
      entries++
    }
    if (page.next === null) break
    page = await provenPage(context, filter, { before: page.next, limit: PAGE_MAX, in: { note }, signal })
  }
  yield `${canonicalJson({ entries })}\n`
}

function lineFor({ index, leaf, inclusion, detail }: ListedEntry): Line {
  return { detail, inclusion, index, leaf }
}

/** What a verified part says. */
export interface VerifiedPart {
  organization: string
  filter: HistoryFilter
  /** Entries that were proven. */
  entries: number
  /** Entries of the whole log. */
  size: number
  /** Root of the whole log, base64. */
  root: string
  /** Entries whose detail (words, addresses) was erased. */
  withoutDetail: number
  /** Restores from a backup that were accepted, newest first: entries from before may be missing. */
  restores: { index: number; time: string; from: LogState; to: LogState }[]
}

/**
 * Verifies a part of the log without the vault: every entry stands in the signed log, unchanged, at the place that it names,
 * and fits the filter. Whether others fit it too is not proven.
 *
 * @param lines - of the file, with or without line feeds
 * @param options.logKey - pinned verifier key, from the keyring or from paper, never from the file
 * @throws {FuinError} `log_proof_missing` when header or last line are missing; `log_proof_invalid`, `log_entry_mismatch`,
 *   naming the entry; `log_key_mismatch`
 */
export async function verifyPart(
  lines: Iterable<string> | AsyncIterable<string>,
  { logKey }: { logKey: string },
): Promise<VerifiedPart> {
  let header: { organization: string; filter: HistoryFilter; checkpoint: Checkpoint } | null = null
  let above = Infinity
  let closed = false
  const counts = { entries: 0, withoutDetail: 0 }
  const restores: VerifiedPart['restores'] = []
  for await (const text of lines) {
    if (text.trim() === '') continue
    const line = lineOf(text)
    if (closed) throw outOfPlace()
    if (header === null) header = headerOf(line, logKey)
    else if ('restore' in line) restores.push(restoreOf(line, header))
    else if ('entries' in line) closed = closes(line, counts.entries)
    else {
      const { detail, inclusion, index, leaf } = line
      const listed = { detail, inclusion, index, leaf } as Parameters<typeof provenEntry>[0]
      if (Object.keys(line).length !== 4 || !(listed.index < above)) throw outOfPlace()
      provenEntry(listed, header.checkpoint, header.organization, header.filter)
      above = listed.index
      counts.entries++
      if (detail === null) counts.withoutDetail++
    }
  }
  if (header === null || !closed)
    throw new FuinError('log_proof_missing', 'The file is incomplete: it has no header or no last line.')
  const { organization, filter, checkpoint } = header
  return {
    organization,
    filter,
    ...counts,
    restores,
    size: checkpoint.size,
    root: checkpoint.root.toString('base64'),
  }
}

function restoreOf(
  { restore }: Line,
  { checkpoint, organization }: { checkpoint: Checkpoint; organization: string },
): VerifiedPart['restores'][number] {
  const listed = restore as ListedEntry | null
  if (listed === null || typeof listed !== 'object') throw outOfPlace()
  const { time, restored } = provenEntry(listed, checkpoint, organization, RESTORES)
  if (restored === undefined) throw outOfPlace()
  return { index: listed.index, time, ...restored }
}

type Line = Record<string, unknown>

function lineOf(text: string): Line {
  try {
    const line = parseCanonicalJson(text.replace(/\r?\n$/u, ''))
    if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line as Line
  } catch {
    // Falls through: a damaged line is an entry out of place.
  }
  throw outOfPlace()
}

function headerOf(
  { format, organization, filter, checkpoint, ...rest }: Line,
  logKey: string,
): { organization: string; filter: HistoryFilter; checkpoint: Checkpoint } {
  const shaped =
    format === BUNDLE_FORMAT &&
    typeof organization === 'string' &&
    typeof checkpoint === 'string' &&
    typeof filter === 'object' &&
    filter !== null &&
    Object.keys(rest).length === 0
  if (!shaped) throw new FuinError('log_proof_missing', 'The file does not begin with its header.')
  const signed = openCheckpoint(checkpoint, logKey)
  if (!signed.origin.endsWith(`/${organization}`))
    throw new FuinError('log_proof_invalid', 'The checkpoint is that of another organization.')
  return { organization, filter: filter as unknown as HistoryFilter, checkpoint: signed }
}

function closes({ entries }: Line, counted: number): true {
  if (entries !== counted) throw outOfPlace()
  return true
}

function outOfPlace(): FuinError {
  return new FuinError('log_entry_mismatch', 'A line of the file was changed or is out of place.')
}
