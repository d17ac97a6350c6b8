import type { Item } from './items.ts'
import type { RequestState } from './requests.ts'

/** A poster takes entries, or does not any more. */
export type IntakeState = 'open' | 'closed'

/**
 * `PUT /v1/organizations/{organization}/intakes/{intake}`, permission `request`: a poster that many people scan.
 *
 * The first call has generation 1. A later call with generation + 1 replaces tokens and manifest: the old poster
 * dies at once, and so does what was begun through it. The same call again changes nothing.
 */
export interface PutIntake {
  generation: number
  /** Purpose codes shown to everybody who scans it, sorted. */
  purposes: string[]
  /** SHA-256 of the poster's submit token: the right to begin an entry. */
  submitTokenHash: string
  /** SHA-256 of the poster's view token. */
  viewTokenHash: string
  /** Encrypted manifest (nonce ‖ ciphertext ‖ tag). At most 64 kB. */
  manifest: string
  sequence: number
  /** A box (`b1.…`) for the host's own notes, or none. */
  note?: string
  /** Entries that may be begun in 24 hours, 1 to 1,000. */
  perDay: number
  /** Entries that may come in all, 1 to 10,000. */
  total: number
  expiresAt: string
}

export interface Intake {
  id: string
  generation: number
  state: IntakeState
  purposes: string[]
  manifest: string
  sequence: number
  note: string | null
  perDay: number
  total: number
  /** Entries that were sent in all, matched and dismissed ones included. */
  submitted: number
  createdAt: string
  expiresAt: string
}

/**
 * `GET /v1/organizations/{organization}/intakes/{intake}/provider`, view or submit token of the poster: what
 * everybody who scans it sees.
 */
export interface IntakeView {
  generation: number
  sequence: number
  manifest: string
}

/**
 * `POST /v1/organizations/{organization}/intakes/{intake}/entries`, submit token of the poster. The visitor's page
 * chose the ids and drew the tokens; the vault gets hashes only. What follows goes to the routes of `request` with
 * the visitor's own tokens. The same call again is answered alike.
 */
export interface OpenEntry {
  generation: number
  /** A new `req_…`. */
  request: string
  /** A new `sub_…`: a placeholder that stands in no list of people. */
  subject: string
  submitTokenHash: string
  viewTokenHash: string
}

export interface OpenedEntry {
  request: string
  subject: string
  /** What is not sent until then is dropped. */
  expiresAt: string
}

/**
 * `POST /v1/organizations/{organization}/requests/{request}/additions`, submit token or session, where the request
 * allows it: a placeholder for a family member whom the organization does not know.
 */
export interface AddToHousehold {
  /** A new `sub_…`. */
  subject: string
}

/** What waits to be matched: `GET /v1/organizations/{organization}/entries`. */
export interface WaitingEntry {
  /** The placeholder, `sub_…`. */
  id: string
  request: string
  generation: number
  /** The poster; null for a family member who was added in a visit. */
  intake: string | null
  state: RequestState
  /** Whom the request asks, for an added family member. */
  subjects: string[]
  submittedAt: string
  items: Item[]
}

/**
 * `POST /v1/organizations/{organization}/entries/{subject}/match`, permission `review`: the submission becomes that
 * of a person. The host opened it and sealed it anew for a request of that person, which is uploaded already.
 */
export interface MatchEntry {
  subject: string
  /** An open request that asks this person alone. */
  request: string
  items: { id: string; digest: string }[]
}

/** `POST …/entries/{subject}/dismiss`, permission `review`. */
export interface DismissEntry {
  /** Reason code. */
  reason: string
}

/** Either decision destroys the keys of what was quarantined. */
export interface SettledEntry {
  id: string
  state: 'matched' | 'dismissed'
  /** The request that it became. */
  request: string | null
}
