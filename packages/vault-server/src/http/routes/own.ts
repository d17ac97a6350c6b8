import type { Request, Response, Router } from 'express'
import type { ProviderAccess } from '../../vault/access.ts'
import type { Deps } from '../../vault/deps.ts'
import { askForCorrection, decline, reopen } from '../../vault/own/statements.ts'
import { usesView } from '../../vault/own/uses.ts'
import { ownView, statementPage } from '../../vault/own/view.ts'
import { withdraw } from '../../vault/own/withdraw.ts'
import { json, parse } from '../body.ts'
import { hostCaller, providerAccess } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'
import { pageQuery, requestQuery } from './page-query.ts'

/** What a person sees and does themselves, after a submission or instead of one. */
export function ownRoutes(router: Router, deps: Deps): void {
  const at = `${AT}/requests/:request`
  router.get(`${at}/own`, async (request, response) => {
    response.json(await ownView(deps, await providerAccess(deps, request)))
  })
  router.get(`${at}/uses`, async (request, response) => {
    const access = await providerAccess(deps, request)
    const { before } = request.query
    const below = before === undefined ? null : integer(before, { max: 1e15 })
    response.json(await usesView(deps, access, below))
  })
  const post = (name: string, work: (access: ProviderAccess, request: Request) => Promise<void>): void => {
    router.post(`${at}/${name}`, json, async (request: Request, response: Response) => {
      await work(await providerAccess(deps, request), request)
      response.status(204).end()
    })
  }
  post('withdraw', (access, request) => withdraw(deps, access, parse(schemas.withdraw, request)))
  post('decline', (access, request) => decline(deps, access, parse(schemas.statement, request)))
  post('correction', (access, request) => askForCorrection(deps, access, parse(schemas.statement, request)))
  post('reopen', async (access, request) => {
    parse(schemas.reopen, request)
    await reopen(deps, access)
  })
}

/** What people said, for the host. */
export function statementRoutes(router: Router, deps: Deps): void {
  router.get(`${AT}/statements`, async (request, response) => {
    await hostCaller(deps, request)
    const { since, after, limit } = pageQuery(request)
    const cursor = after === null ? null : { ...after, givenAt: after.time }
    const options = { since, request: requestQuery(request), after: cursor, limit }
    response.json(await statementPage(deps, idParam(request, 'organization'), options))
  })
}
