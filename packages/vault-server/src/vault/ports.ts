import type { WebhookFailure } from '@fuin/sdk/api'

/** What the rules need from the outside. Nothing here knows Express or SQL. */

/** How a shred store destroys keys; stated in every certificate. */
export type Assurance = 'file-overwrite' | 'postgres-epoch'

/** One key of the outer layer and the place where it lives. */
export interface Slot {
  id: string
  /** 32 random bytes. */
  key: Buffer
}

/**
 * Keys of the outer layer, outside the database, so that destroying one destroys what it encrypted, backups of
 * the database included (docs/architecture.md, "Erased is erased").
 */
export interface ShredStore {
  readonly assurance: Assurance
  /** New slots, durable when the promise resolves. */
  allocate(count: number): Promise<Slot[]>
  /** Keys of slots in the given order; null for one that was destroyed or never was. */
  read(ids: readonly string[]): Promise<(Buffer | null)[]>
  /** Destroys keys: overwritten and synced when the promise resolves. Destroying twice is harmless. */
  destroy(ids: readonly string[]): Promise<void>
  /** Starts a new epoch: live keys move under a new epoch key, the old one is destroyed. */
  roll(): Promise<void>
  /** When the current epoch began. */
  readonly epochStartedAt: Date
  close(): Promise<void>
}

/** The time, so that tests can move it. */
export interface Clock {
  now(): Date
}

/**
 * Counts that all instances share. A count is a debt in milliseconds that runs out with time. Names are kept in no form
 * from which they could be read.
 */
export interface SharedCounts {
  /** Adds to a debt unless it would be more than the period. @returns whether it was added */
  take(name: string, cost: number, period: number): Promise<boolean>
  /** Adds to debts. @returns what is owed now, all instances together */
  settle(debts: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, number>>
  /** Drops what has run out. */
  forget(): Promise<void>
}

/** One webhook on its way. */
export interface WebhookCall {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** What came of a try; `failure` is null for an answer 2xx, `stopped` when this vault broke it off. */
export interface WebhookOutcome {
  status: number | null
  failure: WebhookFailure | 'stopped' | null
  /** As the endpoint wrote it. */
  retryAfter: string | null
}

/** Posts webhooks to the network, and to no address that the operator did not allow. */
export interface WebhookSender {
  /** Whether an address may be an endpoint, as far as it can be seen without a look-up. */
  allows(url: string): boolean
  /** Never rejects. */
  send(call: WebhookCall, signal: AbortSignal): Promise<WebhookOutcome>
}
