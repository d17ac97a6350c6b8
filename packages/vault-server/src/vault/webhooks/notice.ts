import type { Deps } from '../deps.ts'
import { dayInJapan } from '../retention.ts'
import { enqueueEvents } from './outbox.ts'

/** Hosts hear of a key when so many days are left. */
const DAYS = [30, 7, 1]
const DAY = 24 * 3_600_000
const AT_ONCE = 200
const KEPT_DAYS = 30

/** Job: what comes with time alone, and drops old deliveries. Each thing is noted and told in one transaction. */
export async function noticeTime(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  await deps.store.transaction(async tx => {
    for (const [step, days] of DAYS.entries())
      for (const { organization, id, expiresAt } of await tx.markExpiring(now, { days, step: step + 1 }))
        await enqueueEvents(deps, tx, organization, [
          {
            type: 'api-key.expiring',
            data: {
              apiKey: id,
              expiresAt: expiresAt.toISOString(),
              days: Math.floor((expiresAt.getTime() - now.getTime()) / DAY),
            },
          },
        ])
  })
  const today = dayInJapan(now)
  for (let count = AT_ONCE; count === AT_ONCE;) {
    count = await deps.store.transaction(async tx => {
      const overdue = await tx.markOverdue(today, AT_ONCE)
      for (const { organization, id, generation, due } of overdue)
        await enqueueEvents(deps, tx, organization, [
          { type: 'request.overdue', data: { request: id, generation, due } },
        ])
      return overdue.length
    })
  }
  const before = new Date(now.getTime() - KEPT_DAYS * DAY)
  await deps.store.transaction(tx => tx.deleteDeliveries(before))
}
