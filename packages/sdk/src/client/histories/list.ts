import type { Entry, History, HistoryFilter, HistoryPage, ListedEntry } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { openCheckpoint, type Checkpoint } from '../../log/index.ts'
import type { StaffContext } from '../context.ts'
import { optional, Subjects, type SubjectRef } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { openEntry, type HistoryEntry } from './entry.ts'
import { NameBook } from './names.ts'
import { provenEntry } from './proven.ts'

/** What is looked for in one history. Every member that is given must hold. */
export interface HistoryQuery {
  history: History
  /** The person it is about. */
  person?: SubjectRef
  /** Staff: by the host's own id, or `act_…`. */
  staff?: { externalId: string } | { id: string }
  purpose?: string
  action?: string
  /** `refused`: everything that was not done, whatever the reason. */
  result?: 'ok' | 'refused'
  /** RFC 3339 in UTC; this moment and later. */
  from?: string
  /** RFC 3339 in UTC; before this moment. */
  until?: string
}

export interface ListHistory extends HistoryQuery, CallOptions {
  /** `next` of the page before. */
  before?: number
  /** 1 to 200. Default 50. */
  limit?: number
}

/** One page, newest first. */
export interface HistoryList {
  data: HistoryEntry[]
  /** Pass as `before` for older ones; null at the end. */
  next: number | null
  /** Entries in the verified log. */
  size: number
}

/** One page of entries as they were proven, before anything was opened. */
export interface ProvenPage {
  entries: { listed: ListedEntry; entry: Entry }[]
  next: number | null
  checkpoint: Checkpoint
  note: string
}

/** What every list and export shows first: that the log was restored from a backup. */
export const RESTORES: HistoryFilter = { history: 'operation', action: 'log.restore', result: 'ok' }

/** Entries in a page, unless fewer are asked for. */
const PAGE = 50
/** Most entries that the vault gives in one page. */
export const PAGE_MAX = 200

/** Lists one history; every entry that is answered was proven to stand in the trusted log. */
export async function listHistory(context: StaffContext, options: ListHistory): Promise<HistoryList> {
  const filter = await filterOf(context, options)
  const { before, limit = PAGE, signal } = options
  const page = await provenPage(context, filter, { before, limit, signal })
  const names = await NameBook.of(context)
  return {
    data: await opened(context, page, names, optional(signal)),
    next: page.next,
    size: page.checkpoint.size,
  }
}

/** Opens what was proven. */
export async function opened(
  context: StaffContext,
  { entries }: Pick<ProvenPage, 'entries'>,
  names: NameBook,
  options: CallOptions,
): Promise<HistoryEntry[]> {
  const keyring = await context.keyring()
  await names.learn(
    entries.flatMap(({ entry }) => entry.subject ?? []),
    options,
  )
  return Promise.all(entries.map(({ listed, entry }) => openEntry(listed, entry, { keyring, names })))
}

/** A filter in the words of the vault. @throws {FuinError} `not_found` for a person whom nobody knows */
export async function filterOf(context: StaffContext, query: HistoryQuery): Promise<HistoryFilter> {
  const { history, person, staff, purpose, action, result, from, until } = query
  const subject = person === undefined ? undefined : await subjectOf(context, person)
  const actor = staff === undefined ? undefined : await actorOf(context, staff)
  const given = Object.entries({ actor, subject, purpose, action, result, from, until })
  return { history, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) }
}

async function subjectOf(context: StaffContext, person: SubjectRef): Promise<string> {
  return 'id' in person ? person.id : (await new Subjects(context).get(person)).id
}

async function actorOf(
  context: StaffContext,
  staff: { externalId: string } | { id: string },
): Promise<string> {
  return 'id' in staff ? staff.id : (await context.keyring()).actorId(staff.externalId)
}

/**
 * Fetches one page and proves it.
 *
 * @param page.in - an older trusted checkpoint in which the entries have to stand
 */
export async function provenPage(
  context: StaffContext,
  filter: HistoryFilter,
  page: {
    before?: number | undefined
    limit: number
    in?: { note: string } | undefined
    signal?: AbortSignal | undefined
  },
): Promise<ProvenPage> {
  const { logKey } = (await context.keyring()).vault
  const actor = await context.actor()
  const tree = page.in === undefined ? null : openCheckpoint(page.in.note, logKey)
  const query = new URLSearchParams({ ...filter, limit: String(page.limit) })
  if (page.before !== undefined) query.set('before', String(page.before))
  if (tree !== null) query.set('size', String(tree.size))
  const { answer, checkpoint } = await context.trust.contact(logKey, since => {
    query.set('since', String(since))
    const path = context.path(`/log/list?${query.toString()}`)
    return context.http.json<HistoryPage>({ method: 'GET', path, actor, ...optional(page.signal) })
  })
  const under = tree ?? checkpoint
  const entries = answer.entries.map(listed => ({
    listed,
    entry: provenEntry(listed, under, context.organization, filter),
  }))
  let above = page.before ?? under.size
  for (const { listed } of entries) {
    if (listed.index >= above) throw outOfOrder()
    above = listed.index
  }
  return { entries, next: answer.next, checkpoint: under, note: page.in?.note ?? checkpoint.note }
}

function outOfOrder(): FuinError {
  return new FuinError('log_entry_mismatch', 'The vault listed entries of the log in another order or twice.')
}
