import { NotDelivered, type Fuin } from '@fuin/sdk/node'
import { createTestOrganization, samplePeople } from '@fuin/sdk/testing'
import { startPostgres } from '../../packages/vault-server/test/support/postgres.ts'
import { median } from './measure.ts'
import type { Row } from './table.ts'
import { startVaultProcess } from './vault/servers.ts'

const PEOPLE = 1000
const ROUNDS = 3
/** How many of them are asked one after the other, to compare. */
const SINGLE = 100

/** A bulk request for 1,000 people on PostgreSQL, from the plan to the last message, beside single requests. */
export async function benchBulk(): Promise<Row[]> {
  const postgres = await startPostgres()
  const vault = await startVaultProcess(postgres.database('vault'))
  const rates: Record<'plan' | 'bulk' | 'single', number[]> = { plan: [], bulk: [], single: [] }
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { fuin, id } = await createTestOrganization({ ...vault, notifier: { send } })
      const { plan, bulk, single } = await once(fuin, id, round)
      rates.plan.push(plan)
      rates.bulk.push(bulk)
      rates.single.push(single)
    }
  } finally {
    await vault.stop()
    await postgres.stop()
  }
  const base = median(rates.single)
  const row = (what: string, rate: number): Row => ({
    what,
    rate,
    unit: '/s',
    beside: 'asked one by one',
    base,
  })
  return [
    row('people planned (dry run)', median(rates.plan)),
    row('people asked in bulk', median(rates.bulk)),
  ]
}

async function send({ to }: { to: { email?: string } | null }): Promise<void> {
  if (to?.email === undefined) throw new NotDelivered('no-address')
}

async function once(
  fuin: Fuin,
  id: string,
  round: number,
): Promise<{ plan: number; bulk: number; single: number }> {
  const staff = fuin.organization(id).as({ externalId: 'u1', permissions: ['request'] })
  const people = samplePeople(round + 1, PEOPLE + SINGLE)
  await staff.subjects.putMany(
    people.map(({ externalId, name }, place) => ({
      externalId,
      name,
      kind: place < PEOPLE ? ('employee' as const) : ('shareholder' as const),
      details: { email: `${place}@example.com` },
    })),
  )
  const planned = await timed(() =>
    staff.requests.plan({ template: 'year-end', filter: { kind: 'employee' } }),
  )
  let asked = 0
  const issued = await timed(async () => {
    for await (const { delivery } of staff.requests.issueMany(planned.result))
      if (delivery === 'sent') asked++
  })
  if (asked !== PEOPLE) throw new Error(`Only ${asked} of ${PEOPLE} people were asked.`)
  const single = await timed(async () => {
    for (const { externalId } of people.slice(PEOPLE)) {
      const subject = { externalId }
      const { id: request } = await staff.requests.create({
        subject,
        purposes: ['PAY-DIV'],
        due: '2099-01-01',
      })
      await staff.requests.announce(request)
    }
  })
  return {
    plan: PEOPLE / planned.seconds,
    bulk: PEOPLE / issued.seconds,
    single: SINGLE / single.seconds,
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = performance.now()
  const result = await work()
  return { seconds: (performance.now() - start) / 1000, result }
}
