import type { DecisionView } from './decisions.ts'
import type { Receipt } from './items.ts'

/**
 * `open` until submitted; `submitted` until reviewed; then `accepted`, `declined`, or `returned`, which opens the
 * same link again. `cancelled` and `expired` end it.
 */
export type RequestState =
  'open' | 'submitted' | 'accepted' | 'returned' | 'declined' | 'cancelled' | 'expired'

/**
 * `PUT /v1/organizations/{organization}/requests/{request}`, permission `request`.
 *
 * The first call creates the request with generation 1. A later call with generation + 1 replaces tokens
 * and manifest: the old link dies at once and unfinished uploads are dropped. The same generation with a higher
 * sequence extends it: manifest and `expiresAt` are replaced; link, people, purposes and uploads stay. The same
 * content again changes nothing; anything else is 409 `generation_conflict` or `sequence_too_low`.
 */
export interface PutRequest {
  generation: number
  /** Subjects asked in this request, 1 to 20. They must exist. */
  subjects: string[]
  /** By subject: codes of the purposes that this person was told, sorted. Exactly the subjects have an entry. */
  purposes: Record<string, string[]>
  /** SHA-256 of the submit token. With a gate it opens nothing. */
  submitTokenHash: string
  /** SHA-256 of the view token. With a gate it only leads there. */
  viewTokenHash: string
  /** Encrypted manifest (nonce ‖ ciphertext ‖ tag). At most 64 kB. */
  manifest: string
  /** Grows with every manifest of the request. */
  sequence: number
  /** A box (`b1.…`) for the host's own notes on the request, or none. */
  note?: string
  /** Code of why somebody is asked again, such as `NUMBER-CHANGED`. In the log. */
  reason?: string
  /** Day in Japan by which it is asked for, `YYYY-MM-DD`: lists sort and filter by it. */
  due?: string
  /** Family members whom the person may add in the visit, 1 to 10. Left out: none. */
  additions?: number
  /** With a passcode: SHA-256 of the proof that opens the gate, and a box (`b1.…`) of the passcode for the host. */
  gate?: { proofHash: string; passcode: string }
  /** After this the link is refused (410 `request_expired`). */
  expiresAt: string
}

export interface Request {
  id: string
  generation: number
  /** Counts the submissions of this generation: the one that is given, or was given last. */
  round: number
  state: RequestState
  subjects: string[]
  /** By subject. */
  purposes: Record<string, string[]>
  manifest: string
  sequence: number
  note: string | null
  /** The box of this generation's passcode, or null. */
  passcode: string | null
  /** How many wrong passcodes are left, 0: the link is dead; null: no passcode. */
  triesLeft: number | null
  /** Since when the person wants more time. */
  renewalWantedAt: string | null
  /** Once submitted. */
  receipt: Receipt | null
  /** Item ids, newest generation, once submitted. */
  items: string[]
  /** Accounts of the people who are asked, or of those whose dependents are asked: they get a box beside the request. */
  accounts: { id: string; subject: string; generation: number; root: string }[]
  createdAt: string
  expiresAt: string
  submittedAt: string | null
  /** The newest decision that was not undone. */
  decision: DecisionView | null
}

/**
 * `POST /v1/organizations/{organization}/requests/{request}/sessions`, permission `request`:
 * a token of 15 minutes for an embedded collector, used as `Authorization: Fuin-Session <token>`.
 */
export interface CreateSession {
  generation: number
}

export interface Session {
  token: string
  expiresAt: string
}

/**
 * `POST /v1/organizations/{organization}/requests/{request}/gate`, view token: opens a request with a passcode. Answers a
 * {@link Session}; 403 `passcode_wrong` with the tries that are left; 410 `passcode_exhausted` after ten.
 */
export interface PassGate {
  /** 32 bytes that only link and passcode together give (docs/format.md §3). */
  proof: string
}

/** `POST /v1/organizations/{organization}/requests/{request}/renewal`, session: asks for more time. */
export interface RenewalWanted {
  renewalWantedAt: string
}

/** `GET /v1/organizations/{organization}/attention?after&limit`: a request of which the host has to know. */
export interface NeedsAttention {
  id: string
  generation: number
  subjects: string[]
  /** 0: the passcode was wrong too often, and the link is dead. */
  triesLeft: number | null
  renewalWantedAt: string | null
}
