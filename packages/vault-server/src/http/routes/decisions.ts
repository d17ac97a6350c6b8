import type { Request, Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { DecisionCursor } from '../../vault/decision-rows.ts'
import { decisionPage } from '../../vault/decision-view.ts'
import { decide } from '../../vault/decisions.ts'
import type { Deps } from '../../vault/deps.ts'
import { undo } from '../../vault/undo.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

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
  const { since, after, limit } = request.query
  return {
    since: since === undefined ? new Date(0) : timeOf(since),
    after: after === undefined ? null : cursorOf(after),
    limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })),
  }
}

function cursorOf(text: unknown): DecisionCursor {
  const [time, request, place, ...rest] = String(text).split('~')
  if (!isId(request, 'req') || rest.length > 0) throw bad()
  return { decidedAt: timeOf(time), request, place: integer(place, { max: 1e9 }) }
}

function timeOf(text: unknown): Date {
  const time =
    typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/u.test(text) ? new Date(text) : null
  if (time === null || Number.isNaN(time.getTime())) throw bad()
  return time
}

function bad(): VaultError {
  return new VaultError('invalid_request', 'A filter in the address is not in its form.')
}
