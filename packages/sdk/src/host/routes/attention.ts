import type { AttentionReason } from '../../client/people/attention-list.ts'
import type { Delivery } from '../../client/deliveries.ts'
import { isId } from '../../format/ids.ts'
import { HandlerProblem, json } from '../answers.ts'
import { requirePermission, type Routes, type StaffCall, subjectRef } from './route.ts'

const REASONS: readonly AttentionReason[] = ['passcode', 'more-time', 'undelivered', 'correction']
/** What staff may mend on the spot, because a message needs it. */
const DETAILS = ['email', 'phone', 'language'] as const

/** What waits for staff, and what solves it where no other route does. */
export const attentionRoutes: Routes = {
  'GET people attention': async call => {
    await requirePermission(call, 'request')
    return json({ data: await call.attention.all() })
  },
  'POST people attention done': async call => {
    await requirePermission(call, 'request')
    await call.attention.done(doneOf(call))
    return json({})
  },
  'GET subjects * deliveries': listDeliveries,
  'POST subjects * details': async call => {
    await requirePermission(call, 'request')
    return json(await call.staff.subjects.change(subjectRef(call.segments[1]!), detailsOf(call)))
  },
}

function doneOf({ fields }: StaffCall): { reason: AttentionReason; about: string; since: string } {
  const reason = REASONS.find(known => known === fields.text('reason'))
  const [about, since] = [fields.text('about'), fields.text('since')]
  const fine = (isId(about, 'req') || isId(about, 'sub')) && Date.parse(since) <= Date.now()
  if (reason === undefined || !fine) throw new HandlerProblem(400, 'invalid_request')
  return { reason, about, since }
}

/** An empty text takes the detail away. */
function detailsOf({ fields }: StaffCall): Partial<Record<(typeof DETAILS)[number], string>> {
  const given = fields.record('details')
  const entries = Object.entries(given)
  const fine = entries.every(
    ([name, value]) =>
      DETAILS.some(known => known === name) && typeof value === 'string' && value.length <= 254,
  )
  const { email = '' } = given
  if (!fine || entries.length === 0 || (email !== '' && !/^[^\s@]+@[^\s@]+$/u.test(email as string)))
    throw new HandlerProblem(400, 'invalid_request')
  return given
}

/** Every message to a person, about them or about a request that names them, the newest first. */
async function listDeliveries(call: StaffCall, id: string): Promise<Response> {
  await requirePermission(call, 'request')
  const { staff, statusList } = call
  const { requests } = await statusList.get(subjectRef(id).id)
  const about = [...requests.map(request => request.id), id]
  const found = await Promise.all(
    about.map(async topic => (await staff.deliveries.of(topic)).map(delivery => shown(topic, delivery))),
  )
  return json({ data: found.flat().sort((a, b) => (a.at < b.at ? 1 : -1)) })
}

function shown(
  about: string,
  { kind, at, outcome, code }: Delivery,
): Record<string, string | null> & { at: string } {
  return { about, kind, at, outcome, code: code ?? null }
}
