import type {
  ApiKey,
  ApiKeyScope,
  CreatedApiKey,
  WebhookDelivery,
  WebhookEventType,
} from '../../api/index.ts'
import { isId } from '../../format/ids.ts'
import { HandlerProblem, json } from '../answers.ts'
import type { Fields } from '../fields.ts'
import { requirePermission, type Route, type Routes, type StaffCall } from './route.ts'

const DAY = 86_400_000
/** Days for which a key lives that was made in a browser. */
const KEY_DAYS_MAX = 366
const STATES: readonly WebhookDelivery['state'][] = ['waiting', 'delivered', 'failed']

/**
 * What other systems are connected with: API keys and webhooks. The vault knows the host's key here, so the host asks who the
 * person is before each call.
 *
 * A secret goes to the browser once, in the answer to a POST that no cache keeps. A key that can manage keys never does: a page
 * in which a stranger's script runs could else make itself a way in that outlives it. `fuin api-keys` makes those.
 */
export const connectionRoutes: Routes = {
  'GET api-keys': forAdmin(async ({ staff }) => {
    const keys = await staff.apiKeys.list()
    return json({ data: keys.map(key => ({ ...key, own: staff.apiKeys.isOwn(key.id) })) })
  }),
  'POST api-keys': forAdmin(async ({ staff, fields }) => {
    const days = fields.count('days')
    if (days > KEY_DAYS_MAX) throw new HandlerProblem(400, 'invalid_request')
    const addresses = fields.textsOrNull('allowedAddresses')
    const created = await staff.apiKeys.create({
      name: fields.text('name'),
      scopes: scopesOf(fields),
      expiresAt: new Date(Date.now() + days * DAY),
      ...(addresses === null ? {} : { allowedAddresses: addresses }),
    })
    return json(once(created), 201)
  }),
  'POST api-keys * rotate': forAdmin(async (call, id) => {
    const key = await keyOf(call, id)
    if (key.scopes.includes('manage')) throw new HandlerProblem(403, 'manage_key')
    const created = await call.staff.apiKeys.rotate(id, { overlapHours: hoursOf(call.fields) })
    return json(once(created), 201)
  }),
  'POST api-keys * revoke': forAdmin(async (call, id) => {
    await keyOf(call, id)
    if (call.staff.apiKeys.isOwn(id)) throw new HandlerProblem(409, 'own_key')
    await call.staff.apiKeys.revoke(id)
    return json({})
  }),
  'GET webhook-endpoints': forAdmin(async ({ staff }) => json({ data: await staff.webhooks.list() })),
  'POST webhook-endpoints': forAdmin(async ({ staff, fields }) =>
    json(await staff.webhooks.create({ url: fields.text('url'), events: eventsOf(fields) }), 201),
  ),
  'POST webhook-endpoints * update': forAdmin(async ({ staff, fields }, id) => {
    const [url, enabled] = [fields.optionalText('url'), fields.optionalFlag('enabled')]
    const events = fields.optionalTexts('events') as WebhookEventType[] | undefined
    const change = {
      ...(url === undefined ? {} : { url }),
      ...(enabled === undefined ? {} : { enabled }),
      ...(events === undefined ? {} : { events }),
    }
    return json(await staff.webhooks.update(endpoint(id), change))
  }),
  'POST webhook-endpoints * rotate': forAdmin(async ({ staff, fields }, id) =>
    json(await staff.webhooks.rotate(endpoint(id), { overlapHours: hoursOf(fields) }), 201),
  ),
  'POST webhook-endpoints * remove': forAdmin(async ({ staff }, id) => {
    await staff.webhooks.remove(endpoint(id))
    return json({})
  }),
  'POST webhook-endpoints * test': forAdmin(async ({ staff }, id) =>
    json({ id: await staff.webhooks.test(endpoint(id)) }),
  ),
  'GET webhook-endpoints * deliveries': forAdmin(async ({ staff, url }, id) => {
    const [state, after] = [url.searchParams.get('state'), url.searchParams.get('after')]
    const chosen = STATES.find(one => one === state)
    if ((state !== null && chosen === undefined) || (after !== null && !isId(after, 'evt')))
      throw new HandlerProblem(400, 'invalid_request')
    const page = { ...(chosen === undefined ? {} : { state: chosen }), ...(after === null ? {} : { after }) }
    return json(await staff.webhooks.deliveries(endpoint(id), { ...page, limit: 50 }))
  }),
  'POST webhook-endpoints * replay': forAdmin(async ({ staff, fields }, id) =>
    json({ replayed: await staff.webhooks.replay(endpoint(id), { id: fields.text('delivery') }) }),
  ),
}

/** Whoever is an administrator here and, where the vault knows them, there as well. */
function forAdmin(route: Route): Route {
  return async (call, id, rest) => {
    await requirePermission(call, 'admin')
    return route(call, id, rest)
  }
}

async function keyOf({ staff }: StaffCall, id: string): Promise<ApiKey> {
  const key = isId(id, 'key') ? (await staff.apiKeys.list()).find(one => one.id === id) : undefined
  if (key === undefined) throw new HandlerProblem(404, 'not_found')
  return key
}

/** What is shown once: the key and its secret, nothing of the rest. */
function once({ id, name, secret }: CreatedApiKey): Pick<CreatedApiKey, 'id' | 'name' | 'secret'> {
  return { id, name, secret }
}

function scopesOf(fields: Fields): ApiKeyScope[] {
  const scopes = fields.texts('scopes', 2)
  if (scopes.length > 0 && scopes.every(one => one === 'read' || one === 'vouch')) return scopes
  throw new HandlerProblem(
    scopes.includes('manage') ? 403 : 400,
    scopes.includes('manage') ? 'manage_key' : 'invalid_request',
  )
}

function eventsOf(fields: Fields): WebhookEventType[] {
  return fields.texts('events') as WebhookEventType[]
}

function hoursOf(fields: Fields): number {
  const hours = fields.optionalInteger('overlapHours')
  if (hours === undefined || hours < 0) throw new HandlerProblem(400, 'invalid_request')
  return hours
}

function endpoint(id: string): string {
  if (isId(id, 'whe')) return id
  throw new HandlerProblem(404, 'not_found')
}
