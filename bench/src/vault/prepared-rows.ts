import pg from 'pg'
import { openPostgres } from '../../../packages/vault-server/src/store/db.ts'
import { migrate } from '../../../packages/vault-server/src/store/migrate.ts'

/** Fills a database with the tables of the vault and the rows on which {@link RELEASE} and {@link SUBMIT} work. */
export async function prepareRows(url: string, callers: number, calls: number): Promise<void> {
  const database = openPostgres(url)
  await migrate(database.knex)
  await database.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const sql of rows(callers, calls)) await client.query(sql)
  await client.end()
}

function rows(callers: number, calls: number): string[] {
  const each = `generate_series(0, ${callers - 1}) c`
  const every = `${each}, generate_series(0, ${calls - 1}) n`
  const org = `concat('org-', c)`
  const id = (prefix: string): string => `concat('${prefix}-', c, '-', n)`
  const hash = `decode(repeat('ab', 32), 'hex')`
  return [
    `insert into organizations select ${org}, '[]', 'slot', now() from ${each}`,
    `insert into api_keys select ${org}, 'key', 'bench', ${hash}, '["vouch"]', null, now(), null, null from ${each}`,
    `insert into log_heads select ${org}, 0, '', repeat('c', 240) from ${each}`,
    `insert into subjects (organization, id, kind, state, tag, slot, created_at, changed_at)
      select ${org}, ${id('sub')}, 'employee', 'accepted', ${id('tag')}, 'slot', now(), now() from ${every}`,
    `insert into requests (organization, id, generation, sequence, state, content_hash, submit_hash, view_hash, slot,
        created_at, expires_at)
      select ${org}, ${id('req')}, 1, 1, 'open', ${hash}, ${hash}, ${hash}, 'slot', now(), now() from ${every}`,
    `insert into manifests
      select ${org}, ${id('req')}, 1, 1, '["TAX-EMP"]', decode(repeat('ab', 3000), 'hex') from ${every}`,
    `insert into request_subjects select ${org}, ${id('req')}, ${id('sub')} from ${every}`,
    `insert into items (organization, id, subject, request, generation, sequence, kind, state, put_hash, digest, envelope,
        envelope_slot, created_at)
      select ${org}, concat('itm-', c), concat('sub-', c, '-0'), concat('req-', c, '-0'), 1, 1, 'number', 'stored',
        ${hash}, repeat('d', 43), decode(repeat('ab', 2600), 'hex'), 'slot', now() from ${each}`,
    `insert into accepted_numbers (organization, item, subject, request, generation, accepted_at)
      select ${org}, concat('itm-', c), concat('sub-', c, '-0'), concat('req-', c, '-0'), 1, now() from ${each}`,
    'analyze',
  ]
}
