import type { Knex } from 'knex'

/**
 * Purposes are kept for each person: until now a request had one list for everybody in it. Who was in a manifest is
 * known from whom the request asks and from what was sent under it.
 */
export async function tellEachPerson(trx: Knex.Transaction): Promise<void> {
  await trx.raw(`update manifests m set purposes = coalesce((
      select json_object_agg(told.subject, cast(m.purposes as json))
      from (
        select s.subject from request_subjects s
        where s.organization = m.organization and s.request = m.request
        union
        select i.subject from items i
        where i.organization = m.organization and i.request = m.request and i.generation = m.generation
      ) told
    ), '{}')
    where m.purposes like '[%'`)
}
