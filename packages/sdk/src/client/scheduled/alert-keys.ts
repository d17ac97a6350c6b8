import type { ApiKey } from '../../api/index.ts'
import { dayInJapan } from '../../messages/day.ts'
import type { ApiKeys } from '../api-keys.ts'
import type { OrganizationContext } from '../context.ts'
import type { Delivery } from '../deliveries.ts'
import type { Messages } from '../messages.ts'
import { isRefusal } from '../refusal.ts'

/** Staff hear of a key when so many days are left: time to plan, time to act, the last call. */
const DAYS = [30, 7, 1]

/**
 * Tells staff of API keys that end soon: once for all that do, again when another one does or a nearer day has come.
 * Keys that were rotated end as planned, and nobody is told.
 */
export async function alertKeys(
  { state, organization }: Pick<OrganizationContext, 'state' | 'organization'>,
  apiKeys: Pick<ApiKeys, 'list'>,
  messages: Pick<Messages, 'toStaff'>,
  now: Date,
): Promise<Delivery | null> {
  const keys = await apiKeys.list().catch((error: unknown) => {
    // A key that may not manage keys does not see them: whoever may is told by another host.
    if (isRefusal(error, 'forbidden')) return []
    throw error
  })
  const ending = keys.flatMap(key => {
    const days = daysOf(key, now)
    return days === null ? [] : [{ ...key, expiresAt: key.expiresAt!, step: DAYS.length - days }]
  })
  const known = await Promise.all(ending.map(({ id }) => state.newest(organization, recordOf(id))))
  const fresh = ending.filter(({ step }, at) => known[at]! < step)
  const last = fresh.at(-1)
  if (last === undefined) return null
  const first = ending.map(({ expiresAt }) => expiresAt).sort()[0]!
  const values = { count: String(ending.length), due: dayInJapan(new Date(first)) }
  const delivery = await messages.toStaff('key', `${last.id}.${last.step}`, values, now)
  if (delivery?.outcome === 'sent')
    for (const { id, step } of fresh) await state.raise(organization, recordOf(id), step)
  return delivery
}

/** How many of {@link DAYS} are still to come; null while there is time, or for a key that is not to be kept. */
function daysOf({ state, expiresAt }: ApiKey, now: Date): number | null {
  if (state !== 'active' || expiresAt === null) return null
  const left = (Date.parse(expiresAt) - now.getTime()) / 86_400_000
  const passed = DAYS.filter(day => left <= day).length
  return passed === 0 ? null : DAYS.length - passed
}

const recordOf = (id: string): string => `alerted:key:${id}`
