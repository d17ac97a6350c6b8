import type { KeyObject } from 'node:crypto'
import type { SecondFactor } from './accounts/second-factor.ts'
import type { Clock, SharedCounts, ShredStore } from './ports.ts'
import type { KeyUse } from './keys/use.ts'
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
  /** How long backups of the shred store may live, days. */
  backupHorizonDays: number
}

/** Who calls, as the HTTP layer established it. */
export interface Caller {
  kind: 'vouched' | 'link' | 'session' | 'account' | 'setup' | 'system'
  /** `act_…` of a vouched actor. */
  actor: string | null
  /** `key_…` of the API key that was used. */
  apiKey: string | null
  permissions: ReadonlySet<string>
  /** What goes into the erasable detail of the log: address, browser, words from the host. */
  detail: Record<string, string>
}

/** The vault itself, in its background work. */
export const SYSTEM: Caller = {
  kind: 'system',
  actor: null,
  apiKey: null,
  permissions: new Set(),
  detail: {},
}
