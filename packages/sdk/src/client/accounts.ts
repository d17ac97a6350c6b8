import type {
  Account,
  ChangeAccount,
  MissingBox,
  Page,
  PutAccount,
  PutAccountBoxes,
  PutAccounts,
  PutAccountsResult,
} from '../api/index.ts'
import { sealAccountSecret, sealLinkSecret } from '../account/boxes.ts'
import { deriveAccountKeys, newCredentials, type Credentials } from '../account/credentials.ts'
import { FuinError } from '../errors.ts'
import { fromBase64Url } from '../format/base64url.ts'
import { sha256 } from '../format/digest.ts'
import { isId, newId } from '../format/ids.ts'
import { formatSignInLink } from '../format/link.ts'
import { nativeScrypt } from './native-scrypt.ts'
import type { OrganizationProfile, StaffContext } from './context.ts'
import { isAsked } from './account-boxes.ts'
import { fetchRequest, trustedManifestOf } from './requests.ts'
import { optional, type StaffSubjects, type SubjectRef, type SubjectView } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** The vault takes so many at once. */
const BATCH = 200

/** An account and its password, shown once: nobody keeps the password, not even this SDK. */
export interface IssuedAccount {
  account: string
  subject: string
  externalId: string
  name: string
  /** 8 characters of Crockford's base 32. */
  signInId: string
  /** 12 characters of Crockford's base 32. Print or export it now. */
  password: string
  /** Address of the sign-in page: the same for everybody, without a secret. */
  url: string
  organization: OrganizationProfile
}

/** An account as the host sees it. */
export interface AccountView extends Account {
  externalId: string | null
  name: string | null
}

/** Where a bulk call is. */
export type AccountProgress = (done: number, total: number) => void

/** ID and password for people without e-mail. Needs permission `request`. */
export class Accounts {
  readonly #context: StaffContext
  readonly #subjects: StaffSubjects

  constructor(context: StaffContext, subjects: StaffSubjects) {
    this.#context = context
    this.#subjects = subjects
  }

  /**
   * Issues accounts, in batches of 200. People who have one already, dependents and those who were erased are left out.
   *
   * Requests that are open for these people can be answered by signing in at once; later ones as soon as they are made.
   *
   * @returns ids and passwords, shown once
   * @throws {FuinError} `not_found`, `config_invalid` without `collectUrl`, `vault_refused`
   * @example
   * ```ts
   * import { writeFileSync } from 'node:fs'
   * import { accountsCsv } from '@fuin/sdk/node'
   *
   * const issued = await staff.accounts.issue([{ externalId: 'E-1042' }, { externalId: 'E-1043' }])
   * writeFileSync('accounts.csv', accountsCsv(issued))
   * ```
   */
  async issue(
    subjects: readonly SubjectRef[],
    { signal, onProgress }: CallOptions & { onProgress?: AccountProgress } = {},
  ): Promise<IssuedAccount[]> {
    const known = new Set((await this.#all(signal)).map(({ subject }) => subject))
    const issued: IssuedAccount[] = []
    for (let start = 0; start < subjects.length; start += BATCH) {
      const refs = subjects.slice(start, start + BATCH)
      const people = await this.#subjects.getMany(refs, optional(signal))
      const fresh = people.filter(({ id, kind, name }) => {
        const first = !known.has(id) && kind !== 'dependent' && name !== null
        known.add(id)
        return first
      })
      const places = fresh.map(person => ({ person, id: newId('acc'), generation: 1, ...newCredentials() }))
      issued.push(...(await this.#put(places, signal)))
      onProgress?.(Math.min(start + BATCH, subjects.length), subjects.length)
    }
    return issued
  }

  /**
   * Gives a person another password. The old one, and whoever is signed in with it, are out at once; the ID and the
   * second factor stay.
   */
  async reset(ref: SubjectRef, { signal }: CallOptions = {}): Promise<IssuedAccount> {
    const person = await this.#subjects.get(ref, optional(signal))
    const { id, generation, signInId } = await this.#of(person.id, signal)
    const { password } = newCredentials()
    const place = { person, id, generation: generation + 1, signInId, password }
    return (await this.#put([place], signal))[0]!
  }

  /** Keeps a person out until {@link Accounts.unlock}. */
  async lock(ref: SubjectRef, options: CallOptions = {}): Promise<AccountView> {
    return this.#change(ref, 'lock', options)
  }

  /** Lets a person in again, after {@link Accounts.lock} or after ten wrong tries. */
  async unlock(ref: SubjectRef, options: CallOptions = {}): Promise<AccountView> {
    return this.#change(ref, 'unlock', options)
  }

  /** Takes the second factor away from a person who lost the phone. */
  async resetTotp(ref: SubjectRef, options: CallOptions = {}): Promise<AccountView> {
    return this.#change(ref, 'reset-totp', options)
  }

  /** Takes an account away. Links stay as they are. */
  async delete(ref: SubjectRef, { signal }: CallOptions = {}): Promise<void> {
    const { id } = await this.#of((await this.#subjects.get(ref, optional(signal))).id, signal)
    const path = this.#context.path(`/accounts/${id}`)
    const actor = await this.#context.actor()
    await this.#context.http.json({ method: 'DELETE', path, actor, ...optional(signal) })
  }

  /** Every account with its state; no password, since nobody has them. */
  async list({ signal }: CallOptions = {}): Promise<AccountView[]> {
    const accounts = await this.#all(signal)
    return Promise.all(accounts.map(account => this.#view(account, signal)))
  }

  /** One person's account. @throws {FuinError} `not_found` */
  async get(ref: SubjectRef, { signal }: CallOptions = {}): Promise<AccountView> {
    const { id } = await this.#subjects.get(ref, optional(signal))
    return this.#view(await this.#of(id, signal), signal)
  }

  async #put(places: readonly Place[], signal?: AbortSignal): Promise<IssuedAccount[]> {
    if (places.length === 0) return []
    const url = await this.#url()
    const profile = await this.#context.profile()
    const accounts = await Promise.all(places.map(place => this.#sealed(place)))
    const actor = await this.#context.actor()
    const body: PutAccounts = { accounts }
    const path = this.#context.path('/accounts')
    const call = { method: 'POST', path, body, actor, ...optional(signal) } as const
    const { missing } = await this.#context.http.json<PutAccountsResult>(call)
    await this.#fill(missing, places, signal)
    return places.map(({ id, person, signInId, password }) => ({
      account: id,
      subject: person.id,
      externalId: person.externalId ?? '',
      name: person.name ?? '',
      signInId,
      password,
      url,
      organization: profile,
    }))
  }

  async #sealed({ id, person, generation, signInId, password }: Place): Promise<PutAccount> {
    const { organization } = this.#context
    const keyring = await this.#context.keyring()
    const { root, secret } = await keyring.accountSecret({ account: id, generation, subject: person.id })
    const { authKey, wrapKey } = await deriveAccountKeys(organization, { signInId, password }, nativeScrypt)
    const box = await sealAccountSecret(wrapKey, { organization, account: id, generation }, secret)
    const authKeyHash = await sha256(fromBase64Url(authKey))
    return { id, subject: person.id, generation, signInId, authKeyHash, box, root }
  }

  /** Puts boxes beside the requests that are open for these people. */
  async #fill(missing: readonly MissingBox[], places: readonly Place[], signal?: AbortSignal): Promise<void> {
    const boxes: PutAccountBoxes['boxes'] = []
    for (const { account, request, generation } of missing) {
      const place = places.find(({ id }) => id === account)
      if (place === undefined) continue
      const current = await fetchRequest(this.#context, request, signal)
      const { opened, keys } = await trustedManifestOf(this.#context, current)
      const { manifest } = opened
      const asked = await isAsked(this.#subjects, manifest, place.person.id, signal)
      if (!asked || manifest.generation !== generation) continue
      const keyring = await this.#context.keyring()
      const own = { account, generation: place.generation, subject: place.person.id }
      const { secret } = await keyring.accountSecret(own)
      const at = { organization: this.#context.organization, account, generation: place.generation }
      const box = await sealLinkSecret(secret, at, { request, generation }, keys.secret)
      boxes.push({ account, accountGeneration: place.generation, request, generation, box })
    }
    const path = this.#context.path('/accounts/boxes')
    const actor = await this.#context.actor()
    for (let start = 0; start < boxes.length; start += BATCH) {
      const body: PutAccountBoxes = { boxes: boxes.slice(start, start + BATCH) }
      await this.#context.http.json({ method: 'POST', path, body, actor, ...optional(signal) })
    }
  }

  async #change(
    ref: SubjectRef,
    action: ChangeAccount['action'],
    { signal }: CallOptions,
  ): Promise<AccountView> {
    const { id } = await this.#of((await this.#subjects.get(ref, optional(signal))).id, signal)
    const path = this.#context.path(`/accounts/${id}/state`)
    const actor = await this.#context.actor()
    const call = { method: 'POST', path, body: { action }, actor, ...optional(signal) } as const
    return this.#view(await this.#context.http.json<Account>(call), signal)
  }

  async #of(subject: string, signal?: AbortSignal): Promise<Account> {
    const path = this.#context.path(`/accounts?subject=${subject}`)
    const { data } = await this.#context.http.json<Page<Account>>({
      method: 'GET',
      path,
      ...optional(signal),
    })
    const account = data.find(one => one.subject === subject && isId(one.id, 'acc'))
    if (account !== undefined) return account
    throw new FuinError('not_found', 'This person has no account. Issue one.')
  }

  async #all(signal?: AbortSignal): Promise<Account[]> {
    const accounts: Account[] = []
    for (let after = ''; ;) {
      const path = this.#context.path(`/accounts?limit=${BATCH}${after === '' ? '' : `&after=${after}`}`)
      const page = await this.#context.http.json<Page<Account>>({ method: 'GET', path, ...optional(signal) })
      accounts.push(...page.data)
      if (page.next === null) return accounts
      after = page.next
    }
  }

  async #view(account: Account, signal?: AbortSignal): Promise<AccountView> {
    const { externalId, name } = await this.#subjects.get({ id: account.subject }, optional(signal))
    return { ...account, externalId, name }
  }

  async #url(): Promise<string> {
    const { collectUrl, organization } = this.#context
    if (collectUrl === undefined)
      throw new FuinError('config_invalid', 'Set collectUrl, the address of the collection page.')
    const { fingerprint } = await this.#context.keyring()
    return formatSignInLink(collectUrl, { organization, fingerprint })
  }
}

/** One generation of one account, with what is printed. */
interface Place extends Credentials {
  person: SubjectView
  id: string
  generation: number
}
