import { constants, cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** Names the data folder with a new vault's database, which was prepared for all tests of a package. */
export const PREPARED = 'FUIN_TEST_PREPARED'
const DATABASE = 'pglite'

/** Puts the prepared database into a data folder that has none; without one, the vault creates its own. */
export function copyPrepared(dataDir: string): void {
  const folder = process.env[PREPARED]
  const target = join(dataDir, DATABASE)
  if (folder === undefined || existsSync(target)) return
  cpSync(join(folder, DATABASE), target, { recursive: true, mode: constants.COPYFILE_FICLONE })
}
