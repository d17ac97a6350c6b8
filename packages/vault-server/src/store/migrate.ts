import type { Knex } from 'knex'
import { MIGRATIONS } from './migrations/index.ts'

/** Any number that nobody else locks in this database: “fuin” in ASCII. */
const LOCK = 0x6675696e

/** Runs one step of starting for one instance at a time: `create table if not exists` collides when two run it together. */
export function locked(knex: Knex, work: (trx: Knex.Transaction) => Promise<void>): Promise<void> {
  return knex.transaction(async trx => {
    await trx.raw('select pg_advisory_xact_lock(?)', [LOCK])
    await work(trx)
  })
}

/**
 * Brings the schema to the newest version, in one transaction. Several instances may start at once: the first
 * takes the lock, the others wait and find nothing to do.
 */
export async function migrate(knex: Knex): Promise<void> {
  await locked(knex, async trx => {
    await trx.raw(
      'create table if not exists schema_versions (version integer primary key, applied_at timestamptz not null)',
    )
    const rows = await trx<{ version: number }>('schema_versions').select('version')
    const done = new Set(rows.map(row => row.version))
    for (const { version, up } of MIGRATIONS) {
      if (done.has(version)) continue
      await up(trx)
      await trx('schema_versions').insert({ version, applied_at: new Date() })
    }
  })
}
