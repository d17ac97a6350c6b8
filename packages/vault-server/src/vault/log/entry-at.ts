import type { Entry } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { StoredEntry } from '../rows.ts'
import type { Tx } from '../store.ts'

/**
 * The entry at a place of the log, which is named by its id once more, so that a slip touches nothing.
 *
 * @throws {VaultError} `not_found`
 */
export async function entryAt(
  tx: Tx,
  organization: string,
  place: number,
  id: string,
): Promise<{ row: StoredEntry; entry: Entry }> {
  const [row] = await tx.logRows(organization, place - 1, 1)
  const entry = row?.place === place ? read(row.leaf) : null
  if (row === undefined || entry?.id !== id) throw new VaultError('not_found', 'There is no such entry.')
  return { row, entry }
}

function read(leaf: string): Entry | null {
  try {
    return JSON.parse(leaf) as Entry
  } catch {
    return null
  }
}
