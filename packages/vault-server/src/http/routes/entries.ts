import type { Request, Router } from 'express'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { addToHousehold, checkIntake, openEntry, type IntakeAccess } from '../../vault/intake/entries.ts'
import { intakeView } from '../../vault/intake/intakes.ts'
import { json, parse } from '../body.ts'
import { detailOf, providerAccess, providerCredentials } from '../caller.ts'
import { countEntry } from '../limits/handlers.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** For the page of a visitor who scanned a poster, and for family members who are added in a visit. */
export function entryRoutes(router: Router, deps: Deps): void {
  router.get(`${AT}/intakes/:intake/provider`, async (request, response) => {
    response.json(await intakeView(deps, (await intakeAccess(deps, request)).intake))
  })
  router.post(`${AT}/intakes/:intake/entries`, json, async (request, response) => {
    const access = await intakeAccess(deps, request)
    const body = parse(schemas.openEntry, request)
    await countEntry(request)
    response.status(201).json(await openEntry(deps, access, body))
  })
  router.post(`${AT}/requests/:request/additions`, json, async (request, response) => {
    const access = await providerAccess(deps, request)
    response.status(201).json(await addToHousehold(deps, access, parse(schemas.addToHousehold, request)))
  })
}

async function intakeAccess(deps: Deps, request: Request): Promise<IntakeAccess> {
  const { scheme, token } = providerCredentials(request)
  if (scheme !== 'link') throw new VaultError('unauthenticated', 'A poster is opened by its own token.')
  const place = { organization: idParam(request, 'organization'), intake: idParam(request, 'intake') }
  return checkIntake(deps, place, token, detailOf(request))
}
