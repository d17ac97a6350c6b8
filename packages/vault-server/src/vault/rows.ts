import type {
  ApiKeyScope,
  EntryAction,
  History,
  ItemKind,
  ItemState,
  RequestState,
  RevealPolicy,
  StaffPolicy,
  StatementKind,
  SubjectKind,
  SubjectState,
} from '@fuin/sdk/api'
import type { TreeNode } from '@fuin/sdk/log'
import type { AmendmentRow } from './change/rows.ts'

/** Rows as the rules see them. Columns of bytes hold ciphertext of the outer layer. */
export interface OrganizationRow {
  organization: string
  allowedOrigins: string[]
  /** Slot of the details of log entries that belong to no subject or request. */
  detailSlot: string
  imageDays: number
  twoPersonCheck: boolean
  /** Only what was set; the rest is as {@link revealPolicy} says. */
  reveals: Partial<RevealPolicy>
  /** Null: the defaults. */
  staffPolicy: StaffPolicy | null
  createdAt: Date
}

export interface ApiKeyRow {
  organization: string
  id: string
  name: string
  secretHash: Buffer
  scopes: ApiKeyScope[]
  actors: string[] | null
  /** Networks from which it works; null: any. */
  allowedAddresses: string[] | null
  createdAt: Date
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
  replaces: string | null
  replacedBy: string | null
}

export interface SubjectRow {
  organization: string
  id: string
  kind: SubjectKind
  state: SubjectState
  tag: string
  label: Buffer | null
  slot: string
  dependentOf: string | null
  /** Keyed tag of the department, so that staff can be limited to some; null: none. */
  departmentTag: string | null
  /** The newest that names the person. */
  request: string | null
  /** The one whose number is in force. */
  acceptedRequest: string | null
  /** The last day in Japan on which the number is kept, `YYYY-MM-DD`; null: none is set. */
  keepUntil: string | null
  finalAt: Date | null
  createdAt: Date
  changedAt: Date
}

export interface RequestRow {
  organization: string
  id: string
  generation: number
  /** Of the newest manifest. */
  sequence: number
  round: number
  state: RequestState
  contentHash: Buffer
  submitHash: Buffer
  /** Of a request with a passcode, the view token only leads to the gate, and the submit token nowhere. */
  viewHash: Buffer
  /** SHA-256 of the proof that opens the gate; null: no passcode. */
  gateHash: Buffer | null
  /** Wrong proofs of this generation. */
  gateTries: number
  /** The person asked for more time. */
  renewalWantedAt: Date | null
  slot: string
  note: Buffer | null
  /** The poster through which an entry came; null for a request that the host made. */
  intake: string | null
  /** Family members who may be added in the visit. */
  additions: number
  receipt: string | null
  /** What the person said last and did not take back. */
  statement: StatementKind | null
  /** Day in Japan, `YYYY-MM-DD`. */
  due: string | null
  createdAt: Date
  /** When the questions of this generation were first shown. */
  openedAt: Date | null
  expiresAt: Date
  submittedAt: Date | null
}

export interface ManifestRow {
  organization: string
  request: string
  generation: number
  sequence: number
  /** By subject: what each person was told. */
  purposes: Record<string, string[]>
  box: Buffer | null
  /** The host's box of the passcode of this generation. */
  passcode: Buffer | null
}

export interface ItemRow {
  organization: string
  id: string
  subject: string
  request: string
  generation: number
  /** Of the manifest under which it was sealed. */
  sequence: number
  round: number
  kind: ItemKind
  state: ItemState
  putHash: Buffer
  digest: string | null
  envelope: Buffer | null
  envelopeSlot: string
  bodySlot: string | null
  bodyLength: number | null
  createdAt: Date
}

/** What is said of an item, without its content. */
export type ItemFacts = Omit<ItemRow, 'organization' | 'putHash' | 'envelope' | 'envelopeSlot' | 'bodySlot'>

/** The same with what was told in its manifest, by subject; null where there is none. */
export type ListedItem = ItemFacts & { purposes: ManifestRow['purposes'] | null }

/** An `Idempotency-Key`, and what became of its call. */
export interface IdempotencyRow {
  organization: string
  keyHash: Buffer
  requestHash: Buffer
  /** 0 while the call runs. */
  status: number
  /** JSON of what a repeated call is answered. */
  ids: string
  /** While the call runs: when another may take its place. */
  expiresAt: Date
}

export interface LogHead {
  size: number
  frontier: Buffer[]
  checkpoint: string
}

export interface LogRow extends StoredEntry {
  marks: EntryMarks
}

/** An entry as it is read. */
export interface StoredEntry {
  place: number
  leaf: string
  detailSlot: string | null
  /** Of a detail with words: encrypted under this slot too, so that one reason can be erased alone. */
  wordsSlot: string | null
  detail: Buffer | null
}

/** What lists are filtered by: said by the leaf already, kept beside it so that the database can look for it. */
export interface EntryMarks {
  history: History
  action: EntryAction
  actor: string | null
  subject: string | null
  purpose: string | null
  result: string
  time: Date
}

/** What a list of entries is asked for; every member that is given must hold. */
export interface EntryFilter {
  history: History
  actor?: string
  subject?: string
  purpose?: string
  action?: string
  result?: 'ok' | 'refused'
  from?: Date
  until?: Date
}

/** Entries to be written after the first `from`, the subtrees that they complete, and the head after them. */
export interface LogAppend {
  from: number
  head: LogHead
  rows: LogRow[]
  nodes: (TreeNode & { hash: Buffer })[]
}

/** A one-time right to fetch the body of a released item. */
export interface TicketRow {
  tokenHash: Buffer
  item: string
  expiresAt: Date
}

/** One item with everything that a release needs. */
export interface ReleaseSource {
  item: ItemRow
  /** `quarantined`: a placeholder, who is nobody until staff match it. */
  subject: {
    state: SubjectState | 'quarantined'
    slot: string
    acceptedRequest: string | null
    kind: SubjectKind | null
    departmentTag: string | null
  }
  request: Pick<RequestRow, 'state' | 'slot'>
  manifest: Pick<ManifestRow, 'purposes' | 'sequence' | 'box' | 'passcode'>
  /** When it was accepted as the number of the person, and when another took its place. */
  acceptedAt: Date | null
  replacedAt: Date | null
  /** Purposes that were added later, oldest first. */
  amendments: Pick<AmendmentRow, 'id' | 'purposes' | 'box'>[]
}

/** A right to a request for a short time, given by the host or for the proof of a passcode. */
export interface SessionRow {
  organization: string
  tokenHash: Buffer
  request: string
  generation: number
  gate: boolean
  expiresAt: Date
}

/** A request as a submission needs it. */
export interface Submission {
  request: RequestRow
  asked: string[]
  /** Placeholders of family members who were added, or of the visitor of a poster. */
  placeholders: string[]
  items: Pick<ItemRow, 'id' | 'subject' | 'round' | 'kind' | 'state' | 'digest'>[]
}
