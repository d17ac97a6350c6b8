import type { NeedsAttention } from '../../api/index.ts'
import { attentionOf } from '../attention.ts'
import type { OrganizationContext } from '../context.ts'
import type { Delivery } from '../deliveries.ts'
import type { Messages } from '../messages.ts'

/** What staff are alerted of, and what makes a later one of the same request another one. */
const ALERTS = [
  {
    code: 'passcode',
    versionOf: ({ triesLeft, generation }: NeedsAttention) => (triesLeft === 0 ? generation : null),
  },
  {
    code: 'renewal',
    versionOf: ({ renewalWantedAt }: NeedsAttention) =>
      renewalWantedAt === null ? null : Date.parse(renewalWantedAt),
  },
] as const

/**
 * Tells staff of links that died of wrong passcodes and of people who want more time: once for all that wait, and again
 * when another one comes. What `organization.attend()` tells the host's own code is counted apart, so that neither takes
 * the other's news away.
 */
export async function alertAttention(
  context: OrganizationContext,
  messages: Messages,
  now: Date,
): Promise<(Delivery | null)[]> {
  const { state, organization } = context
  const all: NeedsAttention[] = []
  for await (const request of attentionOf(context)) all.push(request)
  const sent: (Delivery | null)[] = []
  for (const { code, versionOf } of ALERTS) {
    const waiting = all.flatMap(request => {
      const version = versionOf(request)
      return version === null ? [] : [{ version, id: request.id, record: `alerted:${code}:${request.id}` }]
    })
    const known = await Promise.all(waiting.map(({ record }) => state.newest(organization, record)))
    const fresh = waiting.filter(({ version }, at) => known[at]! < version)
    const last = fresh.at(-1)
    if (last === undefined) continue
    const delivery = await messages.toStaff(
      code,
      `${last.id}.${last.version}`,
      { count: String(waiting.length) },
      now,
    )
    sent.push(delivery)
    // One that did not go out is tried again by the next pass.
    if (delivery?.outcome !== 'sent') continue
    for (const { record, version } of fresh) await state.raise(organization, record, version)
  }
  return sent
}
