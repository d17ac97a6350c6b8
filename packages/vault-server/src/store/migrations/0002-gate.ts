import type { Knex } from 'knex'

/** A manifest may be replaced within its generation: each is kept, and an item names the one it was sealed under. */
export async function addSequences(trx: Knex.Transaction): Promise<void> {
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
]
