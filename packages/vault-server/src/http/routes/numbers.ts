import type { Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { enterNumbers } from '../../vault/enter-numbers.ts'
import { jsonBatch, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** Numbers that the host got itself, from paper or from a file. No link token comes here. */
export function numberRoutes(router: Router, deps: Deps): void {
  router.post(`${AT}/numbers`, jsonBatch, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.enterNumbers, request)
    const data = await enterNumbers(deps, caller, idParam(request, 'organization'), body)
    response.status(201).json({ data })
  })
}
