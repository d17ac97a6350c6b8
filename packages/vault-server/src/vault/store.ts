import type { ApprovalTx, ReleasedPersons, UsedApproval } from './approvals/rows.ts'
import type { AccountTx } from './accounts/rows.ts'
import type { KeyTx } from './keys/rows.ts'
import type { WebhookTx } from './webhooks/rows.ts'
import type { ChangeTx } from './change/rows.ts'
import type { SubjectState } from '@fuin/sdk/api'
import type { TreeNode } from '@fuin/sdk/log'
import type { NumberTx } from './enter-numbers.ts'
import type { PeopleTx } from './put-subjects.ts'
import type { StatusTx } from './status.ts'
import type { IntakeTx } from './intake/rows.ts'
import type { ActingMember, KeyAndActor, MemberTx, SessionAndMember } from './members/rows.ts'
import type { StatementTx } from './own/rows.ts'
import type { DecisionTx } from './decision-rows.ts'
import type { Room, Unfinished } from './room.ts'
import type {
  IdempotencyRow,
  ItemRow,
  ListedItem,
  LogAppend,
  LogHead,
  EntryFilter,
  StoredEntry,
  ManifestRow,
  OrganizationRow,
  ReleaseSource,
  RequestRow,
  SessionRow,
  SubjectRow,
  Submission,
  TicketRow,
} from './rows.ts'

/** A place in a list: rows after this id. */
export interface ListOptions {
  after: string | null
  limit: number
}

/** The last day on which a number is kept, as it is set on `today`. */
export interface KeptUntil {
  keepUntil: string | null
  /** In Japan. */
  today: string
  now: Date
}

/** Everything that one transaction can read and write. One method, one statement. */
export interface Tx
  extends
    PeopleTx,
    StatusTx,
    IntakeTx,
    AccountTx,
    NumberTx,
    DecisionTx,
    StatementTx,
    ChangeTx,
    KeyTx,
    MemberTx,
    WebhookTx,
    ApprovalTx {
  insertOrganization(row: OrganizationRow): Promise<boolean>
  organization(organization: string): Promise<OrganizationRow | null>
  updateOrganization(organization: string, change: Partial<OrganizationRow>): Promise<void>

  subject(organization: string, id: string): Promise<SubjectRow | null>
  subjects(
    organization: string,
    options: ListOptions & { state?: SubjectState; tag?: string },
  ): Promise<SubjectRow[]>
  updateSubject(organization: string, id: string, change: Partial<SubjectRow>): Promise<void>
  dueErasures(now: Date): Promise<SubjectRow[]>
  /**
   * Sets until when a number is kept, and takes back that it is time to erase it if it no longer is. @returns null where
   * the person is unknown or was erased
   */
  setKeepUntil(organization: string, id: string, kept: KeptUntil): Promise<SubjectRow | null>
  /** Organizations in which a number is kept longer than its last day. @param today - in Japan */
  organizationsDue(today: string): Promise<string[]>
  /** Marks numbers in force whose last day is over. Those that another instance has at hand are left to it. */
  markDue(organization: string, at: { today: string; now: Date; limit: number }): Promise<SubjectRow[]>

  insertRequest(row: RequestRow): Promise<void>
  request(organization: string, id: string, lock?: boolean): Promise<RequestRow | null>
  updateRequest(organization: string, id: string, change: Partial<RequestRow>): Promise<void>
  /** Notes when a request was first opened; later times change nothing. */
  markOpened(organization: string, id: string, at: Date): Promise<void>
  insertManifest(row: ManifestRow): Promise<void>
  manifest(
    organization: string,
    request: string,
    generation: number,
    sequence: number,
  ): Promise<ManifestRow | null>
  setRequestSubjects(organization: string, request: string, subjects: string[]): Promise<void>
  requestSubjects(organization: string, request: string): Promise<string[]>
  requestsOf(organization: string, subject: string): Promise<string[]>
  eraseRequest(organization: string, request: string): Promise<void>
  /** Requests of which the host has to know: the gate is shut for good, or more time is wanted. */
  attention(organization: string, options: ListOptions): Promise<RequestRow[]>

  /** A request, locked, with whom it asks and what was uploaded for its generation. */
  submission(organization: string, request: string): Promise<Submission | null>
  /**
   * Marks complete items as stored, and their subjects as submitted unless a newer request asks them.
   *
   * @returns how many of each there were
   */
  markSubmitted(
    organization: string,
    request: string,
    items: string[],
    subjects: string[],
    at: Date,
  ): Promise<{ items: number; subjects: number }>
  item(organization: string, id: string): Promise<ItemRow | null>
  itemsByRequest(organization: string, request: string, generation?: number): Promise<ItemRow[]>
  itemsBySubject(organization: string, subject: string): Promise<ItemRow[]>
  /** Items that were completed, by subject and id. */
  listedItems(organization: string, subjects: readonly string[]): Promise<ListedItem[]>
  updateItems(organization: string, ids: string[], change: Partial<ItemRow>): Promise<void>
  deleteItems(organization: string, ids: string[]): Promise<void>
  /** The oldest first. */
  staleDrafts(before: Date): Promise<ItemRow[]>
  unfinished(organization: string, request: string): Promise<Unfinished>
  /** Until the transaction ends, others who lock it wait; whoever refers to it does not. */
  lockRequest(organization: string, id: string): Promise<void>
  lockOrganization(organization: string): Promise<void>
  /** As {@link Store.putItem}, but calls of others that are under way are not counted unless what they lock is locked here. */
  putItem(row: ItemRow, room: Room): Promise<boolean>
  insertChunk(
    organization: string,
    item: string,
    place: number,
    hash: Buffer,
    bytes: Buffer,
  ): Promise<boolean>
  chunkHash(organization: string, item: string, place: number): Promise<Buffer | null>
  chunkPlaces(organization: string, item: string): Promise<number[]>
  chunk(organization: string, item: string, place: number): Promise<Buffer | null>
  deleteChunks(organization: string, items: string[]): Promise<void>

  insertSession(row: SessionRow): Promise<void>
  session(organization: string, hash: Buffer): Promise<SessionRow | null>
  takeTicket(organization: string, hash: Buffer): Promise<{ item: string; expiresAt: Date } | null>
  deleteExpired(now: Date): Promise<void>

  insertLogHead(organization: string, head: LogHead): Promise<void>
  /** The head row, locked until the transaction ends. */
  lockLogHead(organization: string): Promise<LogHead | null>
  logHead(organization: string): Promise<LogHead | null>
  /** Writes entries after the locked head. */
  writeLog(organization: string, append: LogAppend): Promise<void>
  logNodes(organization: string, nodes: TreeNode[]): Promise<Buffer[]>
  logRows(organization: string, after: number, limit: number): Promise<StoredEntry[]>
  /** Forgets the detail of one entry. */
  clearDetail(organization: string, place: number): Promise<void>
  /** Releases of what some people gave, newest first, below the place `before`. */
  releasesOf(
    organization: string,
    subjects: readonly string[],
    page: { before: number | null; limit: number },
  ): Promise<StoredEntry[]>
  /** Entries of one history that fit a filter, newest first, below the place `before`. */
  listEntries(
    organization: string,
    filter: EntryFilter,
    page: { before: number | null; limit: number },
  ): Promise<StoredEntry[]>

  /**
   * Takes a key that nobody has, or whose time is over.
   *
   * @returns null when it was taken; else what is there
   */
  takeIdempotencyKey(row: IdempotencyRow, now: Date): Promise<IdempotencyRow | null>
  /** Says what became of a call, unless somebody else has its key by now. Null: it may be tried again. */
  endIdempotencyKey(
    taken: IdempotencyRow,
    outcome: Pick<IdempotencyRow, 'status' | 'ids' | 'expiresAt'> | null,
  ): Promise<void>
  secret(name: string): Promise<Buffer | null>
  insertSecret(name: string, wrapped: Buffer): Promise<void>
}

/** Runs work in one transaction; everything it wrote is durable when the promise resolves. */
export interface Store {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Reads without a transaction. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  ready(): Promise<void>

  /** What every call is checked with. */
  keyAndActor(
    organization: string,
    key: string,
    at: { actor: string | null; now: Date },
  ): Promise<KeyAndActor | null>
  /** The session of a token that lives at this moment, with whose it is. */
  staffSession(organization: string, hash: Buffer, now: Date): Promise<SessionAndMember | null>
  request(organization: string, id: string): Promise<RequestRow | null>
  item(organization: string, id: string): Promise<ItemRow | null>
  /** Keeps an item if its request is open, asks for its subject under this sequence, and there is room, to the upload; else false. */
  putItem(row: ItemRow, room: Room): Promise<boolean>
  /** @returns false when the item was submitted or dropped meanwhile */
  completeItem(organization: string, id: string, digest: string): Promise<boolean>

  /**
   * Items that exist, with all that a release needs, what the organization asks of it, and the head of the log, as of one
   * moment; and the registrations of these actors at that moment.
   */
  releaseSources(
    organization: string,
    items: readonly string[],
    actors: readonly string[],
  ): Promise<
    Pick<OrganizationRow, 'detailSlot' | 'reveals'> & {
      head: Pick<LogHead, 'size' | 'frontier'>
      found: ReleaseSource[]
      /** Registrations of the actors, by id. */
      members: Map<string, ActingMember>
    }
  >
  /**
   * Writes entries and tickets, durable when the promise resolves, if the log did not grow since it was read.
   * Whatever was read together with the head still holds then, since every change of state is an entry.
   *
   * @returns false when it did grow and nothing was written
   */
  appendIfUnchanged(
    organization: string,
    append: LogAppend,
    tickets: readonly TicketRow[],
    used: readonly { approval: string; subjects: string[] }[],
  ): Promise<boolean>
  /** Approvals by their ids, with whom they were used for. */
  approvalsInUse(organization: string, ids: readonly string[]): Promise<UsedApproval[]>
  /** Persons whose numbers were released since a time, by actor and by all together; and which of `subjects` are among them. */
  releasedPersons(organization: string, since: Date, subjects: readonly string[]): Promise<ReleasedPersons[]>
  logNodes(organization: string, nodes: readonly TreeNode[]): Promise<Buffer[]>
}
