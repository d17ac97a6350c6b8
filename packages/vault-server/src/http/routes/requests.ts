import type { Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { listAttention } from '../../vault/attention.ts'
import type { Deps } from '../../vault/deps.ts'
import { createSession, getRequest, putRequest } from '../../vault/requests.ts'
import { json, parse } from '../body.ts'
import { hostCaller, hostOrActor } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

/** Requests and their sessions. */
export function requestRoutes(router: Router, deps: Deps): void {
  router.put(`${AT}/requests/:request`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putRequest, request)
    response.json(
      await putRequest(deps, caller, idParam(request, 'organization'), idParam(request, 'request'), body),
    )
  })
  router.get(`${AT}/requests/:request`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await getRequest(deps, idParam(request, 'organization'), idParam(request, 'request')))
  })
  router.get(`${AT}/attention`, async (request, response) => {
    await hostCaller(deps, request)
    const { after, limit } = request.query
    if (after !== undefined && !isId(after, 'req'))
      throw new VaultError('invalid_request', 'A filter of the list is not valid.')
    const page = { after: after ?? null, limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })) }
    response.json(await listAttention(deps, idParam(request, 'organization'), page))
  })
  router.post(`${AT}/requests/:request/sessions`, json, async (request, response) => {
    const caller = await hostOrActor(deps, request, 'vouch', ['request'])
    const body = parse(schemas.createSession, request)
    response
      .status(201)
      .json(
        await createSession(
          deps,
          caller,
          idParam(request, 'organization'),
          idParam(request, 'request'),
          body,
        ),
      )
  })
}
