/**
 * Gathers calls that come while an earlier batch is at work and does them together: one commit for many. A call
 * that finds nothing at work begins at once, so nobody waits for company.
 */
export class Batcher<Job, Result> {
  readonly #work: (key: string, jobs: Job[]) => Promise<Outcome<Result>[]>
  readonly #limit: number
  readonly #waiting = new Map<string, Waiting<Job, Result>[]>()

  /** @param work - answers one outcome for each job, in order; jobs of one key never run at the same time */
  constructor(work: (key: string, jobs: Job[]) => Promise<Outcome<Result>[]>, limit: number) {
    this.#work = work
    this.#limit = limit
  }

  run(key: string, job: Job): Promise<Result> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key)
      if (waiting !== undefined) {
        waiting.push({ job, resolve, reject })
        return
      }
      this.#waiting.set(key, [{ job, resolve, reject }])
      void this.#drain(key)
    })
  }

  async #drain(key: string): Promise<void> {
    const waiting = this.#waiting.get(key)!
    while (waiting.length > 0) await this.#doBatch(key, waiting.splice(0, this.#limit))
    this.#waiting.delete(key)
  }

  async #doBatch(key: string, batch: Waiting<Job, Result>[]): Promise<void> {
    try {
      const outcomes = await this.#work(
        key,
        batch.map(({ job }) => job),
      )
      for (const [order, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[order]!
        if ('error' in outcome) reject(outcome.error)
        else resolve(outcome.result)
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
}

/** What one job of a batch came to. */
export type Outcome<Result> = { result: Result } | { error: unknown }

interface Waiting<Job, Result> {
  job: Job
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}
