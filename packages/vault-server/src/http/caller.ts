import type { Request } from 'express'
import { timingSafeEqual } from 'node:crypto'
import type { ApiKeyScope, Permission } from '@fuin/sdk/api'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import {
  checkApiKey,
  checkProvider,
  parseActor,
  requirePermission,
  type ProviderAccess,
  type ProviderCall,
} from '../vault/access.ts'
import { outsider, type Caller, type Deps } from '../vault/deps.ts'
import { requireAddress } from '../vault/keys/use.ts'
import { TERMINAL } from '../vault/log/entry.ts'
import { signedIn, vouch } from '../vault/members/caller.ts'
import { checkStaff, requireSecondFactor } from '../vault/members/session.ts'
import { sha256 } from '../vault/outer.ts'
import { payOwnCall } from './limits/handlers.ts'
import { idParam } from './params.ts'
import { authenticated } from './refusals.ts'

/**
 * The host's caller: an API key, and the actor it vouches for. Or a staff member who is signed in at the vault: they need
 * no API key and have the scope `read`.
 */
export async function hostCaller(deps: Deps, request: Request, scope?: ApiKeyScope): Promise<Caller> {
  const organization = idParam(request, 'organization')
  const token = staffToken(request)
  const detail = detailOf(request)
  if (token !== null) {
    const found = await checkStaff(deps, organization, token)
    payOwnCall(request)
    requireSecondFactor(found)
    const caller = signedIn(deps, found, detail)
    authenticated(request, caller)
    if (scope !== undefined && scope !== 'read')
      throw new VaultError('forbidden', 'This is done by the host, with an API key.')
    return caller
  }
  const header = request.get('fuin-actor')
  const named = header?.slice(0, 30) ?? null
  const actor = isId(named, 'act') ? named : null
  const key = await checkApiKey(deps, organization, credentials(request, 'Bearer'), actor)
  await requireAddress(deps, key.row, request.ip ?? '', detail)
  payOwnCall(request)
  deps.keyUse.note(key.row, deps.clock.now())
  authenticated(request, { ...outsider('vouched', detail), apiKey: key.row.id })
  if (scope !== undefined && !key.scopes.has(scope)) {
    throw new VaultError('forbidden', `This API key lacks the scope “${scope}”.`)
  }
  const caller = vouch(deps, key, parseActor(header), detail)
  authenticated(request, caller)
  return caller
}

/** The host itself by a scope, or somebody by one of these permissions. */
export async function hostOrActor(
  deps: Deps,
  request: Request,
  scope: ApiKeyScope,
  permissions: readonly [Permission, ...Permission[]],
): Promise<Caller> {
  const named = staffToken(request) !== null || request.get('fuin-actor') !== undefined
  const caller = await hostCaller(deps, request, named ? undefined : scope)
  if (!named) return caller
  const [first] = permissions
  requirePermission(caller, permissions.find(one => caller.permissions.has(one)) ?? first)
  return caller
}

/** The token of a staff member who is signed in at the vault; null: the call comes with something else. */
export function staffToken(request: Request): string | null {
  return /^Fuin-Staff ([A-Za-z0-9_-]{43})$/u.exec(request.get('authorization') ?? '')?.[1] ?? null
}

/** The operator with the setup token, who may create organizations and nothing else. */
export function setupCaller(request: Request, setupToken: string): Caller {
  if (!timingSafeEqual(sha256(credentials(request, 'Bearer')), sha256(setupToken))) {
    throw new VaultError('unauthenticated', 'Give the setup token of this vault.')
  }
  return outsider('setup', detailOf(request))
}

/** The link token or session of a provider. */
export function providerCredentials(request: Request): { scheme: 'link' | 'session'; token: string } {
  const header = request.get('authorization') ?? ''
  const match = /^Fuin-(Link|Session) ([A-Za-z0-9_-]{43})$/u.exec(header)
  if (match === null)
    throw new VaultError(
      'unauthenticated',
      'This link is not valid any more. Ask the organization for a new one.',
    )
  return { scheme: match[1] === 'Link' ? 'link' : 'session', token: match[2]! }
}

/** The provider of the request in the path. */
export async function providerAccess(deps: Deps, request: Request): Promise<ProviderAccess> {
  const { place, credentials, detail } = providerCall(request)
  const access = await checkProvider(deps, place, credentials, detail)
  payOwnCall(request)
  return access
}

/** The request in the path, and what the provider brings to get at it. */
export function providerCall(request: Request): ProviderCall {
  return {
    place: { organization: idParam(request, 'organization'), request: idParam(request, 'request') },
    credentials: providerCredentials(request),
    detail: detailOf(request),
  }
}

/** Address and browser for the erasable detail of the log, and in a box where the host says that its own user sits. */
export function detailOf(request: Request): Record<string, string> {
  const detail: Record<string, string> = { ip: request.ip ?? '' }
  const userAgent = request.get('user-agent')
  if (userAgent !== undefined) detail['userAgent'] = userAgent.slice(0, 300)
  const given = request.get('fuin-actor-detail')
  if (given !== undefined) detail[TERMINAL] = checkedBox(given)
  return detail
}

/** Words reach the log as a box that the vault cannot open, or not at all. */
function checkedBox(text: string): string {
  if (text.length <= 2000 && /^b1\.[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]+$/u.test(text)) return text
  throw new VaultError('invalid_request', 'The header Fuin-Actor-Detail takes a box, not words.')
}

function credentials(request: Request, scheme: string): string {
  const header = request.get('authorization') ?? ''
  return header.startsWith(`${scheme} `) ? header.slice(scheme.length + 1) : ''
}
