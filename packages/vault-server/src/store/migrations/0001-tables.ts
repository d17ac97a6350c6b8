import type { Knex } from 'knex'

/**
 * Every key begins with the organization and no constraint crosses organizations, so that the tables can be
 * distributed by it. Column types are those that PGlite, PostgreSQL and Citus share.
 */
export async function createTables(trx: Knex.Transaction): Promise<void> {
  for (const sql of TABLES) await trx.raw(sql)
}

const TABLES = [
  `create table vault_secrets (name text primary key, wrapped bytea not null)`,
  `create table organizations (
    organization text primary key,
    allowed_origins text not null,
    detail_slot text not null,
    created_at timestamptz not null
  )`,
  `create table api_keys (
    organization text not null references organizations,
    id text not null,
    name text not null,
    secret_hash bytea not null,
    scopes text not null,
    actors text,
    created_at timestamptz not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    primary key (organization, id)
  )`,
  `create table subjects (
    organization text not null references organizations,
    id text not null,
    kind text not null,
    state text not null,
    tag text not null,
    label bytea,
    slot text not null,
    dependent_of text,
    request text,
    final_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (organization, id)
  )`,
  `create unique index subjects_tag on subjects (organization, tag) where state not in ('erasing', 'erased')`,
  `create index subjects_state on subjects (organization, state, id)`,
  `create table requests (
    organization text not null references organizations,
    id text not null,
    generation integer not null,
    state text not null,
    content_hash bytea not null,
    submit_hash bytea not null,
    view_hash bytea not null,
    slot text not null,
    note bytea,
    receipt text,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    submitted_at timestamptz,
    primary key (organization, id)
  )`,
  `create table manifests (
    organization text not null,
    request text not null,
    generation integer not null,
    sequence integer not null,
    purposes text not null,
    box bytea,
    primary key (organization, request, generation),
    foreign key (organization, request) references requests (organization, id)
  )`,
  `create table request_subjects (
    organization text not null,
    request text not null,
    subject text not null,
    primary key (organization, request, subject),
    foreign key (organization, request) references requests (organization, id),
    foreign key (organization, subject) references subjects (organization, id)
  )`,
  `create index request_subjects_subject on request_subjects (organization, subject)`,
  `create table items (
    organization text not null,
    id text not null,
    subject text not null,
    request text not null,
    generation integer not null,
    kind text not null,
    state text not null,
    put_hash bytea not null,
    digest text,
    envelope bytea,
    envelope_slot text not null,
    body_slot text,
    body_length integer,
    created_at timestamptz not null,
    primary key (organization, id),
    foreign key (organization, request) references requests (organization, id)
  )`,
  `create index items_request on items (organization, request, generation)`,
  `create index items_subject on items (organization, subject)`,
  `create table item_chunks (
    organization text not null,
    item text not null,
    place integer not null,
    hash bytea not null,
    bytes bytea not null,
    primary key (organization, item, place)
  )`,
  `alter table item_chunks alter column bytes set storage external`,
  `create table sessions (
    organization text not null,
    token_hash bytea not null,
    request text not null,
    generation integer not null,
    expires_at timestamptz not null,
    primary key (organization, token_hash)
  )`,
  `create table tickets (
    organization text not null,
    token_hash bytea not null,
    item text not null,
    expires_at timestamptz not null,
    primary key (organization, token_hash)
  )`,
  `create table idempotency_keys (
    organization text not null,
    key_hash bytea not null,
    request_hash bytea not null,
    status integer not null,
    ids text not null,
    expires_at timestamptz not null,
    primary key (organization, key_hash)
  )`,
  `create table log_heads (
    organization text primary key references organizations,
    size bigint not null,
    frontier bytea not null,
    checkpoint text not null
  )`,
  `create table log_entries (
    organization text not null,
    place bigint not null,
    leaf text not null,
    detail_slot text,
    detail bytea,
    primary key (organization, place)
  )`,
  `create table log_nodes (
    organization text not null,
    level integer not null,
    place bigint not null,
    hash bytea not null,
    primary key (organization, level, place)
  )`,
]
