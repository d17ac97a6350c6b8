import type { Request, Router } from 'express'
import type { WebhookDelivery } from '@fuin/sdk/api'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { listDeliveries, replay, sendTest } from '../../vault/webhooks/deliveries.ts'
import {
  createEndpoint,
  deleteEndpoint,
  listEndpoints,
  rotateSecret,
  updateEndpoint,
} from '../../vault/webhooks/endpoints.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { idempotent } from '../idempotency.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

const ENDPOINTS = `${AT}/webhook-endpoints`
const STATES: ReadonlySet<unknown> = new Set<WebhookDelivery['state']>(['waiting', 'delivered', 'failed'])

/** Where a host wants to be told: scope `manage`. Secrets are answered once, and not to a repeated call. */
export function webhookRoutes(router: Router, deps: Deps): void {
  router.get(ENDPOINTS, async (request, response) => {
    await hostCaller(deps, request, 'manage')
    response.json({ data: await listEndpoints(deps, idParam(request, 'organization')), next: null })
  })
  router.post(ENDPOINTS, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const body = parse(schemas.createWebhookEndpoint, request)
    await idempotent(deps, request, response, async () => {
      const created = await createEndpoint(deps, caller, idParam(request, 'organization'), body)
      return { status: 201, body: created, ids: { id: created.id } }
    })
  })
  router.patch(`${ENDPOINTS}/:endpoint`, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const change = parse(schemas.updateWebhookEndpoint, request)
    response.json(await updateEndpoint(deps, caller, placeOf(request), change))
  })
  router.delete(`${ENDPOINTS}/:endpoint`, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const { organization, id } = placeOf(request)
    await deleteEndpoint(deps, caller, organization, id)
    response.status(204).end()
  })
  router.post(`${ENDPOINTS}/:endpoint/rotate`, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const change = parse(schemas.rotateWebhookSecret, request)
    await idempotent(deps, request, response, async () => {
      const rotated = await rotateSecret(deps, caller, placeOf(request), change)
      return { status: 201, body: rotated, ids: { id: rotated.id } }
    })
  })
  deliveryRoutes(router, deps)
}

function deliveryRoutes(router: Router, deps: Deps): void {
  router.post(`${ENDPOINTS}/:endpoint/test`, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    response.status(202).json(await sendTest(deps, caller, placeOf(request)))
  })
  router.get(`${ENDPOINTS}/:endpoint/deliveries`, async (request, response) => {
    await hostCaller(deps, request, 'manage')
    response.json(await listDeliveries(deps, placeOf(request), queryOf(request)))
  })
  router.post(`${ENDPOINTS}/:endpoint/replay`, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const which = parse(schemas.replayWebhooks, request)
    response.status(202).json(await replay(deps, caller, placeOf(request), which))
  })
}

function placeOf(request: Request): { organization: string; id: string } {
  return { organization: idParam(request, 'organization'), id: idParam(request, 'endpoint') }
}

function queryOf({ query }: Request): Parameters<typeof listDeliveries>[2] {
  const { after, limit, state } = query
  const fits = (after === undefined || isId(after, 'evt')) && (state === undefined || STATES.has(state))
  if (!fits) throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  return {
    after: after === undefined ? null : after,
    limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })),
    ...(state === undefined ? {} : { state: state as WebhookDelivery['state'] }),
  }
}
