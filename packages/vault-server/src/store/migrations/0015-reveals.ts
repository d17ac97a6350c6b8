import type { Knex } from 'knex'

/** What an organization asks of whoever uses a number, and second persons who agree. */
export async function addRevealPolicy(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table organizations add column reveals text not null default '{}'`,
  `create table approvals (
    organization text not null,
    id text not null,
    action text not null,
    actor text not null,
    kind text not null,
    api_key text,
    purpose text,
    form text,
    release_use text,
    persons integer not null,
    subjects text,
    slot text not null,
    reason bytea,
    state text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    primary key (organization, id)
  )`,
  `create index approvals_state on approvals (organization, state, id)`,
  `create index approvals_expiry on approvals (expires_at) where reason is not null`,
  `create table approval_persons (
    organization text not null,
    approval text not null,
    subject text not null,
    primary key (organization, approval, subject)
  )`,
]
