export type Decision = 'accept' | 'return' | 'decline' | 'cancel'

/**
 * `POST /v1/organizations/{organization}/requests/{request}/decision`, permission `review` (`cancel`: `request`).
 * Answers a {@link Request}.
 *
 * `accept`, `return` and `decline` can be undone for ten minutes. Where the organization asks for two people,
 * the first `accept` is only a check: the request stays `submitted` until another actor accepts as well; the
 * same actor is 403 `second_person_required`.
 */
export interface DecideRequest {
  decision: Decision
  /** Reason code. */
  reason?: string
  /** A box (`b1.…`) for the host: the verification record, or the reason in words. */
  note?: string
  /** `return` only, and then required: what the person reads, encrypted (docs/format.md §4). At most 16 kB. */
  message?: string
  /** `return` only: items that are given again and go with the next submission. Left out: every item. */
  replace?: string[]
  /** What was looked at. Another one by now is 409 `decision_conflict`. */
  generation?: number
  round?: number
}

/** `POST …/requests/{request}/undo`, permission `review`: takes the newest decision back, or 409 `undo_over`. */
export type UndoDecision = Record<string, never>

/** One decision. `check` is the first of two acceptances. */
export interface DecisionView {
  request: string
  generation: number
  round: number
  /** Counts the decisions of a request, from 1. */
  place: number
  decision: Decision | 'check'
  reason: string | null
  /** `act_…` */
  actor: string
  note: string | null
  decidedAt: string
  /** Until when it can be undone. Tell the person after this, not before. */
  finalAt: string
  undoneAt: string | null
  /**
   * When the keys go: of the images after an acceptance, of everything that was given after the others. Null: nothing
   * is to go, or it is gone.
   */
  eraseAt: string | null
}

/** `GET /v1/organizations/{organization}/decisions?since=<time>&after=<next>&limit=<1..200>`, oldest first. */
export interface DecisionPage {
  data: DecisionView[]
  next: string | null
}
