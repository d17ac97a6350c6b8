import type { ItemState } from '@fuin/sdk/api'

/** A number that was accepted as that of a person. Kept when another replaces it, until it is erased. */
export interface AcceptedNumberRow {
  organization: string
  item: string
  subject: string
  request: string
  generation: number
  acceptedAt: Date
  /** `act_…` of who accepted it. */
  acceptedBy: string | null
  /** When another took its place; null for the number in force. */
  replacedAt: Date | null
}

/** Purposes that were added to a number by notice. */
export interface AmendmentRow {
  organization: string
  id: string
  subject: string
  request: string
  generation: number
  /** Counts the amendments of a person, from 1. */
  sequence: number
  purposes: string[]
  contentHash: Buffer
  /** What the organization signed, under the slot of the person; null once erased. */
  box: Buffer | null
  receipt: string
  createdAt: Date
}

export interface ChangeTx {
  /** Puts numbers in force; those before them become history. */
  acceptNumbers(rows: readonly AcceptedNumberRow[]): Promise<void>
  /** Takes the acceptance of a request back; the number of `previous` is in force again. */
  unacceptNumber(
    organization: string,
    subject: string,
    place: { request: string; previous: string | null },
  ): Promise<void>
  /** Every number that was accepted, the newest first, with what became of it. */
  acceptedNumbers(
    organization: string,
    subject: string,
  ): Promise<(AcceptedNumberRow & { state: ItemState })[]>
  /** @returns false when the id or the sequence is taken */
  insertAmendment(row: AmendmentRow): Promise<boolean>
  /** Of one person, oldest first. */
  amendments(organization: string, subject: string): Promise<AmendmentRow[]>
  /** What was added for several people, oldest first. */
  addedPurposes(
    organization: string,
    subjects: readonly string[],
  ): Promise<Pick<AmendmentRow, 'subject' | 'request' | 'generation' | 'purposes'>[]>
  eraseAmendments(organization: string, subject: string): Promise<void>
}
