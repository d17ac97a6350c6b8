import type { Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { updateOrganization } from '../../vault/organizations.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** The organization itself: scope `manage`. */
export function organizationRoutes(router: Router, deps: Deps): void {
  router.patch(AT, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const change = parse(schemas.updateOrganization, request)
    response.json(await updateOrganization(deps, caller, idParam(request, 'organization'), change))
  })
}
