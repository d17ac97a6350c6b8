import type { ErrorRequestHandler, Request } from 'express'
import type { EntryAction, ProblemCode } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import type { Logger } from '../log.ts'
import type { Caller, Deps } from '../vault/deps.ts'
import { logRefusal } from '../vault/log/refusals.ts'
import { AT, idParam } from './params.ts'
import { schemas } from './schemas.ts'

/**
 * Where a right decides: what somebody would have done to the organization, its staff, its keys, its log or a person. Not the
 * acceptance of a restore: it names the state of the log exactly, and an entry would move the log away under the administrator.
 */
const GUARDED: Readonly<Record<string, EntryAction | ((request: Request) => EntryAction)>> = {
  [`PATCH ${AT}`]: 'organization.update',
  [`POST ${AT}/api-keys`]: 'api-key.create',
  [`POST ${AT}/api-keys/:key/rotate`]: 'api-key.rotate',
  [`DELETE ${AT}/api-keys/:key`]: 'api-key.revoke',
  [`POST ${AT}/webhook-endpoints`]: 'webhook.create',
  [`PATCH ${AT}/webhook-endpoints/:endpoint`]: 'webhook.update',
  [`DELETE ${AT}/webhook-endpoints/:endpoint`]: 'webhook.delete',
  [`POST ${AT}/webhook-endpoints/:endpoint/rotate`]: 'webhook.rotate',
  [`POST ${AT}/webhook-endpoints/:endpoint/test`]: 'webhook.test',
  [`POST ${AT}/webhook-endpoints/:endpoint/replay`]: 'webhook.replay',
  [`POST ${AT}/members`]: 'member.create',
  [`PATCH ${AT}/members/:member`]: 'member.update',
  [`POST ${AT}/members/:member/invite`]: 'member.invite',
  [`POST ${AT}/members/:member/state`]: memberChange,
  [`POST ${AT}/members/:member/sign-out`]: 'member.sign-out',
  [`POST ${AT}/approvals`]: 'approval.ask',
  [`POST ${AT}/approvals/:approval/give`]: 'approval.give',
  [`POST ${AT}/approvals/:approval/refuse`]: 'approval.refuse',
  [`POST ${AT}/approvals/:approval/withdraw`]: 'approval.withdraw',
  [`POST ${AT}/subjects/:subject/erase`]: 'erase',
  [`POST ${AT}/log/entries/:place/erase-detail`]: 'log.erase-detail',
  [`POST ${AT}/log/entries/:place/acknowledge`]: 'log.acknowledge',
  [`POST ${AT}/log/exports`]: 'log.export',
}

/** A right was lacking. What asks for one more step (a fresh proof, an approval) is no refusal yet. */
const LACKING: ReadonlySet<ProblemCode> = new Set([
  'forbidden',
  'actor_required',
  'permission_missing',
  'key_exceeds_maker',
  'member_inactive',
  'member_required',
  'training_overdue',
  'out_of_reach',
  'second_credential_required',
  'approval_invalid',
])

/** Says who makes this call, once that is proved: from here on a refusal can name them. */
export function authenticated(request: Request, caller: Caller): void {
  request.res!.locals['refusable'] = { caller, params: request.params }
}

/**
 * Refusals of the guarded operations are entries of their own, written before the refusal is answered. Releases write theirs
 * themselves, in the batch. The entry says who, what and why not; of the call it takes ids that are somebody's or something's,
 * and nothing else.
 */
export function logRefusals(deps: Deps, log: Logger): ErrorRequestHandler {
  return async (error: unknown, request, _response, next) => {
    const told = request.res!.locals['refusable'] as { caller: Caller; params: Request['params'] } | undefined
    const path: unknown = (request.route as { path?: unknown } | undefined)?.path
    const guarded = typeof path === 'string' ? GUARDED[`${request.method} ${path}`] : undefined
    if (
      told === undefined ||
      guarded === undefined ||
      !(error instanceof VaultError) ||
      !LACKING.has(error.code)
    ) {
      next(error)
      return
    }
    const { caller, params } = told
    const organization = idParam({ params }, 'organization')
    const action = typeof guarded === 'string' ? guarded : guarded(request)
    await logRefusal(deps, caller, organization, { action, result: error.code, params }).catch(() => {
      log.error('refusal not logged', { code: error.code })
    })
    next(error)
  }
}

function memberChange(request: Request): EntryAction {
  const { data } = schemas.changeMember.safeParse(request.body)
  return data === undefined ? 'member.update' : `member.${data.action}`
}
