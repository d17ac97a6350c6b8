import type { Knex } from 'knex'
import { createTables } from './0001-tables.ts'

/** One step of the schema. Never changed once released; a new one is added instead. */
export interface Migration {
  version: number
  up: (trx: Knex.Transaction) => Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [{ version: 1, up: createTables }]
