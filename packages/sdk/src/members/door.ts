import type {
  AcceptInvite,
  MemberProof,
  MemberSession,
  MemberSignedIn,
  MemberSignIn,
  NewMemberTotp,
  OwnMember,
  Page,
  RecoveryCodes,
  SteppedUp,
} from '../api/index.ts'
import { deriveMemberKey, type MemberCredentials } from './auth-key.ts'
import { callVault, DoorProblem, organizationAt } from './call.ts'
import { readRecoveryCode, readSignInId, readTotpCode } from './typed.ts'

/** A second proof at the sign-in: a code of the app, or one of those for emergencies, as somebody types it. */
export type SecondProof = { totp: string } | { recoveryCode: string }

/**
 * The door of the vault, where staff prove who they are to it and not to the host: in a browser or anywhere else. Passwords
 * are stretched here; neither they nor tokens are kept. IDs and codes are read in any case and width, with or without hyphens
 * and spaces; what cannot be one is `invalid_request`, and nothing is sent.
 *
 * @example
 * ```ts
 * import { MemberDoor } from '@fuin/sdk/page'
 *
 * const door = new MemberDoor({ vault: 'https://vault.example', organization: 'org_01jd…' })
 * const { token } = await door.signIn({ signInId: 'AB10C234', password }, { totp: '123456' })
 * await door.stepUp(token, { totp: '654321' })
 * await door.signOut(token)
 * ```
 */
export class MemberDoor {
  readonly #at: string
  readonly #organization: string
  readonly #derive: typeof deriveMemberKey
  readonly #fetch: typeof fetch

  /** @param derive - with another scrypt, such as a native one */
  constructor(
    place: { vault: string; organization: string },
    derive: typeof deriveMemberKey = deriveMemberKey,
    fetcher: typeof fetch = (...args) => fetch(...args),
  ) {
    this.#at = `${organizationAt(place)}/members`
    this.#organization = place.organization
    this.#derive = derive
    this.#fetch = fetcher
  }

  /** Chooses the password with an invitation. @throws {DoorProblem} `invite_invalid`, `rate_limited`, `unreachable` */
  async accept(credentials: MemberCredentials, invite: string): Promise<void> {
    const body: AcceptInvite = { ...(await this.#proof(credentials)), invite }
    await this.#call('POST', 'accept', body, null)
  }

  /**
   * Begins a session. Where an app is set up, `totp_required` asks for the second proof.
   *
   * @throws {DoorProblem} `totp_required`, `sign_in_refused`, `sign_in_locked`, `rate_limited`, `unreachable`
   */
  async signIn(credentials: MemberCredentials, second: SecondProof | null = null): Promise<MemberSignedIn> {
    const code = second === null ? null : codeOf(second)
    const body: MemberSignIn = { ...(await this.#proof(credentials)), ...code }
    return this.#call('POST', 'sign-in', body, null)
  }

  /** Who is signed in, and what is asked of them. @throws {DoorProblem} `unauthenticated`, as everything in a session */
  me(token: string): Promise<OwnMember> {
    return this.#call('GET', 'me', undefined, token)
  }

  /** Where one is signed in oneself, this session marked as `current`. */
  async sessions(token: string): Promise<MemberSession[]> {
    return (await this.#call<Page<MemberSession>>('GET', 'me/sessions', undefined, token)).data
  }

  /**
   * @returns a secret for an authenticator app, base 32; it counts once a code of it was given
   * @throws {DoorProblem} `step_up_required` where the last proof is older than 5 minutes
   */
  async beginTotp(token: string): Promise<string> {
    return (await this.#call<NewMemberTotp>('POST', 'totp', {}, token)).secret
  }

  /** @returns ten recovery codes, shown once. @throws {DoorProblem} `totp_wrong` */
  async confirmTotp(token: string, code: string): Promise<string[]> {
    const body = { code: read(code, readTotpCode) }
    return (await this.#call<RecoveryCodes>('POST', 'totp/confirm', body, token)).codes
  }

  /** @returns ten new recovery codes; the older ones are dead. @throws {DoorProblem} `step_up_required` as above */
  async renewRecoveryCodes(token: string): Promise<string[]> {
    return (await this.#call<RecoveryCodes>('POST', 'recovery-codes', {}, token)).codes
  }

  /** Proves once more who it is: with a code, or with the password where there is no app. */
  async stepUp(token: string, proof: SecondProof | MemberCredentials): Promise<SteppedUp> {
    const body: MemberProof =
      'password' in proof ? { authKey: (await this.#proof(proof)).authKey } : codeOf(proof)
    return this.#call('POST', 'step-up', body, token)
  }

  /**
   * Changes the password; all other sessions end.
   *
   * @throws {DoorProblem} `sign_in_refused` where the old one is not right; `step_up_required` where an app is set up and
   *   the last proof is older than 5 minutes
   */
  async changePassword(token: string, signInId: string, old: string, password: string): Promise<void> {
    const [{ authKey }, { authKey: newAuthKey }] = await Promise.all([
      this.#proof({ signInId, password: old }),
      this.#proof({ signInId, password }),
    ])
    await this.#call('POST', 'password', { authKey, newAuthKey }, token)
  }

  /** Ends this session, another one of this person, or with `everywhere` all of them. */
  async signOut(
    token: string,
    which: { session?: string; everywhere?: never } | { everywhere: true } = {},
  ): Promise<void> {
    await this.#call('POST', 'sign-out', which, token)
  }

  async #proof({
    signInId: typed,
    password,
  }: MemberCredentials): Promise<{ signInId: string; authKey: string }> {
    const signInId = read(typed, readSignInId)
    return { signInId, authKey: await this.#derive(this.#organization, { signInId, password }) }
  }

  #call<T>(method: 'GET' | 'POST', path: string, body: object | undefined, token: string | null): Promise<T> {
    return callVault<T>(this.#fetch, `${this.#at}/${path}`, { method, body, token })
  }
}

function codeOf(proof: SecondProof): SecondProof {
  return 'totp' in proof
    ? { totp: read(proof.totp, readTotpCode) }
    : { recoveryCode: read(proof.recoveryCode, readRecoveryCode) }
}

function read(typed: string, reader: (text: string) => string | null): string {
  const code = reader(typed)
  // The vault would refuse it as well, and count nothing.
  if (code === null) throw new DoorProblem('invalid_request', 0)
  return code
}
