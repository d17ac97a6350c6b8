import type { Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { createApiKey, listApiKeys, revokeApiKey, updateOrganization } from '../../vault/organizations.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { idempotent } from '../idempotency.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** The organization itself and its API keys: scope `manage`. */
export function organizationRoutes(router: Router, deps: Deps): void {
  router.patch(AT, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const change = parse(schemas.updateOrganization, request)
    response.json(await updateOrganization(deps, caller, idParam(request, 'organization'), change))
  })
  router.get(`${AT}/api-keys`, async (request, response) => {
    await hostCaller(deps, request, 'manage')
    response.json({ data: await listApiKeys(deps, idParam(request, 'organization')), next: null })
  })
  router.post(`${AT}/api-keys`, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const body = parse(schemas.createApiKey, request)
    await idempotent(deps, request, response, async () => {
      const created = await createApiKey(deps, caller, idParam(request, 'organization'), body)
      return { status: 201, body: created, ids: { id: created.id } }
    })
  })
  router.delete(`${AT}/api-keys/:key`, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    await revokeApiKey(deps, caller, idParam(request, 'organization'), idParam(request, 'key'))
    response.status(204).end()
  })
}
