import type {
  AcceptInvite,
  MemberProof,
  MemberSignedIn,
  MemberSignIn,
  NewMemberTotp,
  OwnMember,
  RecoveryCodes,
  SteppedUp,
} from '../api/index.ts'
import { deriveMemberKey, type MemberCredentials } from './auth-key.ts'
import { callVault, organizationAt } from './call.ts'

/** A second proof at the sign-in: a code of the app, or one of those for emergencies. */
export type SecondProof = { totp: string } | { recoveryCode: string }

/**
 * The door of the vault, where staff prove who they are to it and not to the host: in a browser or anywhere else. Passwords
 * are stretched here; neither they nor tokens are kept.
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
    const { signInId } = credentials
    const body: AcceptInvite = { signInId, invite, authKey: await this.#key(credentials) }
    await this.#call('POST', 'accept', body, null)
  }

  /**
   * Begins a session. Where an app is set up, `totp_required` asks for the second proof.
   *
   * @throws {DoorProblem} `totp_required`, `sign_in_refused`, `sign_in_locked`, `rate_limited`, `unreachable`
   */
  async signIn(credentials: MemberCredentials, second: SecondProof | null = null): Promise<MemberSignedIn> {
    const { signInId } = credentials
    const body: MemberSignIn = { signInId, authKey: await this.#key(credentials), ...second }
    return this.#call('POST', 'sign-in', body, null)
  }

  /** Who is signed in, and what is asked of them. */
  me(token: string): Promise<OwnMember> {
    return this.#call('GET', 'me', undefined, token)
  }

  /** @returns a secret for an authenticator app, base 32; it counts once a code of it was given */
  async beginTotp(token: string): Promise<string> {
    return (await this.#call<NewMemberTotp>('POST', 'totp', {}, token)).secret
  }

  /** @returns ten recovery codes, shown once. @throws {DoorProblem} `totp_wrong` */
  async confirmTotp(token: string, code: string): Promise<string[]> {
    return (await this.#call<RecoveryCodes>('POST', 'totp/confirm', { code }, token)).codes
  }

  /** @returns ten new recovery codes; the older ones are dead */
  async renewRecoveryCodes(token: string): Promise<string[]> {
    return (await this.#call<RecoveryCodes>('POST', 'recovery-codes', {}, token)).codes
  }

  /** Proves once more who it is: with a code, or with the password where there is no app. */
  async stepUp(token: string, proof: SecondProof | MemberCredentials): Promise<SteppedUp> {
    const body: MemberProof = 'password' in proof ? { authKey: await this.#key(proof) } : proof
    return this.#call('POST', 'step-up', body, token)
  }

  /** Changes the password; all other sessions end. */
  async changePassword(token: string, signInId: string, old: string, password: string): Promise<void> {
    const [authKey, newAuthKey] = await Promise.all([
      this.#key({ signInId, password: old }),
      this.#key({ signInId, password }),
    ])
    await this.#call('POST', 'password', { authKey, newAuthKey }, token)
  }

  /** Ends this session, or with `everywhere` all of this person. */
  async signOut(token: string, { everywhere = false }: { everywhere?: boolean } = {}): Promise<void> {
    await this.#call('POST', 'sign-out', everywhere ? { everywhere } : {}, token)
  }

  #key(credentials: MemberCredentials): Promise<string> {
    return this.#derive(this.#organization, credentials)
  }

  #call<T>(method: 'GET' | 'POST', path: string, body: object | undefined, token: string | null): Promise<T> {
    return callVault<T>(this.#fetch, `${this.#at}/${path}`, { method, body, token })
  }
}
