import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from './shared-postgres.ts'
import { TestVault } from './test-vault.ts'
import { startVaultProcess } from './vault-process.ts'

/** Two vaults as an operator runs them: two processes, one PostgreSQL, one secret volume, shred store `postgres`. */
export interface TwoVaults {
  one: TestVault
  other: TestVault
  both: readonly [TestVault, TestVault]
  databaseUrl: string
  stop(): Promise<void>
}

/** Starts both, with one organization, which both know. */
export async function startTwoVaults(env: Record<string, string> = {}): Promise<TwoVaults> {
  const volume = mkdtempSync(join(tmpdir(), 'fuin-two-'))
  const databaseUrl = await freshDatabase()
  const settings = {
    FUIN_DATABASE_URL: databaseUrl,
    FUIN_SHRED: 'postgres',
    FUIN_CALLS_PER_MINUTE: '100000',
    ...env,
  }
  // Together, as after a deployment: migrations, keys and the first epoch are made once.
  const processes = await Promise.all([
    startVaultProcess(volume, settings),
    startVaultProcess(volume, settings),
  ])
  const both = processes.map(({ url, setupToken, signal, ended }) => {
    const t = new TestVault()
    const close = async (): Promise<void> => {
      signal('SIGTERM')
      await ended
    }
    t.vault = { url, setupToken, work: () => Promise.resolve(), close }
    return t
  }) as [TestVault, TestVault]
  const [one, other] = both
  await one.createOrganization()
  Object.assign(other, { organization: one.organization, apiKey: one.apiKey, logKey: one.logKey })
  return {
    one,
    other,
    both,
    databaseUrl,
    async stop() {
      await Promise.all(both.map(t => t.stop()))
      rmSync(volume, { recursive: true, force: true })
    },
  }
}
