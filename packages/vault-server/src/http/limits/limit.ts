/** So many calls in so many seconds, and its name in the header `RateLimit-Policy`. */
export interface Policy {
  name: string
  quota: number
  seconds: number
}

/** Callers that are remembered one by one; whoever comes after them while they are remembered shares a place. */
const REMEMBERED = 50_000
const SHARED_PLACES = 1024
const SWEEP_MS = 1000

/**
 * Counts calls by who makes them, in memory: the generic cell rate algorithm, one number for each caller. That is the
 * time at which the caller owes nothing any more; each call moves it on by the share of one call, and who owes more
 * than the whole period waits.
 *
 * Memory is bounded, and a flood of new callers makes nobody forgotten who owes: newcomers share places until old
 * debts have run out.
 */
export class Limit {
  readonly policy: Policy
  readonly #free = new Map<string, number>()
  #sweptAt = 0

  constructor(policy: Policy) {
    this.policy = policy
  }

  /** Milliseconds that one call costs. */
  get share(): number {
    return this.period / this.policy.quota
  }

  get period(): number {
    return this.policy.seconds * 1000
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.#free.size
  }

  /** Calls that are left now. */
  left(who: string): number {
    return Math.max(0, Math.floor((this.period - this.owed(who)) / this.share + 1e-6))
  }

  /** Seconds until one more call is allowed; 0 when it is now. */
  wait(who: string): number {
    return this.left(who) > 0 ? 0 : Math.ceil((this.owed(who) + this.share - this.period) / 1000)
  }

  /** Counts calls whether they are allowed or not; less than nothing gives some back. */
  add(who: string, calls: number = 1): void {
    this.set(who, this.owed(who) + calls * this.share)
  }

  /** Milliseconds of debt. */
  owed(who: string): number {
    const now = performance.now()
    return Math.max(0, (this.#free.get(this.#place(who, now)) ?? 0) - now)
  }

  /** Sets the debt: when others know more. */
  set(who: string, owed: number): void {
    const now = performance.now()
    this.#free.set(this.#place(who, now), now + owed)
  }

  /** The name under which a caller is counted. */
  #place(who: string, now: number): string {
    if (this.#free.has(who) || this.#free.size < REMEMBERED) return who
    if (now - this.#sweptAt > SWEEP_MS) this.#sweep(now)
    return this.#free.size < REMEMBERED ? who : `shared ${hash(who) % SHARED_PLACES}`
  }

  #sweep(now: number): void {
    this.#sweptAt = now
    for (const [who, free] of this.#free) if (free <= now) this.#free.delete(who)
  }
}

/** FNV-1a: spreads, and no more is asked of it. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
