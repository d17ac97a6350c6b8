import { freshDatabase } from './shared-postgres.ts'

/** Both databases on which every promise about data has to hold. */
export const DATABASES = ['pglite', 'postgres'] as const

/** @returns settings of a vault on a fresh database of this kind */
export async function openTestDatabase(kind: (typeof DATABASES)[number]): Promise<Record<string, string>> {
  return kind === 'pglite' ? {} : { FUIN_DATABASE_URL: await freshDatabase() }
}
