import type { Knex } from 'knex'

/** Accounts with an ID and a password, what they open, their sessions, and the tries to sign in. */
export async function createAccountTables(trx: Knex.Transaction): Promise<void> {
  for (const sql of TABLES) await trx.raw(sql)
}

const TABLES = [
  `create table accounts (
    organization text not null references organizations,
    id text not null,
    subject text not null,
    generation integer not null,
    sign_in_id text not null,
    auth_hash bytea not null,
    box bytea not null,
    slot text not null,
    root text not null,
    staff_locked boolean not null,
    totp bytea,
    totp_pending bytea,
    totp_step integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    signed_in_at timestamptz,
    primary key (organization, id),
    foreign key (organization, subject) references subjects (organization, id)
  )`,
  `create unique index accounts_sign_in on accounts (organization, sign_in_id)`,
  `create unique index accounts_subject on accounts (organization, subject)`,
  `create table account_requests (
    organization text not null,
    account text not null,
    account_generation integer not null,
    request text not null,
    generation integer not null,
    box bytea not null,
    primary key (organization, account, request),
    foreign key (organization, account) references accounts (organization, id) on delete cascade,
    foreign key (organization, request) references requests (organization, id)
  )`,
  // Without a reference to accounts: tries with an id that does not exist are counted as well.
  `create table sign_in_tries (
    organization text not null references organizations,
    sign_in_id text not null,
    tries integer not null,
    next_at timestamptz not null,
    last_at timestamptz not null,
    primary key (organization, sign_in_id)
  )`,
  `create table account_sessions (
    organization text not null,
    token_hash bytea not null,
    account text not null,
    expires_at timestamptz not null,
    primary key (organization, token_hash),
    foreign key (organization, account) references accounts (organization, id) on delete cascade
  )`,
]
