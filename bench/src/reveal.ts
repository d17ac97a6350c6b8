import { Fuin, knexState, type Staff } from '@fuin/sdk/node'
import { createTestOrganization, samplePeople, type SamplePerson } from '@fuin/sdk/testing'
import { openPostgres } from '../../packages/vault-server/src/store/db.ts'
import { startPostgres } from '../../packages/vault-server/test/support/postgres.ts'
import { heapUsed } from './measure.ts'
import type { Row } from './table.ts'
import { startVaultProcess } from './vault/servers.ts'

const PEOPLE = 10_000
/** Where the heap is looked at, after garbage was collected. */
const LOOKS = [1000, 5000, 10_000]
/** Between two looks at the heap as it is. */
const STEP = 50

/** A payroll's run: every number of 10,000 people in one call, each with its proof in the log; host and vault on PostgreSQL. */
export async function benchReveal(): Promise<Row[]> {
  const postgres = await startPostgres()
  const vault = await startVaultProcess(postgres.database('vault'))
  const host = openPostgres(postgres.database('host'))
  try {
    const { id, apiKey, keyring } = await createTestOrganization(vault)
    const state = knexState(host.knex)
    const organizationProfile = { name: '株式会社みほん', contact: '人事部' }
    const fuin = new Fuin({ vault: vault.url, apiKey, state, keyrings: () => keyring, organizationProfile })
    const staff = fuin
      .organization(id)
      .as({ externalId: 'u1', permissions: ['request', 'review', 'reveal', 'output'] })
    const people = samplePeople(1, PEOPLE)
    await enter(staff, people)
    return await revealed(staff, people)
  } finally {
    await host.close()
    await vault.stop()
    await postgres.stop()
  }
}

async function enter(staff: Staff, people: readonly SamplePerson[]): Promise<void> {
  await staff.subjects.putMany(
    people.map(({ externalId, name }) => ({ externalId, name, kind: 'employee' as const })),
  )
  const lines = ['社員番号,個人番号', ...people.map(({ externalId, number }) => `${externalId},${number}`)]
  const plan = await staff.numbers.read(new TextEncoder().encode(lines.join('\r\n')))
  await staff.numbers.apply(plan, {
    purposes: ['TAX-EMP'],
    notice: { on: '2026-11-20', words: '利用目的通知書' },
    record: { basis: ['番号法16条'] },
  })
}

async function revealed(staff: Staff, people: readonly SamplePerson[]): Promise<Row[]> {
  // Of whom it is asked, in a stream as out of a database: the list is not what is measured.
  function* refs(): Generator<{ externalId: string }> {
    for (const { externalId } of people) yield { externalId }
  }
  const heaps: number[] = []
  const times: number[] = []
  let [done, peak, right] = [0, 0, 0]
  const began = performance.now()
  for await (const { number, error } of staff.revealMany(refs(), {
    ...{ purpose: 'TAX-EMP', form: '375', use: 'output', target: 'file', total: PEOPLE, run: 'bench' },
  })) {
    if (error !== null) throw error
    if (number.digits() === people[done]!.number) right++
    done++
    if (done % STEP === 0) peak = Math.max(peak, process.memoryUsage().heapUsed / 1e6)
    if (!LOOKS.includes(done)) continue
    times.push(performance.now() - began)
    heaps.push(heapUsed() / 1e6)
  }
  if (right !== PEOPLE) throw new Error('Other numbers came back than went in.')
  const [first, half, all] = heaps as [number, number, number]
  const rate = (from: number, to: number): number =>
    (1000 * (LOOKS[to]! - (LOOKS[from] ?? 0))) / (times[to]! - (times[from] ?? 0))
  const speed = { unit: '/s', beside: 'the first 1,000', base: rate(-1, 0) }
  const heap = { unit: 'MB', beside: 'after 1,000', base: first }
  return [
    { what: 'reveal: 10,000 numbers in one call', rate: rate(-1, 2), ...speed },
    { what: 'reveal: the last 5,000 of them', rate: rate(1, 2), ...speed },
    { what: 'reveal: heap after 5,000', rate: half, ...heap },
    { what: 'reveal: heap after 10,000', rate: all, ...heap },
    { what: 'reveal: most heap, garbage and all', rate: peak, ...heap },
  ]
}
