import type { Knex } from 'knex'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings the schema to the newest version, in one transaction. Several instances may start at once: the first
 * takes the table, the others wait and find nothing to do.
 */
export async function migrate(knex: Knex): Promise<void> {
  await createVersionTable(knex)
  await knex.transaction(async trx => {
    await trx.raw('lock table schema_versions in access exclusive mode')
    const rows = await trx<{ version: number }>('schema_versions').select('version')
    const done = new Set(rows.map(row => row.version))
    for (const { version, up } of MIGRATIONS) {
      if (done.has(version)) continue
      await up(trx)
      await trx('schema_versions').insert({ version, applied_at: new Date() })
    }
  })
}

/** `create table if not exists` may still collide between instances: whoever loses finds the table there. */
async function createVersionTable(knex: Knex): Promise<void> {
  const sql =
    'create table if not exists schema_versions (version integer primary key, applied_at timestamptz not null)'
  for (let attempt = 0; ; attempt++) {
    try {
      await knex.raw(sql)
      return
    } catch (error) {
      if (attempt >= 5 || !['23505', '42P07'].includes((error as { code?: string }).code ?? '')) throw error
    }
  }
}
