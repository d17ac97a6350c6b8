/**
 * `POST /v1/organizations/{organization}/accounts`, permission `request`: issues accounts and resets passwords, 1 to
 * 200 in one call, all or none. A new account has generation 1; the next generation of one that exists ends its
 * password, its sessions and every box of it at once.
 */
export interface PutAccounts {
  accounts: PutAccount[]
}

export interface PutAccount {
  /** `acc_…`, chosen by the host. */
  id: string
  /** Whose account it is; not a dependent. One account for a person, or 409 `account_conflict`. */
  subject: string
  generation: number
  /** 8 characters of Crockford's base 32, upper case. It stays the same when the password is reset. */
  signInId: string
  /** SHA-256 of the auth key. */
  authKeyHash: string
  /** Account secret under the wrap key: nonce ‖ ciphertext ‖ tag, 60 bytes. */
  box: string
  /** Names the link root of the keyring under which the account secret was derived. */
  root: string
}

/** `active`, or `locked`: by ten wrong tries or by staff. */
export type AccountState = 'active' | 'locked'

export interface Account {
  id: string
  subject: string
  generation: number
  signInId: string
  root: string
  state: AccountState
  /** Why it is locked; null while it is not. */
  lockedBy: 'tries' | 'staff' | null
  /** Whether a second factor is asked for. */
  totp: boolean
  createdAt: string
  changedAt: string
  /** The last time that somebody signed in. */
  signedInAt: string | null
}

/** A request that this account should be able to open: no box of the newest generations is beside it yet. */
export interface MissingBox {
  account: string
  request: string
  generation: number
}

/** Answer of {@link PutAccounts}. */
export interface PutAccountsResult {
  accounts: Account[]
  missing: MissingBox[]
}

/**
 * `POST /v1/organizations/{organization}/accounts/boxes`, permission `request`: link secrets for accounts, 1 to 200.
 * Another generation of account or request than the newest is 409 `generation_conflict`.
 */
export interface PutAccountBoxes {
  boxes: {
    account: string
    accountGeneration: number
    request: string
    generation: number
    /** Link secret under the account secret, 60 bytes. */
    box: string
  }[]
}

/** `POST /v1/organizations/{organization}/accounts/{account}/state`, permission `request`. */
export interface ChangeAccount {
  action: 'lock' | 'unlock' | 'reset-totp'
}

/**
 * `POST /v1/organizations/{organization}/accounts/sign-in`, without credentials: who knows the auth key is the person.
 *
 * An id that does not exist, a wrong password and a locked account are all 401 `sign_in_refused`, after the same work.
 * From the fifth wrong try on, 429 `rate_limited` asks to wait; after the tenth, 401 `sign_in_locked` whatever is sent,
 * also for an id that does not exist. 401 `totp_required` follows a right password only.
 */
export interface SignIn {
  signInId: string
  authKey: string
  /** 6 digits. */
  totp?: string
}

/** A request of the person who signed in, newest first. */
export interface AccountRequest {
  request: string
  generation: number
  /** `open` ones can be answered; the others show their receipt. */
  state: string
  box: string
  createdAt: string
  expiresAt: string
}

export interface SignedIn {
  account: string
  generation: number
  box: string
  requests: AccountRequest[]
  totp: boolean
  /** For `Authorization: Fuin-Account`, 15 minutes: second factor and signing out. It opens no request. */
  session: { token: string; expiresAt: string }
}

/** `POST …/accounts/totp`, account session: a new secret, not asked for until it is confirmed. */
export interface NewTotp {
  /** Base 32, for the authenticator app. */
  secret: string
}

/** `POST …/accounts/totp/confirm`, account session: 6 digits of the app. A wrong code is 422 `totp_wrong`. */
export interface ConfirmTotp {
  code: string
}

/** `POST /v1/organizations/{organization}/sheets`, permission `request`: logs that these links are printed. */
export interface PrintSheets {
  requests: string[]
}
