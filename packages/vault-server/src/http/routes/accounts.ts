import type { Request, Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { changeAccount, deleteAccount, listAccounts, putAccounts } from '../../vault/accounts/accounts.ts'
import { putAccountBoxes } from '../../vault/accounts/boxes.ts'
import {
  beginTotp,
  checkAccount,
  confirmTotp,
  signOut,
  type AccountAccess,
} from '../../vault/accounts/session.ts'
import { signIn } from '../../vault/accounts/sign-in.ts'
import type { Deps } from '../../vault/deps.ts'
import { logSheets } from '../../vault/sheets.ts'
import { json, parse } from '../body.ts'
import { detailOf, hostCaller } from '../caller.ts'
import { payOwnCall } from '../limits/handlers.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

/** Accounts as the host manages them, and the log of printed sheets. */
export function accountRoutes(router: Router, deps: Deps): void {
  router.post(`${AT}/accounts`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putAccounts, request)
    response.json(await putAccounts(deps, caller, idParam(request, 'organization'), body))
  })
  router.post(`${AT}/accounts/boxes`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putAccountBoxes, request)
    await putAccountBoxes(deps, caller, idParam(request, 'organization'), body)
    response.json({})
  })
  router.get(`${AT}/accounts`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await listAccounts(deps, idParam(request, 'organization'), accountQuery(request)))
  })
  router.post(`${AT}/accounts/:account/state`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.changeAccount, request)
    response.json(
      await changeAccount(deps, caller, idParam(request, 'organization'), idParam(request, 'account'), body),
    )
  })
  router.delete(`${AT}/accounts/:account`, async (request, response) => {
    const caller = await hostCaller(deps, request)
    await deleteAccount(deps, caller, idParam(request, 'organization'), idParam(request, 'account'))
    response.json({})
  })
  router.post(`${AT}/sheets`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.printSheets, request)
    await logSheets(deps, caller, idParam(request, 'organization'), body)
    response.json({})
  })
}

/** Signing in, and what a session of an account may do. */
export function signInRoutes(router: Router, deps: Deps): void {
  router.post(`${AT}/accounts/sign-in`, json, async (request, response) => {
    const body = parse(schemas.signIn, request)
    response.json(await signIn(deps, idParam(request, 'organization'), body, detailOf(request)))
  })
  router.post(`${AT}/accounts/totp`, async (request, response) => {
    response.status(201).json(await beginTotp(deps, await accountAccess(deps, request)))
  })
  router.post(`${AT}/accounts/totp/confirm`, json, async (request, response) => {
    const access = await accountAccess(deps, request)
    await confirmTotp(deps, access, parse(schemas.confirmTotp, request))
    response.status(204).end()
  })
  router.post(`${AT}/accounts/sign-out`, async (request, response) => {
    await signOut(deps, await accountAccess(deps, request))
    response.status(204).end()
  })
}

async function accountAccess(deps: Deps, request: Request): Promise<AccountAccess> {
  const token = /^Fuin-Account ([A-Za-z0-9_-]{43})$/u.exec(request.get('authorization') ?? '')?.[1]
  if (token === undefined) throw new VaultError('unauthenticated', 'Sign in again.')
  const access = await checkAccount(deps, idParam(request, 'organization'), token, detailOf(request))
  payOwnCall(request)
  return access
}

function accountQuery(request: Request): Parameters<typeof listAccounts>[2] {
  const { after, subject, limit, locked } = request.query
  const badId =
    (after !== undefined && !isId(after, 'acc')) || (subject !== undefined && !isId(subject, 'sub'))
  if (badId || (locked !== undefined && locked !== 'tries'))
    throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  return {
    after: after ?? null,
    limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })),
    lockedByTries: locked === 'tries',
    ...(subject === undefined ? {} : { subject: subject }),
  }
}
