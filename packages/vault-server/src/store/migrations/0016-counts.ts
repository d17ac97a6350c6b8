import type { Knex } from 'knex'

/**
 * Calls that are counted for all instances together. Of no organization, so it stays one local table; and unlogged:
 * no write to disk for a count, and nothing of it in a backup. After a crash of the database counting begins anew.
 */
export async function addCallCounts(trx: Knex.Transaction): Promise<void> {
  await trx.raw('create unlogged table call_counts (name bytea primary key, free_at timestamptz not null)')
}
