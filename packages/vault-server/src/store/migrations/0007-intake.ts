import type { Knex } from 'knex'

/**
 * Posters, and placeholders for what came without a name the organization knows. Placeholders stand in a table of
 * their own: no list, count or release of people can meet one by forgetting a condition.
 */
export async function addIntakes(trx: Knex.Transaction): Promise<void> {
  for (const sql of STEPS) await trx.raw(sql)
}

const STEPS = [
  `create table intakes (
    organization text not null references organizations,
    id text not null,
    generation integer not null,
    state text not null,
    content_hash bytea not null,
    submit_hash bytea not null,
    view_hash bytea not null,
    slot text not null,
    note bytea,
    purposes text not null,
    sequence integer not null,
    box bytea not null,
    per_day integer not null,
    total integer not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (organization, id)
  )`,
  `alter table requests add column intake text`,
  `alter table requests add column additions integer not null default 0`,
  `create table placeholders (
    organization text not null,
    subject text not null,
    request text not null,
    intake text,
    state text not null,
    became text,
    cleared boolean not null,
    created_at timestamptz not null,
    submitted_at timestamptz,
    primary key (organization, subject),
    foreign key (organization, request) references requests (organization, id)
  )`,
  `create index placeholders_request on placeholders (organization, request)`,
  `create index placeholders_intake on placeholders (organization, intake, created_at)`,
  `create index placeholders_waiting on placeholders (organization, state, subject)`,
  `create index placeholders_uncleared on placeholders (state, created_at) where not cleared`,
]
