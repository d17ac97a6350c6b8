import type { StatementKind } from '@fuin/sdk/api'

/** What a person said. Never deleted: one that was taken back carries `takenBackAt`. */
export interface StatementRow {
  organization: string
  request: string
  /** Counts the statements of a request, from 1. */
  place: number
  generation: number
  round: number
  kind: StatementKind
  /** SHA-256 of what was sent: the same again is no second statement. */
  boxHash: Buffer
  box: Buffer | null
  givenAt: Date
  takenBackAt: Date | null
}

/** A place in the list of statements: those after this one. */
export interface StatementCursor {
  givenAt: Date
  request: string
  place: number
}

export interface StatementTx {
  insertStatement(row: StatementRow): Promise<void>
  takeBackStatement(row: StatementRow, at: Date): Promise<void>
  /** Of one request, oldest first. */
  statementsOf(organization: string, request: string): Promise<StatementRow[]>
  /** Of everybody or of one request, oldest first. */
  statementsSince(
    organization: string,
    options: { since: Date; request: string | null; after: StatementCursor | null; limit: number },
  ): Promise<StatementRow[]>
}
