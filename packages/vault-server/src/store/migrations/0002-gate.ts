import type { Knex } from 'knex'

/**
 * A manifest may be replaced within its generation: each is kept, and an item names the one it was sealed under. A request
 * may have a gate: the hash of the proof that opens it, and how often a wrong one was tried.
 */
export async function addGate(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table manifests drop constraint manifests_pkey`,
  `alter table manifests add primary key (organization, request, generation, sequence)`,
  `alter table requests add column sequence integer`,
  `update requests r set sequence = coalesce((select max(m.sequence) from manifests m
    where m.organization = r.organization and m.request = r.id and m.generation = r.generation), 1)`,
  `alter table requests alter column sequence set not null`,
  `alter table items add column sequence integer`,
  `update items i set sequence = coalesce((select max(m.sequence) from manifests m
    where m.organization = i.organization and m.request = i.request and m.generation = i.generation), 1)`,
  `alter table items alter column sequence set not null`,
  `alter table requests add column gate_hash bytea`,
  `alter table requests add column gate_tries integer not null default 0`,
  `alter table requests add column renewal_wanted_at timestamptz`,
  `create index requests_attention on requests (organization, id) where gate_tries >= 10 or renewal_wanted_at is not null`,
  `alter table manifests add column passcode bytea`,
  `alter table sessions add column gate boolean not null default false`,
]
