import type { StatementKind } from './own.ts'
import type { RequestState } from './requests.ts'
import type { SubjectKind, SubjectState } from './subjects.ts'

/** A request as lists show it: ids, codes and times only. */
export interface StatusRequest {
  id: string
  state: RequestState
  generation: number
  sequence: number
  /** Day in Japan, `YYYY-MM-DD`; null where the host did not say it. */
  due: string | null
  createdAt: string
  /** When the page first showed the questions of this generation. */
  openedAt: string | null
  expiresAt: string
  submittedAt: string | null
  /** What the person said last and did not take back: `decline`, or `correction` of what was accepted. */
  statement: StatementKind | null
}

/** A subject with the newest request that names it. */
export interface StatusPerson {
  id: string
  kind: SubjectKind
  state: SubjectState
  /** Null once erased. */
  label: string | null
  dependentOf: string | null
  changedAt: string
  /** Size of the log after the newest entry that is about the subject or its requests. */
  revision: number
  request: StatusRequest | null
}

/**
 * `GET /v1/organizations/{organization}/status?after=<id>&limit=<1..1000>&since=<revision>`, scope `read`.
 *
 * Without `since`: everybody, by id. With it: whoever changed after that place of the log, in the order of the
 * log; a further page is `since=<revision of the last>&after=<next>`. No change is missed: ask for all pages, then
 * again with `since` the `revision` of the first answer.
 */
export interface StatusPage {
  data: StatusPerson[]
  next: string | null
  /** Size of the log when the page was read: what the next call may give as `since`. */
  revision: number
}

/** `GET …/status/counts`, scope `read`: one row for each pair that somebody is in. */
export interface StatusCount {
  kind: SubjectKind
  state: SubjectState
  people: number
}
