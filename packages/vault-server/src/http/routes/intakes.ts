import type { Request, Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { closeIntake, getIntake, listIntakes, putIntake } from '../../vault/intake/intakes.ts'
import { dismissEntry, matchEntry, waitingEntries } from '../../vault/intake/matching.ts'
import type { ListOptions } from '../../vault/store.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

/** Posters, and the queue of what came through them. */
export function intakeRoutes(router: Router, deps: Deps): void {
  const at = (request: Request): string => idParam(request, 'organization')
  router.put(`${AT}/intakes/:intake`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putIntake, request)
    response.json(await putIntake(deps, caller, at(request), idParam(request, 'intake'), body))
  })
  router.get(`${AT}/intakes`, async (request, response) => {
    await hostCaller(deps, request)
    response.json({ data: await listIntakes(deps, at(request)), next: null })
  })
  router.get(`${AT}/intakes/:intake`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await getIntake(deps, at(request), idParam(request, 'intake')))
  })
  router.post(`${AT}/intakes/:intake/close`, async (request, response) => {
    const caller = await hostCaller(deps, request)
    response.json(await closeIntake(deps, caller, at(request), idParam(request, 'intake')))
  })
  router.get(`${AT}/entries`, async (request, response) => {
    const caller = await hostCaller(deps, request)
    response.json(await waitingEntries(deps, caller, at(request), page(request)))
  })
  router.post(`${AT}/entries/:subject/match`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.matchEntry, request)
    response.json(await matchEntry(deps, caller, at(request), idParam(request, 'subject'), body))
  })
  router.post(`${AT}/entries/:subject/dismiss`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.dismissEntry, request)
    response.json(await dismissEntry(deps, caller, at(request), idParam(request, 'subject'), body))
  })
}

function page({ query: { after, limit } }: Request): ListOptions {
  if (after !== undefined && !isId(after, 'sub'))
    throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  return { after: after ?? null, limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })) }
}
