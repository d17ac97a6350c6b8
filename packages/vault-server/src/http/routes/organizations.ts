import type { Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { getOrganization, updateOrganization } from '../../vault/organizations.ts'
import { json, parse } from '../body.ts'
import { hostOrActor } from '../caller.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** The organization itself, by whoever may administer it. */
export function organizationRoutes(router: Router, deps: Deps): void {
  router.get(AT, async (request, response) => {
    await hostOrActor(deps, request, 'read', ['admin', 'audit'])
    response.json(await getOrganization(deps, idParam(request, 'organization')))
  })
  router.patch(AT, json, async (request, response) => {
    const caller = await hostOrActor(deps, request, 'manage', ['admin'])
    const change = parse(schemas.updateOrganization, request)
    response.json(await updateOrganization(deps, caller, idParam(request, 'organization'), change))
  })
}
