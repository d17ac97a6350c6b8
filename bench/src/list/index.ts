import { startPostgres } from '../../../packages/vault-server/test/support/postgres.ts'
import type { Row } from '../table.ts'
import { startVaultProcess } from '../vault/servers.ts'
import { benchHost } from './host.ts'
import { benchPages } from './pages.ts'

/** The list of people on PostgreSQL: 10,000 in the memory of the host, and the vault's pages as there are more. */
export async function benchList(): Promise<Row[]> {
  const postgres = await startPostgres()
  const databaseUrl = postgres.database('vault')
  const vault = await startVaultProcess(databaseUrl)
  try {
    return [...(await benchHost(vault)), ...(await benchPages(vault, databaseUrl))]
  } finally {
    await vault.stop()
    await postgres.stop()
  }
}
