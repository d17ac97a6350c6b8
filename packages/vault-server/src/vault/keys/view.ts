import type { ApiKey } from '@fuin/sdk/api'
import type { ApiKeyRow } from '../rows.ts'
import { managersBeside, stateOf } from './rights.ts'

const DAY = 24 * 3_600_000

/** A key as it is answered. @param rows - all keys of its organization, itself included */
export function apiKeyView(row: ApiKeyRow, rows: readonly ApiKeyRow[], now: Date): ApiKey {
  const { id, name, scopes, actors, allowedAddresses, expiresAt, replaces, replacedBy } = row
  const left = expiresAt === null ? null : expiresAt.getTime() - now.getTime()
  return {
    id,
    name,
    state: stateOf(row, now),
    scopes,
    actors,
    allowedAddresses,
    createdAt: row.createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    expiresInDays: left === null ? null : Math.max(0, Math.floor(left / DAY)),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    replaces,
    replacedBy,
    lastManage: isLastManager(row, rows, now),
  }
}

/** Whether nobody can manage keys any more when this one ends. */
export function isLastManager(row: ApiKeyRow, rows: readonly ApiKeyRow[], now: Date): boolean {
  if (!row.scopes.includes('manage') || stateOf(row, now) !== 'active') return false
  return managersBeside(rows, row.id, now).every(
    other => other.expiresAt !== null && (row.expiresAt === null || other.expiresAt <= row.expiresAt),
  )
}
