import type { ItemState } from './items.ts'
import type { ProvenEntry } from './log.ts'

/**
 * `POST /v1/organizations/{organization}/subjects/{subject}/amendments`, permission `request`: adds purposes to the
 * number in force. Answers an {@link AddedPurposes}. The same call again is answered as before; another one with this id
 * or sequence is 409 `generation_conflict`.
 */
export interface PutAmendment {
  /** A new `amd_…`. */
  id: string
  /** The request whose number is in force, and its generation. */
  request: string
  generation: number
  /** One more than the last amendment of this person, from 1. */
  sequence: number
  /** Codes that are added, sorted. In the log in clear. */
  purposes: string[]
  /** What the organization signed (docs/format.md §4). At most 16,384 characters. */
  amendment: string
}

/** Purposes that were added later. */
export interface Amendment extends Omit<PutAmendment, 'amendment'> {
  subject: string
  /** Null once erased. */
  amendment: string | null
  createdAt: string
}

/** Proof that the purposes stand in the log. */
export interface AddedPurposes extends ProvenEntry {
  id: string
}

/** A number that was accepted once: who accepted it, and until when it was in force. Never the number. */
export interface AcceptedNumber {
  item: string
  request: string
  generation: number
  state: ItemState
  acceptedAt: string
  /** `act_…` */
  acceptedBy: string | null
  /** Null for the number in force. */
  replacedAt: string | null
}

/** `GET /v1/organizations/{organization}/subjects/{subject}/numbers`: newest first; amendments oldest first. */
export interface NumberHistory {
  numbers: AcceptedNumber[]
  amendments: Amendment[]
}

/**
 * `POST /v1/organizations/{organization}/subjects/{subject}/rehire`, permission `request`: the number in force is used on
 * for the same purposes (L-04). Answers a {@link ProvenEntry}. 403 `purpose_not_allowed` for a purpose that the person was
 * not told, 410 `erased` without a number.
 */
export interface Rehire {
  /** Codes for which the number is used again, sorted. */
  purposes: string[]
  /** A box (`b1.…`) with the record: why it may be used again. */
  note: string
}
