import type { Knex } from 'knex'

/** Until when a number is kept. The index holds only whom the sweep of each minute looks for. */
export async function addRetention(trx: Knex.Transaction): Promise<void> {
  await trx.raw('alter table subjects add column keep_until text')
  await trx.raw(`create index subjects_keep_until on subjects (keep_until)
    where state = 'accepted' and keep_until is not null`)
}
