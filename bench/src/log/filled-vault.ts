import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../../../packages/vault-server/test/support/postgres.ts'
import { startVaultProcess } from '../vault/servers.ts'
import { fillLogs } from './fill.ts'

/** A vault in a process of its own, on a PostgreSQL, whose organizations have long logs. */
export interface FilledVault<T> {
  url: string
  organizations: T[]
  pids: { vault: number; postgres: number }
  stop(): Promise<void>
}

/** @param create - makes an organization at a vault that runs */
export async function filledVault<T extends { id: string }>(
  sizes: readonly number[],
  create: (vault: { url: string; setupToken: string }) => Promise<T>,
): Promise<FilledVault<T>> {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-log-'))
  const postgres = await startPostgres()
  const gone = async (): Promise<void> => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const url = postgres.database('vault')
    const empty = await startVaultProcess(url, folder)
    const organizations: (T & { size: number })[] = []
    for (const size of sizes) organizations.push({ ...(await create(empty)), size })
    await empty.stop()
    await fillLogs(folder, url, organizations)
    const vault = await startVaultProcess(url, folder)
    const postmaster = readFileSync(join(postgres.dataDir, 'postmaster.pid'), 'utf8')
    return {
      url: vault.url,
      organizations,
      pids: { vault: vault.pid, postgres: Number.parseInt(postmaster) },
      async stop() {
        await vault.stop()
        await gone()
      },
    }
  } catch (error) {
    await gone()
    throw error
  }
}
