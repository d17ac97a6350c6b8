import type { Person } from '../list/data.ts'

/** One thing that waits for staff, as `GET people/attention` lists it. */
export interface Waiting {
  reason: 'passcode' | 'more-time' | 'undelivered' | 'correction'
  person: Person
  /** `req_…`, or the `sub_…` whom a notice did not reach. */
  about: string
  since: string | null
  message: { kind: string; code: string | null; notice: string | null } | null
}

/** What a route answers that sends a message. */
export interface Sent {
  sent: boolean
  failure: string | null
}

/** A request that was just made, with its link. */
export interface Issued extends Sent {
  id: string
  url: string
  passcode?: string
}

/** What became of one message. */
export interface Told {
  delivery: { outcome: string; code?: string } | null
}
