import type { Knex } from 'knex'

/** Rounds of one link, decisions that can be undone, and what an organization set for its reviews. */
export async function addReview(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table organizations add column image_days integer not null default 0`,
  `alter table organizations add column two_person_check boolean not null default false`,
  `alter table requests add column round integer not null default 1`,
  `alter table items add column round integer not null default 1`,
  `create index items_erasing on items (organization, subject) where state = 'erasing'`,
  `create table decisions (
    organization text not null,
    request text not null,
    place integer not null,
    generation integer not null,
    round integer not null,
    decision text not null,
    reason text,
    actor text not null,
    note bytea,
    message bytea,
    replaced text not null,
    before text not null,
    decided_at timestamptz not null,
    final_at timestamptz not null,
    undone_at timestamptz,
    erase_at timestamptz,
    primary key (organization, request, place),
    foreign key (organization, request) references requests (organization, id)
  )`,
  `create index decisions_time on decisions (organization, decided_at, request, place)`,
  `create index decisions_erase on decisions (erase_at) where erase_at is not null`,
]
