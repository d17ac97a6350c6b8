import type { Request, Router } from 'express'
import type { SubjectState } from '@fuin/sdk/api'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { erase } from '../../vault/erasures.ts'
import { listItems } from '../../vault/releases/items.ts'
import { putSubject, putSubjects } from '../../vault/put-subjects.ts'
import { setRetention } from '../../vault/retention.ts'
import { lookUpSubjects } from '../../vault/lookup.ts'
import { getSubject, listSubjects } from '../../vault/subjects.ts'
import { json, jsonBatch, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { payFurtherCalls } from '../limits/handlers.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

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

/** People: ids, states and labels that the vault cannot read. */
export function subjectRoutes(router: Router, deps: Deps): void {
  router.put(`${AT}/subjects/:subject`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.putSubject, request)
    response.json(
      await putSubject(deps, caller, idParam(request, 'organization'), idParam(request, 'subject'), body),
    )
  })
  router.post(`${AT}/subjects/batch`, jsonBatch, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const { subjects } = parse(schemas.putSubjects, request)
    const data = await putSubjects(deps, caller, idParam(request, 'organization'), subjects)
    response.json({ data, next: null })
  })
  router.post(`${AT}/subjects/lookup`, json, async (request, response) => {
    await hostCaller(deps, request)
    const body = parse(schemas.lookUpSubjects, request)
    payFurtherCalls(request, body.subjects.length - 1)
    response.json(await lookUpSubjects(deps, idParam(request, 'organization'), body))
  })
  router.get(`${AT}/subjects`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await listSubjects(deps, idParam(request, 'organization'), subjectQuery(request)))
  })
  router.get(`${AT}/subjects/:subject`, async (request, response) => {
    await hostCaller(deps, request)
    response.json(await getSubject(deps, idParam(request, 'organization'), idParam(request, 'subject')))
  })
  router.get(`${AT}/subjects/:subject/items`, async (request, response) => {
    await hostCaller(deps, request)
    response.json({
      data: await listItems(deps, idParam(request, 'organization'), idParam(request, 'subject')),
      next: null,
    })
  })
  router.put(`${AT}/subjects/:subject/retention`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.setRetention, request)
    const [organization, subject] = [idParam(request, 'organization'), idParam(request, 'subject')]
    response.json(await setRetention(deps, caller, organization, { subject, ...body }))
  })
  router.post(`${AT}/subjects/:subject/erase`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.erase, request)
    response.json(
      await erase(deps, caller, idParam(request, 'organization'), idParam(request, 'subject'), body),
    )
  })
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
