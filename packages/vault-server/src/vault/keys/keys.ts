import type { ApiKey, CreateApiKey, CreatedApiKey } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireOrganization } from '../organizations.ts'
import type { ApiKeyRow } from '../rows.ts'
import { endOf, newApiKey } from './new-key.ts'
import { managersBeside, requireNoMore, stateOf } from './rights.ts'
import { apiKeyView } from './view.ts'

/**
 * Creates another API key.
 *
 * @throws {VaultError} `key_exceeds_maker`, `invalid_request` for an end that is over
 */
export async function createApiKey(
  deps: Deps,
  caller: Caller,
  organization: string,
  body: CreateApiKey,
): Promise<CreatedApiKey> {
  return deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const rows = await tx.apiKeys(organization, true)
    const wanted = { ...body, expiresAt: endOf(body) }
    requireNoMore(makerOf(rows, caller), wanted)
    if (wanted.expiresAt !== null && wanted.expiresAt <= deps.clock.now())
      throw new VaultError('invalid_request', 'The end of the key is over already.')
    const { row, secret } = newApiKey(deps, organization, wanted)
    await tx.insertApiKey(row)
    const content = { action: 'api-key.create', result: 'ok', key: row.id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot }])
    return { ...apiKeyView(row, [...rows, row], deps.clock.now()), secret }
  })
}

/**
 * Revokes an API key, which works no more on any instance once this is answered: every call reads its key. Revoking
 * twice is harmless.
 *
 * @throws {VaultError} `not_found`, `last_manage_key`
 */
export async function revokeApiKey(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
): Promise<void> {
  await deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    // Locked: two that revoke each other's key at once must not both find the other one left.
    const rows = await tx.apiKeys(organization, true)
    const now = deps.clock.now()
    const row = keyOf(rows, id)
    if (row.scopes.includes('manage') && stateOf(row, now) === 'active')
      requireManager(managersBeside(rows, id, now).length > 0)
    await tx.updateApiKey(organization, id, { revokedAt: row.revokedAt ?? now })
    const content = { action: 'api-key.revoke', result: 'ok', key: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot }])
  })
}

/** API keys without their secrets, those that work no more included, oldest first. */
export async function listApiKeys(deps: Deps, organization: string): Promise<ApiKey[]> {
  const rows = await deps.store.read(tx => tx.apiKeys(organization))
  return rows.map(row => apiKeyView(row, rows, deps.clock.now()))
}

/** @throws {VaultError} `not_found` */
export function keyOf(rows: readonly ApiKeyRow[], id: string): ApiKeyRow {
  const row = rows.find(one => one.id === id)
  if (row === undefined) throw new VaultError('not_found', 'There is no such API key.')
  return row
}

/** The key that is used in this call. */
export function makerOf(rows: readonly ApiKeyRow[], { apiKey }: Caller): ApiKeyRow | null {
  return apiKey === null ? null : keyOf(rows, apiKey)
}

/** @throws {VaultError} `last_manage_key` */
export function requireManager(left: boolean): void {
  if (!left)
    throw new VaultError(
      'last_manage_key',
      'This is the last key that can manage keys. Make another one with the scope “manage” first.',
    )
}
