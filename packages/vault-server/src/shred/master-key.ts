import { mkdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { VaultError } from '../errors.ts'
import { makeFileOnce } from '../files/sync.ts'

/**
 * The key over all other secrets of this vault, 32 bytes in a file outside the database. Made on the first
 * start. Back it up apart from the database: without it nothing in the vault can be released.
 */
export function loadMasterKey(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const key = makeFileOnce(path, () => randomBytes(32))
  if (key.length !== 32)
    throw new VaultError('unavailable', 'The master key file must hold exactly 32 bytes.')
  return key
}
