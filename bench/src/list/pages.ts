import pg from 'pg'
import { createTestOrganization } from '@fuin/sdk/testing'
import { opsPerSecond } from '../measure.ts'
import type { Row } from '../table.ts'
import { call } from '../vault/http-client.ts'

/** People of three organizations in one database; the first is what the others are compared with. */
const SIZES = [10_000, 100_000, 1_000_000] as const

/**
 * `GET …/status` over HTTP as an organization grows. The rows are written by SQL and have no labels: opening the outer
 * layer of a label takes the same time for each of the 1,000 of a page, however many there are behind it.
 */
export async function benchPages(
  vault: { url: string; setupToken: string },
  databaseUrl: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const candidates: Record<string, () => Promise<unknown>> = {}
  for (const people of SIZES) {
    const { id, apiKey } = await createTestOrganization(vault)
    for (const sql of rows(people)) await client.query(sql.replaceAll(':organization', `'${id}'`))
    const get = (path: string) => () =>
      call('GET', `${vault.url}/v1/organizations/${id}/status${path}`, { authorization: `Bearer ${apiKey}` })
    candidates[`page ${people}`] = get(`?limit=1000&after=${subjectId(Math.floor(people * 0.6))}`)
    candidates[`changes ${people}`] = get(`?limit=1000&since=${people - 50}`)
    candidates[`counts ${people}`] = get('/counts')
  }
  await client.query('vacuum analyze')
  await client.end()
  const rates = await opsPerSecond(candidates)
  const row = (what: string, name: string, people: number): Row => ({
    what: `vault: ${what} of ${people.toLocaleString('en')}`,
    rate: 1000 / rates[`${name} ${people}`]!,
    unit: 'ms',
    beside: `of ${SIZES[0].toLocaleString('en')}`,
    base: 1000 / rates[`${name} ${SIZES[0]}`]!,
  })
  return SIZES.slice(1).flatMap(people => [
    row('1,000 people from the middle', 'page', people),
    row('the last 50 changes', 'changes', people),
    row('counts', 'counts', people),
  ])
}

function subjectId(place: number): string {
  return `sub_${String(place).padStart(26, '0')}`
}

/** One request for each person, changed one after the other. */
function rows(people: number): string[] {
  const every = `from generate_series(1, ${people}) n`
  const id = (prefix: string): string => `'${prefix}_' || lpad(n::text, 26, '0')`
  const hash = `decode(repeat('ab', 32), 'hex')`
  return [
    `insert into requests (organization, id, generation, sequence, state, content_hash, submit_hash, view_hash, slot, due,
        created_at, expires_at)
      select :organization, ${id('req')}, 1, 1, 'open', ${hash}, ${hash}, ${hash}, 'none', '2026-12-10', now(), now() ${every}`,
    `insert into subjects (organization, id, kind, state, tag, slot, request, created_at, changed_at)
      select :organization, ${id('sub')}, 'employee', 'requested', ${id('tag')}, 'none', ${id('req')}, now(), now() ${every}`,
    `insert into status_changes (organization, subject, revision, state)
      select :organization, ${id('sub')}, n, 'requested' ${every}`,
    `insert into status_counts values (:organization, 'employee', 'requested', ${people})`,
  ]
}
