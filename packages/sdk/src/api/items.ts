import type { ProvenEntry } from './log.ts'
import type { RequestState } from './requests.ts'

/** `person`: what somebody says of themselves; only in quarantine, and only to be matched. */
export type ItemKind = 'number' | 'image' | 'person'
/** `draft` while uploading; `stored` once the request is submitted; then as the subject goes. */
export type ItemState = 'draft' | 'complete' | 'stored' | 'erasing' | 'erased'

/**
 * `GET /v1/organizations/{organization}/requests/{request}/provider`, view token or session:
 * what the page of the provider may see.
 */
export interface ProviderView {
  state: RequestState
  generation: number
  sequence: number
  /** Counts the submissions through one link: the one that is given, or was given last. */
  round: number
  /** Null once submitted: the link then shows only the receipt, until the submission is returned. */
  manifest: string | null
  /** Why it was returned and what to correct, encrypted (docs/format.md §4). Null unless `returned`. */
  message: string | null
  receipt: Receipt | null
}

/** `GET …/requests/{request}/receipt`, view token or session: what became of it since the page was opened. */
export interface ReceiptView {
  receipt: Receipt | null
  /** Of the newest manifest: a page that shows an older one may fetch it. */
  sequence: number
}

/**
 * `PUT /v1/organizations/{organization}/requests/{request}/items/{item}`, submit token or session.
 * The same content again is 200; other content under the same id is 409 `item_conflict`.
 */
export interface PutItem {
  subject: string
  kind: ItemKind
  /** Sequence of the manifest under which it was sealed: any of this generation. */
  sequence: number
  /** The JWE as canonical JSON text (docs/format.md §5). At most 8,192 characters. */
  envelope: string
  /** Length of the encrypted body in bytes: required for an image, null for everything else. */
  bodyLength: number | null
}

/**
 * `GET …/items/{item}/upload` and the answer of `PUT …/items/{item}`.
 *
 * Chunks go to `PUT …/items/{item}/chunks/{index}` as `application/octet-stream`; every chunk but the last
 * has `chunkLength` bytes. The same bytes again are 204; other bytes are 409 `chunk_conflict`.
 */
export interface UploadState {
  item: string
  state: ItemState
  chunkLength: number
  total: number
  /** Indexes that the vault has, ascending. */
  received: number[]
}

/** `POST …/items/{item}/complete`: 422 `digest_mismatch`, or 409 `upload_incomplete` with what is missing. */
export interface CompleteItem {
  /** SHA-256 over envelope text (UTF-8) ‖ body. */
  digest: string
}

/**
 * `POST …/requests/{request}/submit`, submit token or session. Answers a {@link Receipt}. The same items
 * again get the same receipt; other items after a submission are 409 `already_submitted`. After a return only
 * what is given again is sent; the receipt names what stays as well.
 */
export interface Submit {
  items: { id: string; digest: string }[]
}

export interface Receipt extends ProvenEntry {
  request: string
  generation: number
  round: number
  submittedAt: string
}

export interface Item {
  id: string
  subject: string
  request: string
  generation: number
  /** Sequence of the manifest under which it was sealed. */
  sequence: number
  /** Submission through the link in which it was given; part of its context. */
  round: number
  kind: ItemKind
  state: ItemState
  /** Of the manifest. */
  purposes: string[]
  /** Added later, by notice. */
  amended: string[]
  digest: string
  /** Encrypted body in bytes; null for a number. */
  bodyLength: number | null
  createdAt: string
}
