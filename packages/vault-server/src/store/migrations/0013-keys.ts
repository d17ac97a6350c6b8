import type { Knex } from 'knex'

/** Where and when keys work: networks, last use, and which key took the place of which. */
export async function addKeyUse(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table api_keys
    add column allowed_addresses text,
    add column last_used_at timestamptz,
    add column replaces text,
    add column replaced_by text`,
]
