import type { SharedCounts } from '../../vault/ports.ts'
import { Limit, type Policy } from './limit.ts'

/** Callers that are settled at once; the others follow a second later. */
const BATCH = 2000

/**
 * A limit for all instances together that costs a call nothing: each instance counts by itself and tells the others
 * once a second. Whoever calls several instances at once has at most that second in advance, and pays for it after.
 */
export class SettledLimit extends Limit {
  readonly #unsettled = new Map<string, number>()

  override add(who: string, calls: number = 1): void {
    super.add(who, calls)
    if (this.#unsettled.has(who) || this.#unsettled.size < BATCH * 4)
      this.#unsettled.set(who, (this.#unsettled.get(who) ?? 0) + calls)
  }

  /** Tells the others what was counted here, and learns what they counted. */
  async settle(counts: SharedCounts): Promise<void> {
    const sent = [...this.#unsettled].slice(0, BATCH).filter(([, calls]) => calls > 0)
    if (sent.length === 0) return
    for (const [who] of sent) this.#unsettled.delete(who)
    const debts = new Map(sent.map(([who, calls]) => [this.#name(who), calls * this.share]))
    try {
      const owed = await counts.settle(debts)
      for (const [who] of sent) {
        const since = (this.#unsettled.get(who) ?? 0) * this.share
        this.set(who, Math.max(this.owed(who), (owed.get(this.#name(who)) ?? 0) + since))
      }
    } catch (error) {
      for (const [who, calls] of sent) this.#unsettled.set(who, (this.#unsettled.get(who) ?? 0) + calls)
      throw error
    }
  }

  #name(who: string): string {
    return `${this.policy.name} ${who}`
  }
}

/**
 * A limit for all instances together that is right to the call: for what is rare and guards a secret. The memory in
 * front refuses what is over already without asking the database.
 */
export class ExactLimit extends Limit {
  readonly #counts: SharedCounts

  constructor(policy: Policy, counts: SharedCounts) {
    super(policy)
    this.#counts = counts
  }

  /** @returns whether there was one left */
  async take(who: string): Promise<boolean> {
    if (this.left(who) === 0) return false
    // Before the answer, so that calls that come together are held back here already.
    this.add(who)
    const taken = await this.#counts.take(`${this.policy.name} ${who}`, this.share, this.period)
    if (!taken) this.set(who, this.period)
    return taken
  }
}
