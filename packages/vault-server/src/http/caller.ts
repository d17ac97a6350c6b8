import type { Request } from 'express'
import { timingSafeEqual } from 'node:crypto'
import type { ApiKeyScope } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import {
  checkApiKey,
  checkProvider,
  parseActor,
  vouch,
  type ProviderAccess,
  type ProviderCall,
} from '../vault/access.ts'
import type { Caller, Deps } from '../vault/deps.ts'
import { requireAddress } from '../vault/keys/use.ts'
import { sha256 } from '../vault/outer.ts'
import { payOwnCall } from './limits/handlers.ts'
import { idParam } from './params.ts'

/** The host's caller: an API key, and the actor it vouches for. */
export async function hostCaller(deps: Deps, request: Request, scope?: ApiKeyScope): Promise<Caller> {
  const key = await checkApiKey(deps, idParam(request, 'organization'), credentials(request, 'Bearer'))
  const detail = detailOf(request)
  await requireAddress(deps, key.row, request.ip ?? '', detail)
  payOwnCall(request)
  deps.keyUse.note(key.row, deps.clock.now())
  if (scope !== undefined && !key.scopes.has(scope)) {
    throw new VaultError('forbidden', `This API key lacks the scope “${scope}”.`)
  }
  return vouch(key, parseActor(request.get('fuin-actor')), detail)
}

/** The operator with the setup token, who may create organizations and nothing else. */
export function setupCaller(request: Request, setupToken: string): Caller {
  if (!timingSafeEqual(sha256(credentials(request, 'Bearer')), sha256(setupToken))) {
    throw new VaultError('unauthenticated', 'Give the setup token of this vault.')
  }
  return { kind: 'setup', actor: null, apiKey: null, permissions: new Set(), detail: detailOf(request) }
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

/** Address and browser for the erasable detail of the log, and what the host says of its own user. */
export function detailOf(request: Request): Record<string, string> {
  const detail: Record<string, string> = { ip: request.ip ?? '' }
  const userAgent = request.get('user-agent')
  if (userAgent !== undefined) detail['userAgent'] = userAgent.slice(0, 300)
  const given = request.get('fuin-actor-detail')
  if (given !== undefined) detail['host'] = given.slice(0, 2000)
  return detail
}

function credentials(request: Request, scheme: string): string {
  const header = request.get('authorization') ?? ''
  return header.startsWith(`${scheme} `) ? header.slice(scheme.length + 1) : ''
}
