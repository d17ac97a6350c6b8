import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import { loadKeyring, type Keyring, type KeyringSource } from '../keys/keyring.ts'
import type { Notifier } from '../messages/notifier.ts'
import type { HostState } from '../state/host-state.ts'
import type { OrganizationContext, OrganizationProfile } from './context.ts'
import { LogTrust } from './log-trust.ts'
import { Organization } from './organization.ts'
import { VaultHttp, type VaultHttpOptions } from './vault-http.ts'
import { workOnce, type WorkReport } from './scheduled/pass.ts'
import { workTimer, type WorkTimer, type WorkTimerOptions } from './scheduled/timer.ts'

/** How a host is set up. */
export interface FuinOptions extends VaultHttpOptions {
  /** What must be remembered between runs; shared by all processes of the host. */
  state: HostState
  /** Where the keys of an organization come from. */
  keyrings: KeyringSource
  /** Address of the collection page. Needed to make links. */
  collectUrl?: string
  /** Name and contact as the person sees them. Needed to make links. */
  organizationProfile?:
    OrganizationProfile | ((organization: string) => OrganizationProfile | Promise<OrganizationProfile>)
  /** Sends messages to people and staff, such as `smtpNotifier`. Without it the host hands out links itself. */
  notifier?: Notifier
}

/**
 * The SDK of a host: one vault, any number of organizations.
 *
 * @example
 * ```ts
 * import { fileState, Fuin, openKeyring } from '@fuin/sdk/node'
 *
 * const fuin = new Fuin({
 *   vault: 'https://vault.example',
 *   apiKey: process.env['FUIN_API_KEY']!,
 *   state: fileState('./fuin-state'),
 *   keyrings: () => openKeyring('./keyring.age', process.env['FUIN_PASSPHRASE']!),
 *   collectUrl: 'https://collect.example/c/',
 *   organizationProfile: { name: '株式会社みほん', contact: '人事部 03-0000-0000' },
 * })
 * const staff = fuin.organization('org_01jd…').as({ externalId: 'u77', permissions: ['reveal'] })
 * await staff.reveal({ externalId: 'E-1042' }, { purpose: 'TAX-EMP' }, number => print(number.digits()))
 * ```
 */
export class Fuin {
  readonly #options: FuinOptions
  readonly #http: VaultHttp
  readonly #keyrings = new Map<string, Promise<Keyring>>()
  readonly #organizations = new Map<string, Organization>()

  /** @throws {FuinError} `config_invalid` */
  constructor(options: FuinOptions) {
    this.#options = options
    this.#http = new VaultHttp(options)
    if (options.collectUrl?.includes('#') === true) {
      throw new FuinError('config_invalid', 'collectUrl is an address without a fragment.')
    }
  }

  /** Address of the vault. */
  get vault(): string {
    return this.#http.address
  }

  /** What is remembered between runs. */
  get state(): HostState {
    return this.#options.state
  }

  /** @throws {FuinError} `invalid_id` */
  organization(id: string): Organization {
    if (!isId(id, 'org')) throw new FuinError('invalid_id', 'This is no organization id.')
    const known = this.#organizations.get(id)
    if (known !== undefined) return known
    const organization = new Organization(this.#context(id))
    this.#organizations.set(id, organization)
    return organization
  }

  /**
   * One pass of scheduled work: thanks, notices of returns, reminders, alerts to staff. Every message goes out once,
   * whatever the number of processes, and a pass that was cut off is made up for by the next.
   *
   * @param now - for tests; reminders and alerts go out from nine in the morning, Japan
   * @throws {FuinError} `vault_unreachable`, `state_unavailable`
   * @example
   * ```ts
   * const { sent, failed, overdue } = await fuin.work('org_01jd…')
   * ```
   */
  work(organization: string, now: Date = new Date()): Promise<WorkReport> {
    this.organization(organization)
    return workOnce(this.#context(organization), now)
  }

  /**
   * Does {@link Fuin.work} again and again until it is stopped. Several machines may all do this.
   *
   * @example
   * ```ts
   * const timer = fuin.startWork({ organizations: () => ['org_01jd…'], everyMinutes: 5 })
   * process.on('SIGTERM', () => void timer.stop())
   * ```
   */
  startWork(options: WorkTimerOptions): WorkTimer {
    return workTimer(organization => this.work(organization), options)
  }

  #context(organization: string): OrganizationContext {
    const { state, collectUrl, notifier } = this.#options
    const http = this.#http
    return {
      organization,
      http,
      state,
      collectUrl,
      notifier,
      trust: new LogTrust(http, state, organization),
      keyring: () => this.#keyring(organization),
      profile: () => this.#profile(organization),
      path: rest => `/organizations/${organization}${rest}`,
    }
  }

  /** Asked once; a failure is not remembered, so that a KMS may come back. */
  #keyring(organization: string): Promise<Keyring> {
    const known = this.#keyrings.get(organization)
    if (known !== undefined) return known
    const loading = loadKeyring(this.#options.keyrings, organization)
    this.#keyrings.set(organization, loading)
    loading.catch(() => this.#keyrings.delete(organization))
    return loading
  }

  async #profile(organization: string): Promise<OrganizationProfile> {
    const profile = this.#options.organizationProfile
    if (profile === undefined) {
      throw new FuinError('config_invalid', 'Set organizationProfile: name and contact that the person sees.')
    }
    return typeof profile === 'function' ? profile(organization) : profile
  }
}
