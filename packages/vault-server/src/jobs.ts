import type { Logger } from './log.ts'
import type { Deps } from './vault/deps.ts'
import { finishErasures } from './vault/erasures.ts'
import { sweepPlaceholders } from './vault/intake/clear.ts'
import { sweep } from './vault/sweep.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Background work, each minute: rolls the epoch daily, finishes erasures, drops what has expired. */
export function startJobs(deps: Deps, log: Logger): () => void {
  let running = false
  const run = async (): Promise<void> => {
    if (running) return
    running = true
    try {
      const age = deps.clock.now().getTime() - deps.shred.epochStartedAt.getTime()
      if (age >= DAY) await deps.shred.roll()
      const erased = await finishErasures(deps)
      const dropped = (await sweepPlaceholders(deps)) + (await sweep(deps))
      if (erased + dropped > 0) log.info('swept', { count: erased + dropped })
    } catch (error) {
      log.error('job failed', { error: error instanceof Error ? error.name : 'unknown' })
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void run(), MINUTE)
  timer.unref()
  return () => clearInterval(timer)
}
