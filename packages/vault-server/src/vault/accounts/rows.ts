import type { MissingBox } from '@fuin/sdk/api'
import type { ListOptions } from '../store.ts'

/** An account; `box`, `totp` and `totpPending` hold ciphertext of the outer layer. */
export interface AccountRow {
  organization: string
  id: string
  subject: string
  generation: number
  signInId: string
  /** SHA-256 of the auth key. */
  authHash: Buffer
  box: Buffer
  /** Slot of this generation: a reset destroys it. */
  slot: string
  root: string
  staffLocked: boolean
  /** Secret of the second factor, wrapped by the master key as well. */
  totp: Buffer | null
  totpPending: Buffer | null
  /** The last time step of which a code was taken: none is taken twice. */
  totpStep: number
  createdAt: Date
  changedAt: Date
  signedInAt: Date | null
}

/** What an account needs to open one request. */
export interface AccountBoxRow {
  organization: string
  account: string
  accountGeneration: number
  request: string
  generation: number
  box: Buffer
}

/** A request that an account opens, with its box. */
export interface OpenedRequest {
  request: string
  generation: number
  state: string
  box: Buffer
  createdAt: Date
  expiresAt: Date
}

/** Tries to sign in with one id, whether or not there is such an account. */
export interface TriesRow {
  tries: number
  /** Nothing is compared before. */
  nextAt: Date
}

/** The part of a transaction that accounts need. */
export interface AccountTx {
  insertAccount(row: AccountRow): Promise<boolean>
  account(organization: string, id: string, lock?: boolean): Promise<AccountRow | null>
  accountBySignInId(organization: string, signInId: string): Promise<AccountRow | null>
  accounts(
    organization: string,
    options: ListOptions & { subject?: string; ids?: string[]; tries?: number },
  ): Promise<AccountRow[]>
  /** Accounts of these people, and of the employees whose dependents they are. */
  accountsFor(organization: string, subjects: string[]): Promise<AccountRow[]>
  updateAccount(organization: string, id: string, change: Partial<AccountRow>): Promise<void>
  /** @returns false when this time step, or a later one, was used already */
  takeTotpStep(organization: string, id: string, step: number): Promise<boolean>
  /** With its boxes and sessions. */
  deleteAccount(organization: string, id: string): Promise<void>

  putAccountBox(row: AccountBoxRow): Promise<void>
  deleteAccountBoxes(organization: string, account: string): Promise<void>
  accountRequests(organization: string, account: string, now: Date): Promise<OpenedRequest[]>
  missingBoxes(organization: string, account: string, now: Date): Promise<MissingBox[]>

  /** The count of one id, locked until the transaction ends; made when there is none. */
  lockTries(organization: string, signInId: string, now: Date): Promise<TriesRow>
  setTries(organization: string, signInId: string, row: TriesRow, now: Date): Promise<void>
  clearTries(organization: string, signInIds: string[]): Promise<void>
  /** Of these ids, those with at least so many tries. */
  triedOut(organization: string, signInIds: string[], tries: number): Promise<string[]>

  insertAccountSession(organization: string, hash: Buffer, account: string, expiresAt: Date): Promise<void>
  accountSession(organization: string, hash: Buffer): Promise<{ account: string; expiresAt: Date } | null>
  deleteAccountSession(organization: string, hash: Buffer): Promise<void>
  deleteAccountSessions(organization: string, account: string): Promise<void>
  /** Sessions that are over, and tries of ids that do not exist and that nobody used for a long time. */
  sweepAccounts(now: Date, triedBefore: Date): Promise<void>
}
