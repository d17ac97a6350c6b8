import type { Request, Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { askApproval, listApprovals, withdrawApproval } from '../../vault/approvals/approvals.ts'
import { decideApproval } from '../../vault/approvals/decide.ts'
import type { Deps } from '../../vault/deps.ts'
import { json, parse } from '../body.ts'
import { hostCaller, hostOrActor } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

const STATES = ['waiting', 'given', 'refused', 'withdrawn', 'expired'] as const

/** Four eyes: asked here, decided by whoever is signed in at the vault. */
export function approvalRoutes(router: Router, deps: Deps): void {
  router.post(`${AT}/approvals`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.askApproval, request)
    response.status(201).json(await askApproval(deps, caller, idParam(request, 'organization'), body))
  })
  router.get(`${AT}/approvals`, async (request, response) => {
    await hostOrActor(deps, request, 'read', ['admin', 'reveal', 'output', 'erase'])
    response.json(await listApprovals(deps, idParam(request, 'organization'), listQuery(request)))
  })
  for (const decision of ['give', 'refuse'] as const)
    router.post(`${AT}/approvals/:approval/${decision}`, json, async (request, response) => {
      const caller = await hostCaller(deps, request)
      parse(schemas.decideApproval, request)
      response.json(await decideApproval(deps, caller, place(request), decision))
    })
  router.post(`${AT}/approvals/:approval/withdraw`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    parse(schemas.decideApproval, request)
    response.json(await withdrawApproval(deps, caller, place(request)))
  })
}

function place(request: Request): { organization: string; id: string } {
  return { organization: idParam(request, 'organization'), id: idParam(request, 'approval') }
}

function listQuery({ query }: Request): Parameters<typeof listApprovals>[2] {
  const { state, before, limit } = query
  const chosen = STATES.find(one => one === state)
  if ((state !== undefined && chosen === undefined) || (before !== undefined && !isId(before, 'apr')))
    throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  return {
    state: chosen ?? null,
    before: before ?? null,
    limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })),
  }
}
