import type { Router } from 'express'
import { addPurposes } from '../../vault/change/amendments.ts'
import { numberHistory } from '../../vault/change/history.ts'
import { rehire } from '../../vault/change/rehire.ts'
import type { Deps } from '../../vault/deps.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** What becomes of a number over time: replaced, used for more, used again. */
export function changeRoutes(router: Router, deps: Deps): void {
  router.get(`${AT}/subjects/:subject/numbers`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await numberHistory(deps, idParam(request, 'organization'), idParam(request, 'subject')))
  })
  router.post(`${AT}/subjects/:subject/amendments`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putAmendment, request)
    const subject = idParam(request, 'subject')
    const added = await addPurposes(deps, caller, idParam(request, 'organization'), { subject, body })
    response.status(201).json(added)
  })
  router.post(`${AT}/subjects/:subject/rehire`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.rehire, request)
    const subject = idParam(request, 'subject')
    response.json(await rehire(deps, caller, idParam(request, 'organization'), { subject, body }))
  })
}
