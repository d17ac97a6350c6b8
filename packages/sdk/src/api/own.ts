import type { ItemKind, ItemState } from './items.ts'
import type { RequestState } from './requests.ts'

/** `decline`: the person does not give the number. `correction`: wants what was accepted to be corrected. */
export type StatementKind = 'decline' | 'correction'

/**
 * `GET /v1/organizations/{organization}/requests/{request}/own`, submit token or session: what a person sees of what they
 * gave. Until the link ends the manifest is given again, as before the submission; what was given is named by kind only.
 */
export interface OwnView {
  state: RequestState
  generation: number
  sequence: number
  round: number
  /** Null once the link has ended: it names people. */
  manifest: string | null
  given: GivenItem[]
  /** What the person said last and did not take back. */
  statement: StatementKind | null
}

/**
 * `GET …/uses?before=<next>`, submit token or session: every time that what the people of this request gave was shown or put
 * out, newest first. Never by whom.
 */
export interface UsesView {
  data: OwnUse[]
  next: number | null
}

/** One use of a number or a paper. */
export interface OwnUse {
  subject: string
  /** RFC 3339 */
  time: string
  kind: ItemKind
  /** Shown on a screen, or printed, copied, exported. */
  use: 'display' | 'output'
  /** Code of the closed list; `REVIEW` for the check of a submission. */
  purpose: string
  form: string | null
}

/** One item that was given; never its content. */
export interface GivenItem {
  id: string
  subject: string
  kind: ItemKind
  state: ItemState
}

/**
 * `POST …/decline` while the request is open, and `POST …/correction` once it is accepted; submit token or session.
 * The same box again changes nothing.
 */
export interface GiveStatement {
  /** What the person says, encrypted under the manifest key (docs/format.md §4). At most 8 kB. */
  statement: string
}

/** `POST …/reopen`, submit token or session: the person who declined gives the number after all. */
export type Reopen = Record<string, never>

/**
 * `POST …/withdraw` before the acceptance, submit token or session: the keys of these items are destroyed, and the same
 * link is open again, for the next round. After a return everything is withdrawn or nothing.
 */
export interface Withdraw {
  items: string[]
}

/** One statement as the host is given it. */
export interface StatementView {
  request: string
  generation: number
  round: number
  /** Counts the statements of a request, from 1. */
  place: number
  kind: StatementKind
  /** Null once erased. */
  statement: string | null
  givenAt: string
  takenBackAt: string | null
}

/** `GET /v1/organizations/{organization}/statements?since=<time>&request=<id>&after=<next>&limit=<1..200>`, oldest first. */
export interface StatementPage {
  data: StatementView[]
  next: string | null
}
