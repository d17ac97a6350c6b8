import type { Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { acknowledge } from '../../vault/log/acknowledge.ts'
import { eraseDetail } from '../../vault/log/erase-detail.ts'
import { logExport } from '../../vault/log/export.ts'
import { acceptRestore } from '../../vault/log/restore.ts'
import { json, parse } from '../body.ts'
import { hostCaller, hostOrActor } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

/** What is done to the log itself: it leaves as a file, a detail is erased, a recovery was looked at, a restore is accepted. */
export function logChangeRoutes(router: Router, deps: Deps): void {
  router.post(`${AT}/log/entries/:place/erase-detail`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const place = integer(request.params['place'], { max: 1e15 })
    const body = parse(schemas.eraseDetail, request)
    response.json(await eraseDetail(deps, caller, idParam(request, 'organization'), place, body))
  })
  router.post(`${AT}/log/entries/:place/acknowledge`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const place = integer(request.params['place'], { max: 1e15 })
    const body = parse(schemas.acknowledgeEntry, request)
    response.json(await acknowledge(deps, caller, idParam(request, 'organization'), place, body))
  })
  router.post(`${AT}/log/exports`, async (request, response) => {
    const caller = await hostOrActor(deps, request, 'read', ['audit'])
    response.status(201).json(await logExport(deps, caller, idParam(request, 'organization')))
  })
  router.post(`${AT}/log/restores`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.acceptRestore, request)
    response.status(201).json(await acceptRestore(deps, caller, idParam(request, 'organization'), body))
  })
}
