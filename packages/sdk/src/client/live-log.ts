import type { Entry, LogPage } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { openCheckpoint } from '../log/index.ts'
import type { StaffContext } from './context.ts'
import type { SignedCheckpoint } from './log-trust.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'
import { WholeLog, type VerifiedLog } from './whole-log.ts'

/** Entries in a page: the most that the vault gives. */
const PAGE = 1000
/** Pages on their way at once. With one, its call would leave only after the page before it was looked at. */
const AHEAD = 2

/** How the whole log is verified. */
export interface VerifyLog extends CallOptions {
  /** A checkpoint that an auditor brings along, a signed note: the log must begin with it. */
  known?: string
  /** Called for every entry in order. Believe none of them before the call came to its end. */
  each?: (entry: Entry, index: number) => void
}

/** Fetches the whole log up to the newest checkpoint and rebuilds its tree. */
export async function verifyLive(
  context: StaffContext,
  { known, each, signal }: VerifyLog,
): Promise<VerifiedLog> {
  const { logKey } = (await context.keyring()).vault
  const seen = known === undefined ? null : openCheckpoint(known, logKey)
  const { checkpoint } = await context.trust.newest(logKey)
  const log = new WholeLog(context.organization, seen)
  for await (const page of logPages(context, checkpoint, signal)) {
    for (const one of page) {
      const entry = log.add(one)
      each?.(entry, log.size - 1)
    }
  }
  return log.close(checkpoint)
}

/** The entries under a checkpoint, in pages: the vault makes the next ones ready while this one is looked at. */
export async function* logPages(
  context: StaffContext,
  { size }: Pick<SignedCheckpoint, 'size'>,
  signal?: AbortSignal,
): AsyncGenerator<LogPage['entries'], void, undefined> {
  let ahead: Promise<LogPage>[] = []
  let asked = 0
  for (let from = 0; from < size;) {
    for (; ahead.length < AHEAD && asked < size; asked += PAGE)
      ahead.push(fetched(context, asked, size, signal))
    const { entries } = await ahead.shift()!
    if (entries.length === 0)
      throw new FuinError('log_rolled_back', 'The vault has fewer log entries than its checkpoint says.')
    const end = Math.min(from + PAGE, size)
    from += entries.length
    // Not as many as were asked for: what is on its way begins elsewhere.
    if (from !== end) [ahead, asked] = [[], from]
    yield from > size ? entries.slice(0, size - from) : entries
  }
}

function fetched(context: StaffContext, from: number, size: number, signal?: AbortSignal): Promise<LogPage> {
  const page = pageOf(context, from, Math.min(PAGE, size - from), signal)
  // Who stops in between never asks what became of it.
  page.catch(() => undefined)
  return page
}

async function pageOf(
  context: StaffContext,
  from: number,
  limit: number,
  signal?: AbortSignal,
): Promise<LogPage> {
  const query = new URLSearchParams({ limit: String(limit) })
  if (from > 0) query.set('after', String(from - 1))
  const path = context.path(`/log/entries?${query.toString()}`)
  return context.http.json<LogPage>({
    method: 'GET',
    path,
    actor: await context.actor(),
    ...optional(signal),
  })
}
