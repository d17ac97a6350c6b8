import type { IntakeState } from '@fuin/sdk/api'
import type { ListOptions } from '../store.ts'

/** A poster. */
export interface IntakeRow {
  organization: string
  id: string
  generation: number
  state: IntakeState
  contentHash: Buffer
  submitHash: Buffer
  viewHash: Buffer
  slot: string
  note: Buffer | null
  purposes: string[]
  sequence: number
  box: Buffer
  perDay: number
  total: number
  createdAt: Date
  expiresAt: Date
}

/** Somebody who gave a number and is nobody yet: an entry of a poster, or a family member who was added. */
export interface PlaceholderRow {
  organization: string
  /** `sub_…`, chosen by the visitor's page; never an id of a person. */
  subject: string
  request: string
  intake: string | null
  state: 'open' | 'submitted' | 'matched' | 'dismissed'
  /** The request that it became by a match. */
  became: string | null
  /** Whether its keys were destroyed and its rows wiped. */
  cleared: boolean
  createdAt: Date
  submittedAt: Date | null
}

/** What one transaction can do with posters and placeholders. */
export interface IntakeTx {
  insertIntake(row: IntakeRow): Promise<void>
  intake(organization: string, id: string, lock?: boolean): Promise<IntakeRow | null>
  intakes(organization: string): Promise<IntakeRow[]>
  updateIntake(organization: string, id: string, change: Partial<IntakeRow>): Promise<void>
  /** How many entries were begun since, and how many were ever sent. */
  countEntries(
    organization: string,
    intake: string,
    since: Date,
  ): Promise<{ recent: number; submitted: number }>
  /** Closes the requests of entries that were begun and not sent. */
  cancelUnsent(organization: string, intake: string): Promise<void>

  insertPlaceholder(row: PlaceholderRow): Promise<boolean>
  placeholder(organization: string, subject: string, lock?: boolean): Promise<PlaceholderRow | null>
  placeholdersOf(organization: string, request: string): Promise<PlaceholderRow[]>
  waitingPlaceholders(organization: string, options: ListOptions): Promise<PlaceholderRow[]>
  updatePlaceholder(organization: string, subject: string, change: Partial<PlaceholderRow>): Promise<void>
  /** Drops family members who were added and not sent: the generation of their request is over. */
  dropUnsentAdditions(organization: string, request: string): Promise<void>
  /** Those whose keys must go: settled but not cleared, begun before and never sent, or of a closed poster. */
  doomedPlaceholders(begunBefore: Date): Promise<PlaceholderRow[]>
  /** Removes one that was never sent, and the request of an entry with it. */
  deletePlaceholder(row: PlaceholderRow): Promise<void>
}
