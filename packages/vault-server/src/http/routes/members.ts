import type { Request, Router } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { getMember } from '../../vault/members/find.ts'
import { inviteMember } from '../../vault/members/invite.ts'
import { createMember, listMembers, updateMember } from '../../vault/members/members.ts'
import { listSessions, signOutMember } from '../../vault/members/sessions.ts'
import { changeMember } from '../../vault/members/state.ts'
import { json, parse } from '../body.ts'
import { hostCaller, hostOrActor } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { schemas } from '../schemas.ts'

/** Staff members as administrators manage them. */
export function memberRoutes(router: Router, deps: Deps): void {
  const at = `${AT}/members/:member`
  const place = (request: Request): [string, string] => [
    idParam(request, 'organization'),
    idParam(request, 'member'),
  ]
  router.post(`${AT}/members`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.createMember, request)
    response.status(201).json(await createMember(deps, caller, idParam(request, 'organization'), body))
  })
  router.get(`${AT}/members`, async (request, response) => {
    await hostOrActor(deps, request, 'read', ['admin', 'audit'])
    response.json(await listMembers(deps, idParam(request, 'organization'), memberQuery(request)))
  })
  router.get(at, async (request, response) => {
    await hostOrActor(deps, request, 'read', ['admin', 'audit'])
    response.json(await getMember(deps, ...place(request)))
  })
  router.patch(at, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.updateMember, request)
    response.json(await updateMember(deps, caller, ...place(request), body))
  })
  router.post(`${at}/invite`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.inviteMember, request)
    response.json(await inviteMember(deps, caller, ...place(request), body))
  })
  router.post(`${at}/state`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.changeMember, request)
    response.json(await changeMember(deps, caller, ...place(request), body))
  })
  router.get(`${at}/sessions`, async (request, response) => {
    const caller = await hostCaller(deps, request)
    response.json(await listSessions(deps, caller, ...place(request)))
  })
  router.post(`${at}/sign-out`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    const body = parse(schemas.memberSignOut, request)
    await signOutMember(deps, caller, ...place(request), body)
    response.status(204).end()
  })
}

function memberQuery(request: Request): { after: string | null; limit: number } {
  const { after, limit } = request.query
  if (after !== undefined && !isId(after, 'act'))
    throw new VaultError('invalid_request', 'A filter in the address is not in its form.')
  return { after: after ?? null, limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })) }
}
