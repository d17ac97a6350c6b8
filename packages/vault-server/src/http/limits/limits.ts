import type { SharedCounts } from '../../vault/ports.ts'
import { Limit } from './limit.ts'
import { ExactLimit, SettledLimit } from './shared-limit.ts'

/** Calls of one API key, for each call that an address may make: payroll runs and bulk requests. */
const KEY_FACTOR = 20
/** Wrong credentials of one address, for each call that it may make. */
const WRONG_SHARE = 1 / 10
/** Tries at something secret, for each call that an address may make. */
const TRY_SHARE = 1 / 50
const SETTLE_MS = 1000
/** Entries through a poster that one address may begin in an hour: a shop shares one, a flood does too. */
const ENTRIES_PER_HOUR = 30

/** All that is counted, and by what. */
export class Limits {
  /** Every call, by address, on this instance. */
  readonly address: Limit
  /** Calls that proved somebody who is no host, by what they proved, on this instance. */
  readonly holder: Limit
  /** Calls of an API key, on all instances. */
  readonly key: SettledLimit
  /** Calls that were answered with 401, by address, on all instances. */
  readonly wrong: SettledLimit
  /** Tries at what guards a secret, by address, on all instances. */
  readonly tries: ExactLimit
  /** Entries through posters, by address, on all instances. */
  readonly entries: ExactLimit
  readonly #counts: SharedCounts
  readonly #timer: NodeJS.Timeout

  /** @param perMinute - calls of one address */
  constructor(perMinute: number, counts: SharedCounts) {
    const minute = (name: string, share: number): { name: string; quota: number; seconds: number } => ({
      ...{ name, quota: Math.max(1, Math.ceil(perMinute * share)), seconds: 60 },
    })
    this.#counts = counts
    this.address = new Limit(minute('address', 1))
    this.holder = new Limit(minute('holder', 1))
    this.key = new SettledLimit(minute('key', KEY_FACTOR))
    this.wrong = new SettledLimit(minute('wrong', WRONG_SHARE))
    this.tries = new ExactLimit(minute('tries', TRY_SHARE), counts)
    this.entries = new ExactLimit({ name: 'entries', quota: ENTRIES_PER_HOUR, seconds: 3600 }, counts)
    this.#timer = setInterval(() => void this.settle(), SETTLE_MS)
    this.#timer.unref()
  }

  /** Brings the counts of all instances together. What fails is told again a second later. */
  async settle(): Promise<void> {
    await this.key.settle(this.#counts).catch(() => undefined)
    await this.wrong.settle(this.#counts).catch(() => undefined)
  }

  /** Tells the others the last counts. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.settle()
  }
}
