import type { KeyObject } from 'node:crypto'
import type { Permission, ProblemCode, StaffPolicy } from '@fuin/sdk/api'
import type { ActingMember } from './members/rows.ts'
import type { Clock, SharedCounts, ShredStore, WebhookSender } from './ports.ts'
import type { WebhookSecrets } from './webhooks/secrets.ts'
import type { KeyUse } from './keys/use.ts'
import type { SecondFactor } from './sign-in/second-factor.ts'
import type { Store } from './store.ts'

/** What every rule is given. */
export interface Deps {
  store: Store
  /** What all instances count together. */
  counts: SharedCounts
  shred: ShredStore
  clock: Clock
  /** First part of every log origin: `<vault name>/<organization>`. */
  vaultName: string
  /** Ed25519, signs checkpoints. */
  logKey: KeyObject
  /** Wraps and checks what authenticator apps know, under the master key. */
  secondFactor: SecondFactor
  /** When API keys were used. */
  keyUse: KeyUse
  /** Secrets of webhook endpoints, and the way out to them. */
  webhookSecrets: WebhookSecrets
  webhooks: WebhookSender
  /** Unfinished uploads that an organization may hold at once, and bytes of their bodies. */
  openUploads: number
  openUploadBytes: number
  /** How long backups of the shred store may live, days. */
  backupHorizonDays: number
}

/** Who calls, as the HTTP layer established it. */
export interface Caller {
  kind: 'vouched' | 'member' | 'link' | 'session' | 'account' | 'setup' | 'system'
  /** `act_…` of a staff member, vouched for by a host or signed in at the vault. */
  actor: string | null
  /** `key_…` of the API key that was used. */
  apiKey: string | null
  /** `ses_…` of somebody who is signed in at the vault. */
  session: string | null
  /** The registration of the actor as of this call; null: not registered, or no actor. */
  member: ActingMember | null
  /** What counts now: of a registered actor never more than the registration gives. */
  permissions: ReadonlySet<string>
  /** What is asked of whoever acts; null where nobody does. */
  staff: ActingStaff | null
  /** What goes into the erasable detail of the log: address, browser, words from the host. */
  detail: Record<string, string>
}

export interface ActingStaff {
  policy: StaffPolicy
  /** When they last proved who they are: in this session, or in any that lives of somebody who is vouched for. */
  steppedUpAt: Date | null
  /** Why a permission does not count that was given. */
  withheld: (permission: Permission) => ProblemCode | null
}

/** Somebody who is no staff member: a link, an account, the operator, the vault itself. */
export function outsider(kind: Caller['kind'], detail: Record<string, string> = {}): Caller {
  const nobody = { actor: null, apiKey: null, session: null, member: null, staff: null }
  return { kind, ...nobody, permissions: new Set(), detail }
}

/** The vault itself, in its background work. */
export const SYSTEM: Caller = outsider('system')
