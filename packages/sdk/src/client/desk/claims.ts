/** For so long somebody is said to look at a submission after the page last said so, milliseconds. */
const HOLDS_MS = 2 * 60_000

/** Who has a submission on the screen. `actor` is `act_…`. */
export interface Claim {
  actor: string
  /** What colleagues call them, where the host says it. */
  name: string | null
  until: number
}

/**
 * Who looks at what, so that two people do not read the same papers. A courtesy only: it locks nothing, it is lost with
 * the process, and processes do not share it. What keeps decisions apart is the vault (`decision_conflict`).
 */
export class Claims {
  readonly #held = new Map<string, Claim>()
  readonly #names = new Map<string, string>()

  /** Takes a submission, unless somebody else has it. @returns whoever else has it */
  take(request: string, actor: string, now: number = Date.now()): Claim | null {
    const other = this.of(request, actor, now)
    if (other !== null) return other
    this.#forget(now)
    this.#held.set(request, { actor, name: this.nameOf(actor), until: now + HOLDS_MS })
    return null
  }

  release(request: string, actor: string): void {
    if (this.#held.get(request)?.actor === actor) this.#held.delete(request)
  }

  /** Whoever other than this actor looks at it. */
  of(request: string, actor: string, now: number = Date.now()): Claim | null {
    const claim = this.#held.get(request)
    return claim === undefined || claim.actor === actor || claim.until < now ? null : claim
  }

  /** Keeps what a staff member is called while this process lives: the vault knows nobody by name. */
  remember(actor: string, name: string | undefined): void {
    if (name !== undefined) this.#names.set(actor, name)
  }

  nameOf(actor: string): string | null {
    return this.#names.get(actor) ?? null
  }

  #forget(now: number): void {
    for (const [request, { until }] of this.#held) if (until < now) this.#held.delete(request)
  }
}
