import type { Request, Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { type StatusOptions, statusCounts, statusPage, subjectRequests } from '../../vault/status.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'

/** The status list: scope `read`, for the host itself and for whomever it vouches. */
export function statusRoutes(router: Router, deps: Deps): void {
  router.get(`${AT}/status`, async (request, response) => {
    await hostCaller(deps, request, 'read')
    response.json(await statusPage(deps, idParam(request, 'organization'), options(request)))
  })
  router.get(`${AT}/status/counts`, async (request, response) => {
    await hostCaller(deps, request, 'read')
    response.json({ data: await statusCounts(deps, idParam(request, 'organization')), next: null })
  })
  router.get(`${AT}/subjects/:subject/requests`, async (request, response) => {
    await hostCaller(deps, request, 'read')
    const [organization, subject] = [idParam(request, 'organization'), idParam(request, 'subject')]
    response.json({ data: await subjectRequests(deps, organization, subject), next: null })
  })
}

function options(request: Request): StatusOptions {
  const { after, since, limit } = request.query
  if (after !== undefined && !isId(after, 'sub')) {
    throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  }
  return {
    after: after ?? null,
    since: since === undefined ? null : integer(since, { max: Number.MAX_SAFE_INTEGER }),
    limit: Math.max(1, integer(limit, { max: 1000, fallback: 500 })),
  }
}
