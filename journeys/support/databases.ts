import { startPostgres } from '../../packages/vault-server/test/support/postgres.ts'

/** Both databases on which every promise about data has to hold. */
export const DATABASES = ['pglite', 'postgres'] as const

export interface TestDatabase {
  env: Record<string, string>
  /** Folders where its data lies, beside the vault's own. */
  folders: string[]
  stop(): Promise<void>
}

export async function openDatabase(kind: (typeof DATABASES)[number]): Promise<TestDatabase> {
  if (kind === 'pglite') return { env: {}, folders: [], stop: async () => undefined }
  const server = await startPostgres()
  return { env: { FUIN_DATABASE_URL: server.url }, folders: [server.dataDir], stop: () => server.stop() }
}
