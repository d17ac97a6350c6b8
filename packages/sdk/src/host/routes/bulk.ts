import type { IssueOutcome } from '../../client/bulk/order.ts'
import { deliveryState } from '../../client/deliveries.ts'
import { inPool } from '../../client/scheduled/pool.ts'
import { isId } from '../../format/ids.ts'
import { json } from '../answers.ts'
import { bulkOrder } from '../bulk-fields.ts'
import { Loose } from '../loose.ts'
import { requireReachOfRequest } from './reach.ts'
import { requirePermission, type Route, type Routes, type StaffCall } from './route.ts'

/** Requests of one call: short enough that a page can show progress and be closed at any time. */
const STEP_MAX = 50

/** Many requests at once, and what became of the messages. */
export const bulkRoutes: Routes = {
  'POST bulk plan': planBulk,
  'POST bulk * issue': issueBulk,
  // The message goes to the person; its link is none of the browser's: a sheet shows it, and the log says who printed that.
  'POST requests * resend': askers(async ({ staff }, id) => {
    const { delivery } = await staff.requests.resend(id)
    return json({ delivery })
  }),
  'POST requests * remind': askers(async ({ staff }, id) => {
    const { delivery } = await staff.requests.remind(id)
    return json({ delivery })
  }),
  'GET requests * deliveries': askers(async ({ staff }, id) =>
    json({ data: await staff.requests.deliveries(id) }),
  ),
  'GET deliveries': listDeliveries,
}

/** For whoever may ask these people: the host sends messages by itself, and the vault hears of none. */
function askers(route: Route): Route {
  return async (call, id, rest) => {
    await requirePermission(call, 'request')
    await requireReachOfRequest(call, id)
    return route(call, id, rest)
  }
}

async function planBulk(call: StaffCall): Promise<Response> {
  await requirePermission(call, 'request')
  return json(await call.staff.requests.plan(bulkOrder(new Loose(call.fields.record('order')))))
}

/** The next part of a plan; the page asks again with `next` until it is null. */
async function issueBulk(call: StaffCall, plan: string): Promise<Response> {
  await requirePermission(call, 'request')
  const { staff, fields, options, organization } = call
  const step = new Loose(fields.record('step'))
  const from = step.has('from') ? Math.max(0, step.whole('from')) : 0
  const limit = Math.min(STEP_MAX, Math.max(1, step.has('limit') ? step.whole('limit') : STEP_MAX))
  const outcomes: IssueOutcome[] = []
  for await (const outcome of staff.requests.issueMany(plan, { from, limit })) {
    outcomes.push(outcome)
    const { request, subjects } = outcome
    if (outcome.outcome === 'asked') await options.on?.requested?.({ organization, request, subjects })
  }
  return json({ outcomes, next: outcomes.length < limit ? null : from + outcomes.length })
}

/** Most names that are looked up for one list. */
const NAMES_MAX = 200

/** What a list shows of each request; of messages that did not arrive also whose they are. */
async function listDeliveries(call: StaffCall): Promise<Response> {
  await requirePermission(call, 'request')
  const { staff } = call
  const shown = [...(await staff.deliveries.all())].flatMap(([about, deliveries]) => {
    const state = deliveryState(deliveries)
    const last = deliveries.at(-1)
    if (state === null || last === undefined || !isId(about, 'req')) return []
    const { kind, at, code } = last
    return [{ about, state, kind, at, code: code ?? null }]
  })
  const wrong = shown.filter(({ state }) => state !== 'sent').slice(0, NAMES_MAX)
  const names = new Map<string, string>()
  const nameOf = async ({ about }: { about: string }): Promise<void> => {
    const view = await staff.requests.get(about).catch(() => null)
    if (view !== null) names.set(about, view.manifest.provider.name)
  }
  for await (const _done of inPool(wrong, 8, nameOf)) continue
  return json({ data: shown.map(one => ({ ...one, name: names.get(one.about) ?? null })) })
}
