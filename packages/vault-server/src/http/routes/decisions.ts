import type { Request, Router } from 'express'
import { decisionPage } from '../../vault/decision-view.ts'
import { decide } from '../../vault/decisions.ts'
import type { Deps } from '../../vault/deps.ts'
import { undo } from '../../vault/undo.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'
import { pageQuery } from './page-query.ts'

/** Decisions on what was submitted, taken back while they can be. */
export function decisionRoutes(router: Router, deps: Deps): void {
  router.post(`${AT}/requests/:request/decision`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.decide, request)
    response.json(
      await decide(deps, caller, idParam(request, 'organization'), idParam(request, 'request'), body),
    )
  })
  router.post(`${AT}/requests/:request/undo`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    parse(schemas.undo, request)
    response.json(await undo(deps, caller, idParam(request, 'organization'), idParam(request, 'request')))
  })
  router.get(`${AT}/decisions`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await decisionPage(deps, idParam(request, 'organization'), queryOf(request)))
  })
}

function queryOf(request: Request): Parameters<typeof decisionPage>[2] {
  const { since, after, limit } = pageQuery(request)
  if (after === null) return { since, after, limit }
  const { time: decidedAt, request: of, place } = after
  return { since, after: { decidedAt, request: of, place }, limit }
}
