import type { ReleaseTarget, ReleaseUse } from './use.ts'

/** Who did it: an actor vouched by an API key or signed in at the vault, the holder of a link, the vault itself, or its operator. */
export type ActorKind = 'vouched' | 'member' | 'link' | 'session' | 'account' | 'system' | 'setup'

export type EntryAction =
  | 'organization.create'
  | 'organization.update'
  | 'api-key.create'
  | 'api-key.rotate'
  | 'api-key.use'
  | 'webhook.create'
  | 'webhook.update'
  | 'webhook.rotate'
  | 'webhook.delete'
  | 'webhook.test'
  | 'webhook.replay'
  | 'api-key.revoke'
  | 'subject.put'
  | 'request.create'
  | 'request.renew'
  | 'request.extend'
  | 'request.gate'
  | 'request.renewal'
  | 'request.view'
  | 'session.create'
  | 'submit'
  | 'withdraw'
  | 'decline'
  | 'reopen'
  | 'correction'
  | 'enter'
  | 'decide'
  | 'undo'
  | 'release'
  | 'erase'
  | 'erased'
  | 'log.export'
  | 'log.erase-detail'
  | 'log.restore'
  | 'log.acknowledge'
  | 'intake.create'
  | 'intake.renew'
  | 'intake.close'
  | 'intake.entry'
  | 'intake.match'
  | 'intake.dismiss'
  | 'request.addition'
  | 'account.create'
  | 'account.reset'
  | 'account.lock'
  | 'account.unlock'
  | 'account.delete'
  | 'account.box'
  | 'account.sign-in'
  | 'account.totp'
  | 'account.totp-reset'
  | 'approval.ask'
  | 'approval.give'
  | 'approval.refuse'
  | 'approval.withdraw'
  | 'member.create'
  | 'member.update'
  | 'member.invite'
  | 'member.activate'
  | 'member.suspend'
  | 'member.resume'
  | 'member.remove'
  | 'member.sign-in'
  | 'member.sign-out'
  | 'member.step-up'
  | 'member.totp'
  | 'member.recovery-codes'
  | 'member.recovery-code'
  | 'member.password'
  | 'member.lock'
  | 'member.unlock'
  | 'member.recover'
  | 'sheet.print'
  | 'purposes.add'
  | 'subject.rehire'
  | 'subject.retention'
  | 'subject.due'

/**
 * One log entry. The leaf of the Merkle tree is its canonical JSON (RFC 8785): random ids, codes, time and
 * result only. Words, addresses and browsers are in the erasable detail, of which the leaf has a salted hash.
 */
export interface Entry {
  v: 1
  id: string
  organization: string
  time: string
  action: EntryAction
  actor: {
    kind: ActorKind
    id: string | null
    apiKey: string | null
    /** `ses_…` of a staff member who was signed in at the vault. */
    session?: string
  }
  /** `ok` or the problem code of the refusal. */
  result: string
  /** SHA-256(salt ‖ canonical JSON of the detail). */
  detail: string
  subject?: string
  account?: string
  /** The staff member whose registration or session it is about. */
  member?: string
  /** What the member may do from then on. */
  permissions?: string[]
  request?: string
  generation?: number
  round?: number
  item?: string
  /** A poster. */
  intake?: string
  /** The placeholder of what was quarantined. */
  entry?: string
  /** Digest of the ciphertext that was stored or released. */
  digest?: string
  purpose?: string
  /** Of a release: shown on a screen, or printed, copied, exported. Left out in entries from before there were two. */
  use?: ReleaseUse
  /** Under which a second person agreed. */
  approval?: string
  /** Of a request for an approval: for how many persons at most. */
  persons?: number
  /** Where an output went. */
  target?: ReleaseTarget
  form?: string
  reason?: string
  decision?: string
  nonce?: string
  finalAt?: string
  /** With `subject.retention` and `subject.due`: the last day on which the number is kept; left out where none is set. */
  keepUntil?: string
  items?: { id: string; digest: string }[]
  /** Purposes that were added, and by what. */
  purposes?: string[]
  amendment?: string
  /** The API key that was made, replaced or revoked. */
  key?: string
  /** With `log.erase-detail`: `ent_…` of the entry whose detail went; with `log.acknowledge`, of the one that was looked at. */
  about?: string
  /** With `log.restore`: what the host had seen, and the log with which it goes on. */
  restored?: { from: LogState; to: LogState }
  /** With `api-key.rotate`: the key that took its place. */
  replacedBy?: string
  /** A webhook endpoint. */
  endpoint?: string
}

/** How long a log is, and its root in base64 (standard alphabet, padded). */
export interface LogState {
  size: number
  root: string
}

/** `POST /v1/organizations/{organization}/log/entries/{place}/erase-detail`, permission `admin`; answers a {@link ProvenEntry}. */
export interface EraseDetail {
  /** `ent_…` of the entry at that place. */
  entry: string
}

/**
 * `POST /v1/organizations/{organization}/log/entries/{place}/acknowledge`, permission `admin`; answers a {@link ProvenEntry}.
 * Only an entry `member.recover` asks for it: any other is 404 `not_found`.
 */
export interface AcknowledgeEntry {
  /** `ent_…` of the entry at that place. */
  entry: string
}

/** `POST /v1/organizations/{organization}/log/restores`, permission `admin`. */
export interface AcceptRestore {
  /** What the host had seen before. */
  from: LogState
  /** What the vault shows now. */
  to: LogState
  /** Why, encrypted under a key of the host. */
  reason: string
}

/** The entry `log.restore`, and that its log continues the one that was named. */
export interface AcceptedRestore {
  entry: ProvenEntry
  consistency: ConsistencyProof
}

/** A leaf with its place. */
export interface LoggedEntry {
  index: number
  /** Canonical JSON of the {@link Entry}: the bytes that were hashed. */
  leaf: string
}

/** A leaf with everything that proves it is in the log (RFC 6962 §2.1.1, C2SP tlog-checkpoint). */
export interface ProvenEntry extends LoggedEntry {
  /** Hashes from the leaf to the root, base64 (standard alphabet, padded). */
  inclusion: string[]
  /** Signed note. */
  checkpoint: string
}

/** RFC 6962 §2.1.2; `hashes` is empty when `from` is 0 or equal to `to`. */
export interface ConsistencyProof {
  from: number
  to: number
  hashes: string[]
}

/** `GET /v1/organizations/{organization}/log/checkpoint?since=<size>`. */
export interface CheckpointView {
  checkpoint: string
  consistency: ConsistencyProof
  logKey: string
}

/** `GET /v1/organizations/{organization}/log/entries?after=<index>&limit=<1..1000>`, permission `audit` or scope `read`. */
export interface LogPage {
  entries: (LoggedEntry & {
    /** `{ salt, detail }` as JSON text, or null when it was erased. */
    detail: string | null
  })[]
  next: number | null
}
