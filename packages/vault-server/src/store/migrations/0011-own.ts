import type { Knex } from 'knex'

/** What people say themselves: that they do not give the number, or that it has to be corrected. */
export async function addStatements(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table requests add column statement text`,
  `create table statements (
    organization text not null,
    request text not null,
    place integer not null,
    generation integer not null,
    round integer not null,
    kind text not null,
    box_hash bytea not null,
    box bytea,
    given_at timestamptz not null,
    taken_back_at timestamptz,
    primary key (organization, request, place),
    foreign key (organization, request) references requests (organization, id)
  )`,
  `create index statements_time on statements (organization, given_at, request, place)`,
]
