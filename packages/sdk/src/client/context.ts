import type { Keyring } from '../keys/keyring.ts'
import type { Notifier } from '../messages/notifier.ts'
import type { HostState } from '../state/host-state.ts'
import type { LogTrust } from './log-trust.ts'
import type { StaffMember } from './organization.ts'
import type { VaultHttp, VouchedActor } from './vault-http.ts'

/** Name and contact of an organization as the person sees them. */
export interface OrganizationProfile {
  name: string
  /** Department and telephone number to ask when in doubt. */
  contact: string
}

/** What every resource of one organization works with. */
export interface OrganizationContext {
  readonly organization: string
  readonly http: VaultHttp
  readonly state: HostState
  readonly trust: LogTrust
  /** Address of the collection page, without a fragment. */
  readonly collectUrl: string | undefined
  /** Sends messages, when the host set one. */
  readonly notifier: Notifier | undefined
  keyring(): Promise<Keyring>
  profile(): Promise<OrganizationProfile>
  /** Path behind `/v1`, below the organization. */
  path(rest: string): string
}

/** The same for one staff member. */
export interface StaffContext extends OrganizationContext {
  readonly member: StaffMember
  actor(): Promise<VouchedActor>
}
