import type { Knex } from 'knex'

/** What was begun and not submitted: counted before anything more is begun, and dropped when it is old. */
export async function indexUnfinished(trx: Knex.Transaction): Promise<void> {
  await trx.raw(`create index items_unfinished on items (organization) include (request, body_length, created_at)
    where state in ('draft', 'complete')`)
}
