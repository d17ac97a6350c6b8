import type { Decision, RequestState, SubjectState } from '@fuin/sdk/api'

/** One decision on a submission. Never deleted: one that was taken back carries `undoneAt`. */
export interface DecisionRow {
  organization: string
  request: string
  /** Counts the decisions of a request, from 1. */
  place: number
  generation: number
  round: number
  decision: Decision | 'check'
  reason: string | null
  actor: string
  note: Buffer | null
  message: Buffer | null
  /** Items that go with the next submission. */
  replaced: string[]
  /** What an undo brings back. */
  before: {
    state: RequestState
    round: number
    subjects: Record<string, SubjectState>
    /** Whose number was in force, by person. */
    accepted?: Record<string, string | null>
  }
  decidedAt: Date
  finalAt: Date
  undoneAt: Date | null
  eraseAt: Date | null
}

/** A place in the list of decisions: those after this one. */
export interface DecisionCursor {
  decidedAt: Date
  request: string
  place: number
}

export interface DecisionTx {
  insertDecision(row: DecisionRow): Promise<void>
  updateDecision(row: DecisionRow, change: Partial<DecisionRow>): Promise<void>
  /** Of one request, oldest first. */
  decisionsOf(organization: string, request: string): Promise<DecisionRow[]>
  /** Of everybody, oldest first. */
  decisionsSince(
    organization: string,
    options: { since: Date; after: DecisionCursor | null; limit: number },
  ): Promise<DecisionRow[]>
  /** Decisions after which something has to go now. */
  dueDecisions(now: Date): Promise<DecisionRow[]>
  /** People with items that were marked and whose keys may still be there. */
  markedPeople(): Promise<{ organization: string; subject: string }[]>
}
