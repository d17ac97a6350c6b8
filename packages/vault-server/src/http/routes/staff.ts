import type { Request, Response, Router } from 'express'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { acceptInvite } from '../../vault/members/invite.ts'
import {
  beginMemberTotp,
  changePassword,
  confirmMemberTotp,
  ownMember,
  renewRecoveryCodes,
  staffAccess,
  stepUp,
  type StaffAccess,
} from '../../vault/members/own.ts'
import { listSessions, signOutMember } from '../../vault/members/sessions.ts'
import { signInMember } from '../../vault/members/sign-in.ts'
import { json, parse } from '../body.ts'
import { detailOf, staffToken } from '../caller.ts'
import { payOwnCall } from '../limits/handlers.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** What a staff member does alone, from their browser: choose a password, sign in, and what belongs to the session. */
export function staffRoutes(router: Router, deps: Deps): void {
  const at = `${AT}/members`
  router.post(`${at}/accept`, json, async (request, response) => {
    const body = parse(schemas.acceptInvite, request)
    await acceptInvite(deps, idParam(request, 'organization'), body, detailOf(request))
    response.status(204).end()
  })
  router.post(`${at}/sign-in`, json, async (request, response) => {
    const body = parse(schemas.memberSignIn, request)
    response.json(await signInMember(deps, idParam(request, 'organization'), body, detailOf(request)))
  })
  const own = (
    method: 'get' | 'post',
    path: string,
    work: (access: StaffAccess, request: Request) => Promise<object | null>,
    status = 200,
  ): void => {
    const handle = async (request: Request, response: Response): Promise<void> => {
      const answer = await work(await access(deps, request), request)
      if (answer === null) response.status(204).end()
      else response.status(status).json(answer)
    }
    if (method === 'get') router.get(`${at}/${path}`, handle)
    else router.post(`${at}/${path}`, json, handle)
  }
  own('get', 'me', one => ownMember(deps, one))
  own('get', 'me/sessions', ({ caller, member }) =>
    listSessions(deps, caller, member.organization, member.id),
  )
  own('post', 'sign-out', async ({ caller, member }, request) => {
    const which = parse(schemas.memberSignOut, request)
    await signOutMember(deps, caller, member.organization, member.id, which)
    return null
  })
  own('post', 'totp', one => beginMemberTotp(deps, one), 201)
  own('post', 'totp/confirm', (one, request) =>
    confirmMemberTotp(deps, one, parse(schemas.confirmMemberTotp, request)),
  )
  own('post', 'recovery-codes', one => renewRecoveryCodes(deps, one))
  own('post', 'step-up', (one, request) => stepUp(deps, one, parse(schemas.memberProof, request)))
  own('post', 'password', async (one, request) => {
    await changePassword(deps, one, parse(schemas.memberPassword, request))
    return null
  })
}

async function access(deps: Deps, request: Request): Promise<StaffAccess> {
  const token = staffToken(request)
  if (token === null) throw new VaultError('unauthenticated', 'Sign in again.')
  const one = await staffAccess(deps, idParam(request, 'organization'), token, detailOf(request))
  payOwnCall(request)
  return one
}
