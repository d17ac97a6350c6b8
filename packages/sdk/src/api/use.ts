import type { Item } from './items.ts'
import type { ConsistencyProof, ProvenEntry } from './log.ts'

/**
 * What becomes of the digits: `display`, somebody looks at them; `output`, they go to paper, into a file, onto a
 * clipboard, into another program. The two are different rights (番号法ガイドライン 別添1, 利用・出力の記録).
 */
export type ReleaseUse = 'display' | 'output'

/** Where an output goes: paper, a file, the clipboard, or another program. */
export type ReleaseTarget = 'print' | 'file' | 'copy' | 'program'

/**
 * `POST /v1/organizations/{organization}/releases`, permission `reveal` to display numbers, `output` to put them out,
 * `review` for images and numbers of a submitted request. Every item gets an entry of its own, all under one checkpoint;
 * nothing is answered before they are committed. One refused item refuses the call, and the refusal is logged.
 */
export interface Release {
  items: string[]
  /** Purpose code; must be among the purposes of every item, or 403 `purpose_not_allowed`. `REVIEW` for review. */
  purpose: string
  /** What becomes of the digits; repeated in the entry. Left out for `REVIEW`, and only there. */
  use?: ReleaseUse
  /** Where an output goes, for the history; only with `use: 'output'`. */
  target?: ReleaseTarget
  /** Form code within the purpose; 403 `form_required` where the organization asks for one. */
  form?: string
  /** A box (`b1.…`) with a reason in words; 403 `reason_required` where the organization asks for one. */
  reason?: string
  /** `apr_…` of an approval that was given for this: needed over the ceiling, and where the organization wants it. */
  approval?: string
  /** Size of the newest checkpoint the caller trusts: the answer proves consistency from it. 0: none. */
  since: number
  /** 16 random bytes chosen by the caller; repeated in the entry, so that an old answer cannot be replayed. */
  nonce: string
  /** These are numbers that another one replaced: `reason` is needed, and the entry says so. */
  replaced?: true
}

export interface ReleasedItem {
  item: Item
  envelope: string
  /** Encrypted manifest that the person saw. */
  manifest: string
  sequence: number
  /** The host's box of the passcode of this generation, or null. */
  passcode: string | null
  /** What the organization signed when it added purposes, oldest first. */
  amendments: string[]
  entry: ProvenEntry
  /**
   * For images: used once within 60 seconds as `Fuin-Ticket` on
   * `GET /v1/organizations/{organization}/items/{item}/body` (octets). Null for numbers.
   */
  ticket: string | null
}

export interface Releases {
  items: ReleasedItem[]
  checkpoint: string
  consistency: ConsistencyProof
}

/** `POST /v1/organizations/{organization}/subjects/{subject}/erase`, permission `erase`. */
export type Erase = (
  | { scope: 'images' | 'person' }
  | {
      scope: 'number'
      /** The number that goes, the one in force or one that was replaced. */
      item: string
    }
) & {
  /** Reason code. */
  reason: string
  /** `apr_…` of an approval that was given for this person, where the organization wants one. */
  approval?: string
}

export interface Erasure {
  subject: string
  items: string[]
  /** `erasing` until the epoch has rolled and the backup horizon is over. */
  state: 'erasing' | 'erased'
  /** When not even a backup can bring the keys back. */
  finalAt: string
  /** How the keys were destroyed, as the shred store states it: `file-overwrite` or `postgres-epoch`. */
  assurance: string
  entry: ProvenEntry
}
