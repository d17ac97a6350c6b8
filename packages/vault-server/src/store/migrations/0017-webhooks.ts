import type { Knex } from 'knex'

/** Endpoints of hosts, the outbox for them, and what was told that comes with time alone. */
export async function createWebhookTables(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `create table webhook_endpoints (
    organization text not null references organizations,
    id text not null,
    url text not null,
    events text[] not null,
    state text not null,
    disabled_because text,
    secret bytea not null,
    previous_secret bytea,
    previous_until timestamptz,
    failures integer not null,
    throttled_until timestamptz,
    created_at timestamptz not null,
    primary key (organization, id)
  )`,
  `create table webhook_deliveries (
    organization text not null,
    endpoint text not null,
    id text not null,
    event text not null,
    body text not null,
    state text not null,
    tries integer not null,
    next_at timestamptz not null,
    leased_until timestamptz,
    last_status integer,
    last_error text,
    created_at timestamptz not null,
    delivered_at timestamptz,
    primary key (organization, endpoint, id),
    foreign key (organization, endpoint) references webhook_endpoints (organization, id) on delete cascade
  )`,
  `create index webhook_deliveries_due on webhook_deliveries (next_at) where state = 'waiting'`,
  `create index webhook_deliveries_age on webhook_deliveries (created_at)`,
  `alter table api_keys add column expiring_told integer not null default 0`,
  `alter table requests add column overdue_told text`,
  `create index requests_overdue on requests (due)
    where state in ('open', 'returned') and due is not null and overdue_told is distinct from due`,
]
