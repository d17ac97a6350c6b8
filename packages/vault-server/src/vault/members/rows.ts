import type { MemberState, Permission, StaffPolicy, SubjectKind } from '@fuin/sdk/api'
import type { ApiKeyRow } from '../rows.ts'
import type { ListOptions } from '../store.ts'

/** The part of a member that says what they may do. */
export interface ActingMember {
  id: string
  state: MemberState
  permissions: Permission[]
  kinds: SubjectKind[] | null
  departments: string[] | null
  validFrom: Date | null
  validUntil: Date | null
  /** Day in Japan, `YYYY-MM-DD`. */
  trainedOn: string | null
}

/** A staff member; `label`, `totp` and `totpPending` hold ciphertext of the outer layer. */
export interface MemberRow extends ActingMember {
  organization: string
  label: Buffer | null
  slot: string
  signInId: string
  /** SHA-256 of the auth key; null: no password. */
  authHash: Buffer | null
  inviteHash: Buffer | null
  inviteExpiresAt: Date | null
  totp: Buffer | null
  totpPending: Buffer | null
  totpStep: number
  createdAt: Date
  changedAt: Date
  signedInAt: Date | null
}

export interface MemberSessionRow {
  organization: string
  tokenHash: Buffer
  id: string
  member: string
  createdAt: Date
  seenAt: Date
  idleUntil: Date
  expiresAt: Date
  steppedUpAt: Date | null
}

/** What an API key and the actor it names are checked with, as of one moment. */
export interface KeyAndActor {
  key: ApiKeyRow
  policy: StaffPolicy | null
  /** Null: nobody is named, or somebody who is not registered. */
  member: ActingMember | null
  /** The newest proof in a session of the member that lives. */
  steppedUpAt: Date | null
}

/** A session with whose it is, as of one moment. */
export interface SessionAndMember {
  session: MemberSessionRow
  member: MemberRow
  policy: StaffPolicy | null
}

/** What lists say beside a row. */
export interface ListedMember {
  row: MemberRow
  recoveryCodes: number
  steppedUpAt: Date | null
}

/** The part of a transaction that members need. */
export interface MemberTx {
  /** @returns false when id or sign-in id is taken */
  insertMember(row: MemberRow): Promise<boolean>
  member(organization: string, id: string, lock?: boolean): Promise<MemberRow | null>
  memberBySignInId(organization: string, signInId: string): Promise<MemberRow | null>
  members(organization: string, options: ListOptions & { id?: string; now: Date }): Promise<ListedMember[]>
  /** Whoever has the permission `admin`, by id, locked until the transaction ends. */
  lockAdmins(organization: string): Promise<MemberRow[]>
  updateMember(organization: string, id: string, change: Partial<MemberRow>): Promise<void>
  /** @returns false when this time step, or a later one, was used already */
  takeMemberTotpStep(organization: string, id: string, step: number): Promise<boolean>

  insertMemberSession(row: MemberSessionRow): Promise<void>
  memberSessions(organization: string, member: string, now: Date): Promise<MemberSessionRow[]>
  updateMemberSession(
    organization: string,
    id: string,
    change: Partial<Pick<MemberSessionRow, 'seenAt' | 'idleUntil' | 'steppedUpAt'>>,
  ): Promise<void>
  /** @returns how many there were; without `id`: all of the member but `except` */
  endMemberSessions(
    organization: string,
    member: string,
    which?: { id?: string; except?: string },
  ): Promise<number>

  /** Replaces all codes of a member. */
  setRecoveryCodes(organization: string, member: string, hashes: readonly Buffer[]): Promise<void>
  /** @returns whether there was one, which is gone now */
  takeRecoveryCode(organization: string, member: string, hash: Buffer): Promise<boolean>
  sweepMemberSessions(now: Date): Promise<void>
}
