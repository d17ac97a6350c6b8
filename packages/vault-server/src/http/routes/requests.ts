import type { Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { createSession, getRequest, putRequest } from '../../vault/requests.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam } from '../params.ts'
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
  router.post(`${AT}/requests/:request/sessions`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
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
