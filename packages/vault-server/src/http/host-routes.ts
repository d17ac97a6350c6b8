import { Router } from 'express'
import type { Request, Response } from 'express'
import { isId } from '@fuin/sdk/format'
import type { SubjectState } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from '../vault/access.ts'
import { checkpointView, consistencyProof, inclusionProof, logPage } from '../vault/audit.ts'
import { decide } from '../vault/decisions.ts'
import type { Deps } from '../vault/deps.ts'
import { erase } from '../vault/erasures.ts'
import {
  createApiKey,
  createOrganization,
  listApiKeys,
  revokeApiKey,
  updateOrganization,
} from '../vault/organizations.ts'
import { releasedBody } from '../vault/releases/bodies.ts'
import { listItems } from '../vault/releases/items.ts'
import { releaser } from '../vault/releases/release.ts'
import { createSession, getRequest, putRequest } from '../vault/requests.ts'
import { getSubject, listSubjects, putSubject } from '../vault/subjects.ts'
import { json, parse } from './body.ts'
import { hostCaller, setupCaller } from './caller.ts'
import { idempotent } from './idempotency.ts'
import { idParam, integer } from './params.ts'
import { schemas } from './schemas.ts'

const STATES = [
  'not-requested',
  'requested',
  'submitted',
  'returned',
  'accepted',
  'declined',
  'due',
  'erasing',
  'erased',
]

/** Routes for hosts: API key, and an actor where something is done in somebody's name. */
export function hostRoutes(deps: Deps, setupToken: string): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const organization = (request: Request): string => idParam(request, 'organization')
  const release = releaser(deps)

  router.post('/organizations', json, async (request, response) => {
    const caller = setupCaller(request, setupToken)
    response
      .status(201)
      .json(await createOrganization(deps, caller, parse(schemas.createOrganization, request)))
  })

  const at = '/organizations/:organization'
  router.patch(at, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const { allowedOrigins } = parse(schemas.updateOrganization, request)
    response.json(await updateOrganization(deps, caller, organization(request), allowedOrigins))
  })
  router.get(`${at}/api-keys`, async (request, response) => {
    await hostCaller(deps, request, 'manage')
    response.json({ data: await listApiKeys(deps, organization(request)), next: null })
  })
  router.post(`${at}/api-keys`, json, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    const body = parse(schemas.createApiKey, request)
    await idempotent(deps, request, response, async () => {
      const created = await createApiKey(deps, caller, organization(request), body)
      return { status: 201, body: created, ids: { id: created.id } }
    })
  })
  router.delete(`${at}/api-keys/:key`, async (request, response) => {
    const caller = await hostCaller(deps, request, 'manage')
    await revokeApiKey(deps, caller, organization(request), idParam(request, 'key'))
    response.status(204).end()
  })

  router.put(`${at}/subjects/:subject`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putSubject, request)
    response.json(await putSubject(deps, caller, organization(request), idParam(request, 'subject'), body))
  })
  router.get(`${at}/subjects`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await listSubjects(deps, organization(request), subjectQuery(request)))
  })
  router.get(`${at}/subjects/:subject`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await getSubject(deps, organization(request), idParam(request, 'subject')))
  })
  router.get(`${at}/subjects/:subject/items`, async (request, response) => {
    await hostCaller(deps, request)
    response.json({
      data: await listItems(deps, organization(request), idParam(request, 'subject')),
      next: null,
    })
  })
  router.post(`${at}/subjects/:subject/erase`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.erase, request)
    response.json(await erase(deps, caller, organization(request), idParam(request, 'subject'), body))
  })

  router.put(`${at}/requests/:request`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putRequest, request)
    response.json(await putRequest(deps, caller, organization(request), idParam(request, 'request'), body))
  })
  router.get(`${at}/requests/:request`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await getRequest(deps, organization(request), idParam(request, 'request')))
  })
  router.post(`${at}/requests/:request/sessions`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.createSession, request)
    response
      .status(201)
      .json(await createSession(deps, caller, organization(request), idParam(request, 'request'), body))
  })
  router.post(`${at}/requests/:request/decision`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.decide, request)
    response.json(await decide(deps, caller, organization(request), idParam(request, 'request'), body))
  })

  router.post(`${at}/releases`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    response.json(await release(caller, organization(request), parse(schemas.release, request)))
  })
  router.get(`${at}/items/:item/body`, async (request, response) => {
    await hostCaller(deps, request)
    const ticket = request.get('fuin-ticket') ?? ''
    const { length, chunks } = await releasedBody(
      deps,
      organization(request),
      idParam(request, 'item'),
      ticket,
    )
    await send(response, length, chunks)
  })

  router.get(`${at}/log/checkpoint`, async (request, response) => {
    await hostCaller(deps, request)
    const since = integer(request.query['since'], { max: Number.MAX_SAFE_INTEGER, fallback: 0 })
    response.json(await checkpointView(deps, organization(request), since))
  })
  router.get(`${at}/log/entries`, async (request, response) => {
    // The host itself by the scope `read`, or somebody by the permission `audit`.
    const named = request.get('fuin-actor') !== undefined
    const caller = await hostCaller(deps, request, named ? undefined : 'read')
    if (named) requirePermission(caller, 'audit')
    const after = request.query['after'] === undefined ? -1 : integer(request.query['after'], { max: 1e15 })
    const limit = Math.max(1, integer(request.query['limit'], { max: 1000, fallback: 200 }))
    response.json(await logPage(deps, organization(request), after, limit))
  })
  router.get(`${at}/log/inclusion`, async (request, response) => {
    await hostCaller(deps, request)
    const [index, size] = [
      integer(request.query['index'], { max: 1e15 }),
      integer(request.query['size'], { max: 1e15 }),
    ]
    response.json({ inclusion: await inclusionProof(deps, organization(request), index, size) })
  })
  router.get(`${at}/log/consistency`, async (request, response) => {
    await hostCaller(deps, request)
    const [from, to] = [
      integer(request.query['from'], { max: 1e15 }),
      integer(request.query['to'], { max: 1e15 }),
    ]
    response.json(await consistencyProof(deps, organization(request), from, to))
  })
  return router
}

function subjectQuery(request: Request): Parameters<typeof listSubjects>[2] {
  const { after, state, tag, limit } = request.query
  const bad =
    (after !== undefined && !isId(after, 'sub')) ||
    (state !== undefined && !STATES.includes(state as string)) ||
    (tag !== undefined && !/^[A-Za-z0-9_-]{43}$/u.test(tag as string))
  if (bad) throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  return {
    after: after ?? null,
    limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })),
    ...(state === undefined ? {} : { state: state as SubjectState }),
    ...(tag === undefined ? {} : { tag: tag as string }),
  }
}

/** Streams a body; a failure after the first byte cuts the connection, so half a body never looks whole. */
async function send(response: Response, length: number, chunks: AsyncGenerator<Buffer>): Promise<void> {
  const first = await chunks.next()
  response.status(200).type('application/octet-stream').set('Content-Length', String(length))
  try {
    for (let part = first; !part.done; part = await chunks.next()) {
      if (!response.write(part.value)) await new Promise(resolve => response.once('drain', resolve))
    }
    response.end()
  } catch {
    response.destroy()
  }
}
