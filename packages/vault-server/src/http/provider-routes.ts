import { Router } from 'express'
import type { Deps } from '../vault/deps.ts'
import { passGate, wantRenewal } from '../vault/gate.ts'
import { providerView, receiptOf } from '../vault/requests.ts'
import { submit } from '../vault/submit.ts'
import { completeItem, putChunk, putItem, uploadState } from '../vault/uploads.ts'
import { VaultError } from '../errors.ts'
import { json, octets, parse } from './body.ts'
import { providerAccess, providerCall } from './caller.ts'
import { idParam, integer } from './params.ts'
import { entryRoutes } from './routes/entries.ts'
import { ownRoutes } from './routes/own.ts'
import { signInRoutes } from './routes/accounts.ts'
import { staffRoutes } from './routes/staff.ts'
import { schemas } from './schemas.ts'

/**
 * Routes for browsers that call the vault themselves. The page of the provider: link token or session, one request,
 * nothing else; and what accounts and staff do to sign in.
 */
export function providerRoutes(deps: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  signInRoutes(router, deps)
  staffRoutes(router, deps)
  const at = '/organizations/:organization/requests/:request'

  router.get(`${at}/provider`, async (request, response) => {
    response.json(await providerView(deps, providerCall(request)))
  })
  router.post(`${at}/gate`, json, async (request, response) => {
    const session = await passGate(deps, providerCall(request), parse(schemas.passGate, request))
    response.status(201).json(session)
  })
  router.post(`${at}/renewal`, async (request, response) => {
    response.json(await wantRenewal(deps, providerCall(request)))
  })
  router.get(`${at}/receipt`, async (request, response) => {
    response.json(receiptOf(await providerAccess(deps, request)))
  })
  router.put(`${at}/items/:item`, json, async (request, response) => {
    const access = await providerAccess(deps, request)
    response.json(await putItem(deps, access, idParam(request, 'item'), parse(schemas.putItem, request)))
  })
  router.get(`${at}/items/:item/upload`, async (request, response) => {
    const access = await providerAccess(deps, request)
    const { organization, id } = access.request
    const row = await deps.store.read(tx => tx.item(organization, idParam(request, 'item')))
    if (row?.request !== id) throw new VaultError('item_unknown', 'There is no such upload in this request.')
    response.json(await uploadState(deps, row))
  })
  router.put(`${at}/items/:item/chunks/:place`, octets, async (request, response) => {
    const access = await providerAccess(deps, request)
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes))
      throw new VaultError('invalid_request', 'A chunk is sent as application/octet-stream.')
    const place = integer(request.params['place'], { max: 100 })
    await putChunk(deps, access, idParam(request, 'item'), place, bytes)
    response.status(204).end()
  })
  router.post(`${at}/items/:item/complete`, json, async (request, response) => {
    const access = await providerAccess(deps, request)
    response.json(
      await completeItem(deps, access, idParam(request, 'item'), parse(schemas.completeItem, request)),
    )
  })
  router.post(`${at}/submit`, json, async (request, response) => {
    const access = await providerAccess(deps, request)
    response.json(await submit(deps, access, parse(schemas.submit, request)))
  })
  entryRoutes(router, deps)
  ownRoutes(router, deps)
  return router
}
