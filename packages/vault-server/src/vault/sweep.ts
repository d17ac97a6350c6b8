import type { Deps } from './deps.ts'
import { UPLOAD_HOURS } from './room.ts'
import { discard } from './uploads.ts'

/** How long tries with ids that do not exist are remembered, as if they did. */
const TRIED_DAYS = 30

/** Drops expired tokens and uploads that nobody submitted. @returns how many uploads went */
export async function sweep(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  const before = new Date(now.getTime() - UPLOAD_HOURS * 3_600_000)
  const stale = await deps.store.read(tx => tx.staleDrafts(before))
  for (const item of stale) {
    const slots = await deps.store.transaction(tx => discard(tx, item.organization, [item]))
    await deps.shred.destroy(slots)
  }
  const tried = new Date(now.getTime() - TRIED_DAYS * 24 * 3_600_000)
  const reasons = await deps.store.transaction(async tx => {
    await tx.deleteExpired(now)
    await tx.sweepAccounts(now, tried)
    await tx.sweepMemberSessions(now)
    return tx.forgetReasons(tried)
  })
  await deps.shred.destroy(reasons)
  return stale.length
}
