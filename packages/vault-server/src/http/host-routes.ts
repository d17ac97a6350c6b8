import { Router } from 'express'
import type { Logger } from '../log.ts'
import type { Deps } from '../vault/deps.ts'
import { createOrganization } from '../vault/organizations.ts'
import { json, parse } from './body.ts'
import { setupCaller } from './caller.ts'
import { logRefusals } from './refusals.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { intakeRoutes } from './routes/intakes.ts'
import { accountRoutes } from './routes/accounts.ts'
import { changeRoutes } from './routes/changes.ts'
import { historyRoutes } from './routes/histories.ts'
import { keyRoutes } from './routes/keys.ts'
import { logChangeRoutes } from './routes/log-changes.ts'
import { logRoutes } from './routes/log.ts'
import { approvalRoutes } from './routes/approvals.ts'
import { memberRoutes } from './routes/members.ts'
import { numberRoutes } from './routes/numbers.ts'
import { statementRoutes } from './routes/own.ts'
import { organizationRoutes } from './routes/organizations.ts'
import { releaseRoutes } from './routes/releases.ts'
import { requestRoutes } from './routes/requests.ts'
import { statusRoutes } from './routes/status.ts'
import { subjectRoutes } from './routes/subjects.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import { schemas } from './schemas.ts'

/** Routes for hosts: API key, and an actor where something is done in somebody's name. One file a resource. */
export function hostRoutes(deps: Deps, log: Logger, setupToken: string): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.post('/organizations', json, async (request, response) => {
    const caller = setupCaller(request, setupToken)
    response
      .status(201)
      .json(await createOrganization(deps, caller, parse(schemas.createOrganization, request)))
  })
  for (const add of [
    organizationRoutes,
    keyRoutes,
    webhookRoutes,
    subjectRoutes,
    statusRoutes,
    numberRoutes,
    requestRoutes,
    decisionRoutes,
    statementRoutes,
    intakeRoutes,
    releaseRoutes,
    logRoutes,
    historyRoutes,
    logChangeRoutes,
    accountRoutes,
    changeRoutes,
    memberRoutes,
    approvalRoutes,
  ]) {
    add(router, deps)
  }
  router.use(logRefusals(deps, log))
  return router
}
