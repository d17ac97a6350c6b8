import type { Logger } from './log.ts'
import type { Deps } from './vault/deps.ts'
import { finishErasures } from './vault/erasures.ts'
import { sweepPlaceholders } from './vault/intake/clear.ts'
import { eraseReviewed } from './vault/review-erasures.ts'
import { markDue } from './vault/retention.ts'
import { sweep } from './vault/sweep.ts'
import { noticeTime } from './vault/webhooks/notice.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Background work, each minute: notes when keys were used, rolls the epoch daily, finishes erasures and reviews, notes whose number is to be erased, drops what has expired. */
export function startJobs(deps: Deps, log: Logger): { run: () => Promise<void>; stop: () => void } {
  let running = false
  const run = async (): Promise<void> => {
    if (running) return
    running = true
    try {
      const age = deps.clock.now().getTime() - deps.shred.epochStartedAt.getTime()
      if (age >= DAY) await deps.shred.roll()
      await deps.keyUse.write(deps.store)
      const erased = await finishErasures(deps)
      const reviewed = await eraseReviewed(deps)
      const dropped = (await sweepPlaceholders(deps)) + (await sweep(deps))
      const due = await markDue(deps)
      await noticeTime(deps)
      await deps.counts.forget()
      const count = erased + reviewed + dropped + due
      if (count > 0) log.info('swept', { count })
    } catch (error) {
      log.error('job failed', { error: error instanceof Error ? error.name : 'unknown' })
    } finally {
      running = false
    }
  }
  const timer = setInterval(() => void run(), MINUTE)
  timer.unref()
  return { run, stop: () => clearInterval(timer) }
}
