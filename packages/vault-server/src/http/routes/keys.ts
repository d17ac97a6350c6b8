import type { Router } from 'express'
import { createApiKey, listApiKeys, revokeApiKey } from '../../vault/keys/keys.ts'
import { rotateApiKey } from '../../vault/keys/rotate.ts'
import type { Deps } from '../../vault/deps.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { idempotent } from '../idempotency.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** API keys: scope `manage`. Secrets are answered once, and not to a repeated call. */
export function keyRoutes(router: Router, deps: Deps): void {
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
  router.post(`${AT}/api-keys/:key/rotate`, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const change = { id: idParam(request, 'key'), ...parse(schemas.rotateApiKey, request) }
    await idempotent(deps, request, response, async () => {
      const created = await rotateApiKey(deps, caller, idParam(request, 'organization'), change)
      return { status: 201, body: created, ids: { id: created.id, replaces: change.id } }
    })
  })
  router.delete(`${AT}/api-keys/:key`, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    await revokeApiKey(deps, caller, idParam(request, 'organization'), idParam(request, 'key'))
    response.status(204).end()
  })
}
