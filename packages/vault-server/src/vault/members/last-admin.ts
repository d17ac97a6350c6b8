import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'
import type { Tx } from '../store.ts'
import { isInEffect } from './rights.ts'
import type { MemberRow } from './rows.ts'

/**
 * Does a change, unless it takes the last administrator away who can sign in and whose rights do not end: then nobody
 * could let anybody in again. All administrators are locked first, so two who remove each other at once cannot both
 * succeed.
 *
 * @throws {VaultError} `last_administrator`
 */
export async function keepingAdmin<T>(
  deps: Deps,
  tx: Tx,
  organization: string,
  change: () => Promise<T>,
): Promise<T> {
  const now = deps.clock.now()
  const stays = (row: MemberRow): boolean => canSignIn(row, now) && row.validUntil === null
  const before = await tx.lockAdmins(organization)
  const result = await change()
  if (!before.some(stays) || (await tx.lockAdmins(organization)).some(stays)) return result
  throw new VaultError(
    'last_administrator',
    'This is the last administrator who can sign in. Let another one sign in first.',
  )
}

/** Whether somebody has a password that lets them in now. */
export function canSignIn(row: MemberRow, now: Date): boolean {
  return row.state === 'active' && row.authHash !== null && isInEffect(row, now)
}
