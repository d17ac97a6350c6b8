import { afterAll, beforeAll } from 'vitest'
import { type DATABASES, openTestDatabase } from './databases.ts'
import { TestVault } from './test-vault.ts'

/**
 * A vault with one organization on a database, for the tests of a block: started before them, gone after them.
 *
 * @param env - further settings of the vault
 */
export function vaultOn(kind: (typeof DATABASES)[number], env: Record<string, string> = {}): TestVault {
  const t = new TestVault()
  beforeAll(async () => {
    await t.start({ ...(await openTestDatabase(kind)), ...env })
    await t.createOrganization()
  })
  afterAll(() => t.stop())
  return t
}
