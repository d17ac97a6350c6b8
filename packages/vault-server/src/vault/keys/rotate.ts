import type { CreatedApiKey, RotateApiKey } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireOrganization } from '../organizations.ts'
import type { ApiKeyRow } from '../rows.ts'
import { keyOf, makerOf, requireManager } from './keys.ts'
import { newApiKey } from './new-key.ts'
import { managersBeside, requireNoMore, stateOf } from './rights.ts'
import { apiKeyView } from './view.ts'

const HOUR = 3_600_000

/**
 * Makes another secret for the rights of a key. The old one works until the overlap is over, or until it would have
 * ended anyway. A key that ends is followed by one that lives as long as it did, and no longer than another key that makes it.
 *
 * @throws {VaultError} `not_found`, `key_not_active`, `key_exceeds_maker`, `last_manage_key` without an overlap: the
 *   answer may get lost, and then nobody would have a key
 */
export async function rotateApiKey(
  deps: Deps,
  caller: Caller,
  organization: string,
  { id, overlapHours }: RotateApiKey & { id: string },
): Promise<CreatedApiKey> {
  return deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const rows = await tx.apiKeys(organization, true)
    const now = deps.clock.now()
    const old = keyOf(rows, id)
    if (stateOf(old, now) !== 'active')
      throw new VaultError('key_not_active', 'This key has ended or was replaced. Make a new one.')
    const { name, scopes } = old
    const [actors, addresses] = [old.actors ?? undefined, old.allowedAddresses ?? undefined]
    const rights = {
      ...{ name, scopes },
      ...(actors === undefined ? {} : { actors }),
      ...(addresses === undefined ? {} : { allowedAddresses: addresses }),
    }
    // The days of the old key are its own, so a key that ends can be rotated, by itself too.
    requireNoMore(makerOf(rows, caller), { ...rights, expiresAt: old.expiresAt })
    if (overlapHours === 0 && scopes.includes('manage'))
      requireManager(managersBeside(rows, id, now).length > 0)
    const expiresAt = endOfNext(old, makerOf(rows, caller), now)
    const { row, secret } = newApiKey(deps, organization, { ...rights, expiresAt, replaces: id })
    const over = new Date(now.getTime() + overlapHours * HOUR)
    const replaced = {
      expiresAt: old.expiresAt !== null && old.expiresAt < over ? old.expiresAt : over,
      replacedBy: row.id,
    }
    await tx.insertApiKey(row)
    await tx.updateApiKey(organization, id, replaced)
    const content = { action: 'api-key.rotate', result: 'ok', key: id, replacedBy: row.id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot }])
    const after = [...rows.map(one => (one.id === id ? { ...one, ...replaced } : one)), row]
    return { ...apiKeyView(row, after, now), secret }
  })
}

/** As long from now as the old key lived; made by another key, not longer than that one. */
function endOfNext(old: ApiKeyRow, maker: ApiKeyRow | null, now: Date): Date | null {
  if (old.expiresAt === null) return null
  const end = new Date(now.getTime() + old.expiresAt.getTime() - old.createdAt.getTime())
  const last = maker?.id === old.id ? null : (maker?.expiresAt ?? null)
  return last !== null && last < end ? last : end
}
