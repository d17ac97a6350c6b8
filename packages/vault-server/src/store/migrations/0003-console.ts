import type { Knex } from 'knex'

/**
 * What the status list needs: when a request is due and was first opened, at which place of the log somebody changed
 * last, and how many there are of each kind in each state. The last two are written with the head of the log
 * locked, so they never lag behind it and never deadlock.
 */
export async function addStatus(trx: Knex.Transaction): Promise<void> {
  for (const sql of STEPS) await trx.raw(sql)
}

const STEPS = [
  // Days of the calendar, `YYYY-MM-DD`: a date type would come back as a moment.
  `alter table requests add column due text`,
  `alter table requests add column opened_at timestamptz`,
  `create index subjects_request on subjects (organization, request)`,
  `create table status_changes (
    organization text not null,
    subject text not null,
    revision bigint not null,
    state text not null,
    primary key (organization, subject)
  )`,
  `create index status_changes_revision on status_changes (organization, revision, subject)`,
  `create table status_counts (
    organization text not null,
    kind text not null,
    state text not null,
    people bigint not null,
    primary key (organization, kind, state)
  )`,
  `insert into status_changes select organization, id, 0, state from subjects`,
  `insert into status_counts select organization, kind, state, count(*) from subjects group by 1, 2, 3`,
]
