import type { Router } from 'express'
import { checkpointView, consistencyProof, inclusionProof, logPage } from '../../vault/audit.ts'
import type { Deps } from '../../vault/deps.ts'
import { hostCaller, hostOrActor } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'

/** The log and its proofs. */
export function logRoutes(router: Router, deps: Deps): void {
  router.get(`${AT}/log/checkpoint`, async (request, response) => {
    await hostCaller(deps, request)
    const since = integer(request.query['since'], { max: Number.MAX_SAFE_INTEGER, fallback: 0 })
    response.json(await checkpointView(deps, idParam(request, 'organization'), since))
  })
  router.get(`${AT}/log/entries`, async (request, response) => {
    await hostOrActor(deps, request, 'read', ['audit'])
    const after = request.query['after'] === undefined ? -1 : integer(request.query['after'], { max: 1e15 })
    const limit = Math.max(1, integer(request.query['limit'], { max: 1000, fallback: 200 }))
    response.json(await logPage(deps, idParam(request, 'organization'), after, limit))
  })
  router.get(`${AT}/log/inclusion`, async (request, response) => {
    await hostCaller(deps, request)
    const [index, size] = [
      integer(request.query['index'], { max: 1e15 }),
      integer(request.query['size'], { max: 1e15 }),
    ]
    response.json({ inclusion: await inclusionProof(deps, idParam(request, 'organization'), index, size) })
  })
  router.get(`${AT}/log/consistency`, async (request, response) => {
    await hostCaller(deps, request)
    const [from, to] = [
      integer(request.query['from'], { max: 1e15 }),
      integer(request.query['to'], { max: 1e15 }),
    ]
    response.json(await consistencyProof(deps, idParam(request, 'organization'), from, to))
  })
}
