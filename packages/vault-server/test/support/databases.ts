import { startPostgres } from './postgres.ts'

/** Both databases on which every promise about data has to hold. */
export const DATABASES = ['pglite', 'postgres'] as const

export interface TestDatabase {
  env: Record<string, string>
  stop(): Promise<void>
}

export async function openTestDatabase(kind: (typeof DATABASES)[number]): Promise<TestDatabase> {
  if (kind === 'pglite') return { env: {}, stop: async () => undefined }
  const server = await startPostgres()
  return { env: { FUIN_DATABASE_URL: server.url }, stop: () => server.stop() }
}
