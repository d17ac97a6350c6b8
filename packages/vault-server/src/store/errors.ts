import { VaultError } from '../errors.ts'

/** Serialization failure, deadlock: the other one went first, try again. */
const CONFLICTS = new Set(['40001', '40P01'])
/** Disk full, and the out-of-memory of a full shared segment. */
const FULL = new Set(['53100', '53200'])

/** Whether the same transaction may succeed when it is tried again. */
export function isConflict(error: unknown): boolean {
  return CONFLICTS.has(codeOf(error))
}

/** Database errors may quote values: none of them leaves the store. */
export function mapped(error: unknown): unknown {
  if (error instanceof VaultError) return error
  const code = codeOf(error)
  if (FULL.has(code))
    return new VaultError('storage_full', 'The vault’s disk is full. Nothing was changed; try again later.', {
      retryAfter: 60,
    })
  if (
    /^(08|57|58|ECONN|EPIPE|ENOT)/u.test(code) ||
    /timeout|terminated|timed out|ended/iu.test(messageOf(error))
  ) {
    return new VaultError('unavailable', 'The vault’s database does not answer. Try again.', {
      retryAfter: 3,
    })
  }
  return new VaultError('internal', `The database refused a statement (${code === '' ? 'no code' : code}).`)
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}
