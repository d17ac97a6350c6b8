import type { ApiKeyScope, Permission } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import type { Operation, Right } from '../../src/http/openapi.ts'
import { accountOf, signIn } from './account.ts'
import { memberOf, signInMember } from './member.ts'
import { poster } from './intake.ts'
import type { TestVault } from './test-vault.ts'

export const PERMISSIONS = [
  'request',
  'review',
  'reveal',
  'output',
  'erase',
  'audit',
  'admin',
] as const satisfies readonly Permission[]
export const SCOPES = ['vouch', 'manage', 'read'] as const satisfies readonly ApiKeyScope[]

/** Somebody at the door, with what the declared rights make of it. */
export interface Role {
  name: string
  headers: Record<string, string>
  /** What it proves; null for nothing that counts here. */
  proves: Operation['security'] | null
  scopes?: readonly ApiKeyScope[]
  /** Of the actor that the key speaks for; null for the host itself. */
  actor?: readonly Permission[] | null
  /** What a token of a request may beyond looking. */
  may?: readonly Right[]
}

/** Whether the OpenAPI document lets a role through. */
export function isAllowed({ security, rights = [] }: Operation, role: Role): boolean {
  if (security === 'none') return true
  if (role.proves === 'staff')
    return (security === 'staff' && rights.length === 0) || isForMember(security, rights, role)
  if (role.proves !== security) return false
  if (security === 'link')
    return rights.length === 0 || rights.some(right => role.may?.includes(right) === true)
  if (security !== 'apiKey') return true
  const { scopes = [], actor = null } = role
  if (actor !== null && !scopes.includes('vouch')) return false
  const permitted = rights.flatMap(right => (right.startsWith('permission:') ? [right.slice(11)] : []))
  const scoped = rights.flatMap(right => (right.startsWith('scope:') ? [right.slice(6)] : []))
  if (rights.length === 0) return true
  if (actor !== null && permitted.length > 0) return actor.some(permission => permitted.includes(permission))
  return scopes.some(scope => scoped.includes(scope))
}

/** Whoever is signed in at the vault needs no key: permissions of their own, and what the scope `read` shows. */
function isForMember(security: Operation['security'], rights: readonly Right[], { actor }: Role): boolean {
  if (security !== 'apiKey' && security !== 'staff') return false
  const permitted = rights.filter(right => right.startsWith('permission:'))
  if (permitted.length === 0) return rights.length === 0 || rights.includes('scope:read')
  return permitted.some(right => actor?.some(one => right === `permission:${one}`) === true)
}

/** Everybody who is no provider of the request in question, with real credentials of each kind. */
export async function rolesOf(t: TestVault, stranger: TestVault): Promise<Role[]> {
  const actor = newId('act')
  const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` })
  const vouched = (secret: string, permissions: readonly Permission[]): Record<string, string> => ({
    ...bearer(secret),
    'fuin-actor': `${actor}; permissions="${permissions.join(' ')}"`,
  })
  const key = async (
    scopes: readonly ApiKeyScope[],
    more: object = {},
  ): Promise<{ id: string; secret: string }> =>
    (await t.host('POST', '/api-keys', { name: 'k', scopes, ...more }, null)).body as {
      id: string
      secret: string
    }
  const revoked = await key(SCOPES)
  await t.host('DELETE', `/api-keys/${revoked.id}`, undefined, null)
  const expired = await key(SCOPES, { expiresAt: new Date(t.now.getTime() + 1000).toISOString() })
  t.now = new Date(t.now.getTime() + 2000)
  const bound = await key(SCOPES, { actors: [newId('act')] })
  const single = await Promise.all(
    SCOPES.map(async scope => ({ scope, secret: (await key([scope])).secret })),
  )
  const account = await accountOf(t)
  const { session } = (await signIn(t, account)).body as { session: { token: string } }
  const { keys } = await poster(t)
  const members: { permissions: Permission[]; headers: Record<string, string> }[] = []
  for (const permissions of [[], [...PERMISSIONS], ...PERMISSIONS.map(one => [one])]) {
    const { token } = await signInMember(t, await memberOf(t, { permissions }))
    members.push({ permissions, headers: { authorization: `Fuin-Staff ${token}` } })
  }
  const withdrawn = await memberOf(t, { permissions: [] })
  const suspended = await memberOf(t, { permissions: [...PERMISSIONS] })
  const over = await signInMember(t, suspended)
  await t.host('POST', `/members/${suspended.id}/state`, { action: 'suspend' })
  const nothing = { proves: null }
  return [
    { name: 'nobody', headers: {}, ...nothing },
    { name: 'no key at all', headers: bearer('fuin_x'), ...nothing },
    { name: 'setup token', headers: bearer(t.vault.setupToken), proves: 'setup' },
    { name: 'other organization', headers: vouched(stranger.apiKey, PERMISSIONS), ...nothing },
    { name: 'revoked key', headers: vouched(revoked.secret, PERMISSIONS), ...nothing },
    { name: 'expired key', headers: vouched(expired.secret, PERMISSIONS), ...nothing },
    { name: 'key of other actors', headers: vouched(bound.secret, PERMISSIONS), ...nothing },
    ...single.flatMap(({ scope, secret }): Role[] => [
      { name: `scope ${scope}`, headers: bearer(secret), proves: 'apiKey', scopes: [scope], actor: null },
      {
        name: `scope ${scope} with an actor`,
        headers: vouched(secret, PERMISSIONS),
        proves: 'apiKey',
        scopes: [scope],
        actor: PERMISSIONS,
      },
    ]),
    { name: 'host itself', headers: bearer(t.apiKey), proves: 'apiKey', scopes: SCOPES, actor: null },
    {
      name: 'actor without permission',
      headers: vouched(t.apiKey, []),
      proves: 'apiKey',
      scopes: SCOPES,
      actor: [],
    },
    ...PERMISSIONS.map((permission): Role => ({
      name: `permission ${permission}`,
      headers: vouched(t.apiKey, [permission]),
      proves: 'apiKey',
      scopes: SCOPES,
      actor: [permission],
    })),
    {
      name: 'every permission',
      headers: vouched(t.apiKey, PERMISSIONS),
      proves: 'apiKey',
      scopes: SCOPES,
      actor: PERMISSIONS,
    },
    {
      name: 'permissions output and admin',
      headers: vouched(t.apiKey, ['output', 'admin']),
      proves: 'apiKey',
      scopes: SCOPES,
      actor: ['output', 'admin'],
    },
    {
      name: 'vouched for with every permission, registered with none',
      headers: {
        ...bearer(t.apiKey),
        'fuin-actor': `${withdrawn.id}; permissions="${PERMISSIONS.join(' ')}"`,
      },
      proves: 'apiKey',
      scopes: SCOPES,
      actor: [],
    },
    {
      name: 'vouched for with every permission, suspended',
      headers: {
        ...bearer(t.apiKey),
        'fuin-actor': `${suspended.id}; permissions="${PERMISSIONS.join(' ')}"`,
      },
      proves: 'apiKey',
      scopes: SCOPES,
      actor: [],
    },
    {
      name: 'session of a suspended member',
      headers: { authorization: `Fuin-Staff ${over.token}` },
      ...nothing,
    },
    ...members.map(({ permissions, headers }): Role => ({
      name: `member with ${permissions.join(' ') || 'nothing'}`,
      headers,
      proves: 'staff',
      actor: permissions,
    })),
    { name: 'account', headers: { authorization: `Fuin-Account ${session.token}` }, proves: 'account' },
    { name: 'token of a poster', headers: { authorization: `Fuin-Link ${keys.submitToken}` }, ...nothing },
  ]
}
