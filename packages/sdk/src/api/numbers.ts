import type { ProvenEntry } from './log.ts'

/** One number that the host got itself and sealed: a request that was never open, with its one item. */
export interface EnterNumber {
  /** A new request, generation 1, sequence 1. */
  request: string
  subject: string
  /** A new item. */
  item: string
  /** Purpose codes that the manifest names, sorted. */
  purposes: string[]
  /** SHA-256 of the view token: with it the host fetches the receipt. There is no submit token. */
  viewTokenHash: string
  /** Encrypted manifest; its `origin` says that no page ever showed it. */
  manifest: string
  /** The JWE as canonical JSON text. At most 8,192 characters. */
  envelope: string
  /** SHA-256 of the envelope: 422 `digest_mismatch`. */
  digest: string
  /** A box (`b1.…`) with the verification record. */
  note?: string
}

/**
 * `POST /v1/organizations/{organization}/numbers`, permission `request`: all of them or none, one entry `enter` each.
 *
 * The same batch again is answered as before; a request with other content is 409 `generation_conflict`. Somebody
 * who is asked at the same time is 409 `request_open`.
 */
export interface EnterNumbers {
  /** Typed by staff from paper, or read from a file of the organization. In the entry as `reason`. */
  origin: 'staff' | 'import'
  /** `submitted`: another person has to accept it. */
  state: 'accepted' | 'submitted'
  /** 1 to 50; every person, request and item once. */
  numbers: EnterNumber[]
}

/** Proof that a number was kept. 201: `{ data: EnteredNumber[] }` in the order of the call. */
export interface EnteredNumber extends ProvenEntry {
  request: string
  item: string
  generation: number
  submittedAt: string
}
