import type { SetRetention, Subject } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import { SYSTEM, type Caller, type Deps } from './deps.ts'
import { append } from './log/append.ts'
import { requireReachOf } from './members/guards.ts'
import { getSubject, requireSubject } from './subjects.ts'

const JAPAN = 9 * 3_600_000
/** People in one transaction. */
const AT_ONCE = 200

/** The day in Japan, `YYYY-MM-DD`: it has no summer time. */
export function dayInJapan(now: Date): string {
  return new Date(now.getTime() + JAPAN).toISOString().slice(0, 10)
}

/**
 * Sets until when the number of a person is kept. Whoever answers for the erasure says when it is time for it: with another
 * right, a number could be kept out of sight of those who have to destroy it.
 *
 * @throws {VaultError} `not_found`, `erased`
 */
export async function setRetention(
  deps: Deps,
  caller: Caller,
  organization: string,
  { subject: id, keepUntil }: SetRetention & { subject: string },
): Promise<Subject> {
  requirePermission(caller, 'erase')
  const now = deps.clock.now()
  await deps.store.transaction(async tx => {
    await requireSubject(tx, organization, id)
    await requireReachOf(tx, caller, organization, [id])
    const row = await tx.setKeepUntil(organization, id, { keepUntil, today: dayInJapan(now), now })
    if (row === null) throw new VaultError('erased', 'This person was erased already.')
    const content = {
      action: 'subject.retention',
      result: 'ok',
      subject: id,
      ...(keepUntil === null ? {} : { keepUntil }),
    } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot }])
  })
  return getSubject(deps, organization, id)
}

/** Job: numbers whose last day is over wait to be erased from then on. @returns how many there were */
export async function markDue(deps: Deps): Promise<number> {
  const now = deps.clock.now()
  const today = dayInJapan(now)
  let marked = 0
  for (const organization of await deps.store.read(tx => tx.organizationsDue(today))) {
    for (let count = AT_ONCE; count === AT_ONCE; marked += count)
      count = await deps.store.transaction(async tx => {
        const rows = await tx.markDue(organization, { today, now, limit: AT_ONCE })
        const entries = rows.map(({ id, slot, keepUntil }) => ({
          content: { action: 'subject.due', result: 'ok', subject: id, keepUntil: keepUntil! } as const,
          detailSlot: slot,
        }))
        if (entries.length > 0) await append(deps, tx, organization, SYSTEM, entries)
        return rows.length
      })
  }
  return marked
}
