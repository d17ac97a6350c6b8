import type { StatusCount, StatusPage, StatusPerson, StatusRequest } from '@fuin/sdk/api'
import type { Deps } from './deps.ts'
import { requireOrganization } from './organizations.ts'
import type { RequestRow, SubjectRow } from './rows.ts'
import { openLabels, requireSubject } from './subjects.ts'

/** The clear facts of a request: ids, codes and times. */
export type RequestFacts = Pick<
  RequestRow,
  | 'id'
  | 'state'
  | 'generation'
  | 'sequence'
  | 'due'
  | 'createdAt'
  | 'openedAt'
  | 'expiresAt'
  | 'submittedAt'
  | 'statement'
>

/** A subject with its newest request. */
export type StatusRow = SubjectRow & { revision: number; requestFacts: RequestFacts | null }

/** A place in the status list. With `since`: changes after that place of the log, in the order of the log. */
export interface StatusOptions {
  after: string | null
  since: number | null
  limit: number
}

/** What the status list reads and writes. */
export interface StatusTx {
  /**
   * Notes that these subjects, and those of these requests, changed with the entries that make the log this long, and
   * counts them anew. Called with the head of the log locked.
   */
  markChanged(organization: string, revision: number, subjects: string[], requests: string[]): Promise<void>
  statusRows(organization: string, options: StatusOptions): Promise<StatusRow[]>
  statusCounts(organization: string): Promise<StatusCount[]>
  /** Requests that name a subject, the newest first. */
  requestFactsOf(organization: string, subject: string, limit: number): Promise<RequestFacts[]>
}

/** A page of people, each with the newest request. */
export async function statusPage(
  deps: Deps,
  organization: string,
  options: StatusOptions,
): Promise<StatusPage> {
  const { head, rows } = await deps.store.read(async tx => {
    await requireOrganization(tx, organization)
    // First: whatever changes while the page is read has a higher place, and comes again with `since`.
    const size = (await tx.logHead(organization))?.size ?? 0
    return { head: size, rows: await tx.statusRows(organization, { ...options, limit: options.limit + 1 }) }
  })
  const shown = rows.slice(0, options.limit)
  const labels = await openLabels(deps, shown)
  return {
    data: shown.map((row, order) => view(row, labels[order] ?? null)),
    next: rows.length > options.limit ? shown.at(-1)!.id : null,
    revision: head,
  }
}

/** How many people there are, by kind and state. */
export async function statusCounts(deps: Deps, organization: string): Promise<StatusCount[]> {
  return deps.store.read(async tx => {
    await requireOrganization(tx, organization)
    return tx.statusCounts(organization)
  })
}

/** The requests of one subject, the newest first, at most 100. */
export async function subjectRequests(
  deps: Deps,
  organization: string,
  id: string,
): Promise<StatusRequest[]> {
  return deps.store.read(async tx => {
    await requireSubject(tx, organization, id)
    return (await tx.requestFactsOf(organization, id, 100)).map(requestView)
  })
}

function view(row: StatusRow, label: string | null): StatusPerson {
  const { id, kind, state, dependentOf, revision } = row
  const request = row.requestFacts === null ? null : requestView(row.requestFacts)
  return { id, kind, state, label, dependentOf, changedAt: row.changedAt.toISOString(), revision, request }
}

function requestView(facts: RequestFacts): StatusRequest {
  const { id, state, generation, sequence, due, statement } = facts
  return {
    id,
    state,
    generation,
    sequence,
    due,
    createdAt: facts.createdAt.toISOString(),
    openedAt: facts.openedAt?.toISOString() ?? null,
    expiresAt: facts.expiresAt.toISOString(),
    submittedAt: facts.submittedAt?.toISOString() ?? null,
    statement,
  }
}
