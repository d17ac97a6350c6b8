import type { ConsistencyProof, LoggedEntry } from './log.ts'

/** The four histories: sign-ins, what was shown on a screen, what was put out, and everything else that was done. */
export type History = 'sign-in' | 'display' | 'output' | 'operation'

/**
 * What is asked of one history: `GET /v1/organizations/{organization}/log/list?history=display&…`, permission `audit` or
 * scope `read`. Every filter that is given must hold.
 */
export interface HistoryFilter {
  history: History
  /** `act_…` of staff. */
  actor?: string
  /** `sub_…` of the person it is about. */
  subject?: string
  purpose?: string
  action?: string
  /** `ok`, or everything that was refused. */
  result?: 'ok' | 'refused'
  /** RFC 3339; entries of this moment and later. */
  from?: string
  /** RFC 3339; entries before this moment. */
  until?: string
}

/** An entry of a list, with the proof that it stands in the tree of the page's checkpoint. */
export interface ListedEntry extends LoggedEntry {
  /** `{ salt, detail }` as JSON text, or null when it was erased. */
  detail: string | null
  /** Hashes from the leaf to the root, base64 (RFC 6962 §2.1.1). */
  inclusion: string[]
}

/**
 * Newest first. Further query: `before=<next>&limit=<1..200>&since=<size>`, and `size=<size>` to have the entries proven in
 * an older tree, so that several pages hang on one checkpoint.
 */
export interface HistoryPage {
  entries: ListedEntry[]
  /** Place of the last one when there may be more. */
  next: number | null
  /** Signed note, newest, of the tree in which the entries are proven. */
  checkpoint: string
  consistency: ConsistencyProof
}
