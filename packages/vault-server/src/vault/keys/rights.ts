import type { CreateApiKey } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { ApiKeyRow } from '../rows.ts'
import { areWithin } from './addresses.ts'

/**
 * No key makes one that may more than itself: in what it does, for whom, from where, and until when. Whoever stole a
 * key that ends, or that works in one office only, gains nothing by making another.
 *
 * @param maker - null: the operator with the setup token, or a rule that is not called with a key
 * @param wanted.expiresAt - null: never
 * @throws {VaultError} `key_exceeds_maker`
 */
export function requireNoMore(
  maker: ApiKeyRow | null,
  wanted: Pick<CreateApiKey, 'scopes' | 'actors' | 'allowedAddresses'> & { expiresAt: Date | null },
): void {
  if (maker === null) return
  const { scopes, actors, allowedAddresses, expiresAt } = wanted
  const fits =
    scopes.every(scope => maker.scopes.includes(scope)) &&
    (maker.actors === null || actors?.every(actor => maker.actors!.includes(actor)) === true) &&
    (maker.allowedAddresses === null ||
      (allowedAddresses !== undefined && areWithin(allowedAddresses, maker.allowedAddresses))) &&
    (maker.expiresAt === null || (expiresAt !== null && expiresAt <= maker.expiresAt))
  if (fits) return
  throw new VaultError(
    'key_exceeds_maker',
    'A key makes no key that may more than itself: give no more scopes, actors, addresses or days than it has.',
  )
}

/** Keys that can manage keys and stay, so that one of them may go. */
export function managersBeside(rows: readonly ApiKeyRow[], id: string, now: Date): ApiKeyRow[] {
  return rows.filter(row => row.id !== id && row.scopes.includes('manage') && stateOf(row, now) === 'active')
}

/** What a key is now. */
export function stateOf(row: ApiKeyRow, now: Date): 'active' | 'replaced' | 'expired' | 'revoked' {
  if (row.revokedAt !== null) return 'revoked'
  if (row.expiresAt !== null && row.expiresAt <= now) return 'expired'
  return row.replacedBy === null ? 'active' : 'replaced'
}
