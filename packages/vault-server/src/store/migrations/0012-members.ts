import type { Knex } from 'knex'

/** Staff members, their sessions and recovery codes; what an organization asks of them; departments of people. */
export async function createMemberTables(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `create table members (
    organization text not null references organizations,
    id text not null,
    state text not null,
    permissions text not null,
    kinds text,
    departments text,
    valid_from timestamptz,
    valid_until timestamptz,
    trained_on text,
    label bytea,
    slot text not null,
    sign_in_id text not null,
    auth_hash bytea,
    invite_hash bytea,
    invite_expires_at timestamptz,
    totp bytea,
    totp_pending bytea,
    totp_step integer not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    signed_in_at timestamptz,
    primary key (organization, id)
  )`,
  `create unique index members_sign_in on members (organization, sign_in_id)`,
  `create table member_sessions (
    organization text not null,
    token_hash bytea not null,
    id text not null,
    member text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    idle_until timestamptz not null,
    expires_at timestamptz not null,
    stepped_up_at timestamptz,
    primary key (organization, token_hash),
    foreign key (organization, member) references members (organization, id) on delete cascade
  )`,
  `create index member_sessions_member on member_sessions (organization, member)`,
  `create table member_recovery_codes (
    organization text not null,
    member text not null,
    code_hash bytea not null,
    primary key (organization, member, code_hash),
    foreign key (organization, member) references members (organization, id) on delete cascade
  )`,
  `alter table organizations add column staff_policy text`,
  `alter table subjects add column department_tag text`,
]
