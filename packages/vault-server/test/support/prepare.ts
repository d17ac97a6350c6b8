import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PREPARED } from '../../../sdk/test/support/prepared.ts'
import { openPglite } from '../../src/store/db.ts'
import { migrate } from '../../src/store/migrate.ts'

/**
 * Creates one embedded database with the newest schema before all tests of a package: a new vault then begins
 * with a copy of it, in a fraction of the time. How one is created for real is what other tests are about.
 *
 * @returns removes it
 */
export default async function prepare(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-prepared-'))
  const database = await openPglite(folder)
  await migrate(database.knex)
  await database.close()
  process.env[PREPARED] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
