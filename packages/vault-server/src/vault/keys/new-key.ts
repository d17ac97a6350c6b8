import { randomBytes } from 'node:crypto'
import type { CreateApiKey, CreatedApiKey } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import type { Deps } from '../deps.ts'
import { sha256 } from '../outer.ts'
import type { ApiKeyRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import { apiKeyView } from './view.ts'

/** A key that is not stored yet. */
export function newApiKey(
  deps: Deps,
  organization: string,
  content: Pick<CreateApiKey, 'name' | 'scopes' | 'actors' | 'allowedAddresses'> & {
    expiresAt: Date | null
    replaces?: string
  },
): { row: ApiKeyRow; secret: string } {
  const id = newId('key', deps.clock.now().getTime())
  const secret = `fuin_${id.slice(4)}_${randomBytes(32).toString('base64url')}`
  const { name, scopes, actors = null, allowedAddresses = null, expiresAt, replaces = null } = content
  const row: ApiKeyRow = {
    organization,
    id,
    name,
    secretHash: sha256(secret),
    scopes,
    actors,
    allowedAddresses,
    createdAt: deps.clock.now(),
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
    replaces,
    replacedBy: null,
  }
  return { row, secret }
}

/** The first key of an organization, in the transaction that creates it. */
export async function insertFirstKey(
  deps: Deps,
  tx: Tx,
  organization: string,
  body: CreateApiKey,
): Promise<CreatedApiKey> {
  const { row, secret } = newApiKey(deps, organization, { ...body, expiresAt: endOf(body) })
  await tx.insertApiKey(row)
  return { ...apiKeyView(row, [row], deps.clock.now()), secret }
}

/** When a key is to end; null: never. */
export function endOf({ expiresAt }: Pick<CreateApiKey, 'expiresAt'>): Date | null {
  return expiresAt === undefined ? null : new Date(expiresAt)
}
