import type { Logger } from '../log.ts'
import type { Deps } from '../vault/deps.ts'
import { claim, deliver } from '../vault/webhooks/deliver.ts'
import type { ClaimedDelivery } from '../vault/webhooks/rows.ts'

const SECOND = 1000
/** Tries that run at once in this instance, and of them to one endpoint. */
const WIDTH = 16
const PER_ENDPOINT = 4

/** Delivers webhooks until it is stopped: each second it takes what is due and what no other instance has. */
export class WebhookWorker {
  readonly #deps: Deps
  readonly #log: Logger
  readonly #stop = new AbortController()
  readonly #running = new Map<Promise<void>, string>()
  readonly #timer: NodeJS.Timeout
  #taking: Promise<number> | null = null

  constructor(deps: Deps, log: Logger) {
    this.#deps = deps
    this.#log = log
    this.#timer = setInterval(() => void this.#take(), SECOND)
    this.#timer.unref()
  }

  /** Delivers all that is due now. */
  async run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const taken = await this.#take()
      if (taken === 0 && this.#running.size === 0) return
      if (this.#running.size > 0) await Promise.race(this.#running.keys())
    }
  }

  /** Begins nothing more, breaks off what runs, and gives it to the other instances. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#stop.abort()
    await this.#taking
    await Promise.all(this.#running.keys())
  }

  /** One claim at a time. @returns how many were taken */
  #take(): Promise<number> {
    this.#taking ??= this.#claim().finally(() => (this.#taking = null))
    return this.#taking
  }

  async #claim(): Promise<number> {
    let taken = 0
    try {
      // A few at a time: an endpoint that takes long is busy before it has taken every place.
      for (let room = WIDTH; !this.#stop.signal.aborted;) {
        room = Math.min(WIDTH - this.#running.size, PER_ENDPOINT)
        if (room <= 0) return taken
        const claimed = await claim(this.#deps, room, this.#busy())
        for (const one of claimed) this.#begin(one)
        taken += claimed.length
        if (claimed.length < room) return taken
      }
    } catch (error) {
      this.#log.error('webhooks failed', { error: error instanceof Error ? error.name : 'unknown' })
    }
    return taken
  }

  #begin(claimed: ClaimedDelivery): void {
    const start = performance.now()
    const running = deliver(this.#deps, claimed, this.#stop.signal)
      .then(({ status, failure }) => {
        this.#log.info('webhook', {
          status: status ?? undefined,
          code: failure ?? undefined,
          ms: Math.round(performance.now() - start),
        })
      })
      // The lease runs out, and it is tried again.
      .catch((error: unknown) => {
        this.#log.error('webhook failed', { error: error instanceof Error ? error.name : 'unknown' })
      })
      .finally(() => {
        this.#running.delete(running)
        void this.#take()
      })
    this.#running.set(running, claimed.endpoint)
  }

  #busy(): string[] {
    const counts = new Map<string, number>()
    for (const endpoint of this.#running.values()) counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1)
    return [...counts].flatMap(([endpoint, count]) => (count >= PER_ENDPOINT ? [endpoint] : []))
  }
}
