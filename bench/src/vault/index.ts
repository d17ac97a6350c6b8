import { fileURLToPath } from 'node:url'
import { newId, parseMyNumber, sealNumber } from '@fuin/sdk'
import { scene } from '../../../packages/sdk/test/support/people.ts'
import { startPostgres } from '../../../packages/vault-server/test/support/postgres.ts'
import { median } from '../measure.ts'
import type { Row } from '../table.ts'
import { call } from './http-client.ts'
import { load, type Load } from './load.ts'
import { pgbench } from './pgbench.ts'
import { prepareRows } from './prepared-rows.ts'
import { RELEASE, SUBMIT, type Step } from './same-work.ts'
import { Scenario, type Asked } from './scenario.ts'
import { startServer, startVaultProcess } from './servers.ts'

const CALLERS = 20
const ROUNDS = 3
const SUBMISSIONS = 40
const RELEASES = 100

/**
 * Submissions and logged releases over HTTP on PostgreSQL, beside a bare server and pgbench with the same
 * statements. Rounds of all three follow each other, so that what slows the machine slows all of them.
 */
export async function benchVault(): Promise<Row[]> {
  const postgres = await startPostgres()
  const bareUrl = postgres.database('bare')
  const vault = await startVaultProcess(postgres.database('vault'))
  const bare = await startServer(fileURLToPath(new URL('raw-server.ts', import.meta.url)), {
    BENCH_DATABASE_URL: bareUrl,
  })
  try {
    await prepareRows(bareUrl, CALLERS, 2 * ROUNDS * SUBMISSIONS)
    const { scenarios, people } = await askEverybody(vault)
    const rounds = { submit: [], bareSubmit: [], release: [], bareRelease: [], one: [] } as Record<
      string,
      Load[]
    >
    const pg = { submit: [] as number[], release: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      const first = round * SUBMISSIONS
      rounds['submit']!.push(
        await load(CALLERS, SUBMISSIONS, (caller, at) =>
          scenarios[caller]!.submit(people[caller]![first + at]!),
        ),
      )
      rounds['bareSubmit']!.push(await bareLoad(bare.url, 'submit', SUBMIT, SUBMISSIONS, first))
      const other = { callers: CALLERS, calls: SUBMISSIONS, first: first + ROUNDS * SUBMISSIONS }
      pg.submit.push(pgbench(bareUrl, SUBMIT, other))
    }
    await Promise.all(scenarios.map((one, caller) => one.accept(people[caller]![0]!.request)))
    for (let round = 0; round < ROUNDS; round++) {
      const item = (caller: number): string => people[caller]![0]!.item
      rounds['release']!.push(
        await load(CALLERS, RELEASES, caller => scenarios[caller]!.release(item(caller))),
      )
      rounds['one']!.push(await load(CALLERS, RELEASES, () => scenarios[0]!.release(item(0))))
      rounds['bareRelease']!.push(await bareLoad(bare.url, 'release', RELEASE, RELEASES, 0))
      pg.release.push(pgbench(bareUrl, RELEASE, { callers: CALLERS, calls: RELEASES, first: 0 }))
    }
    return rowsOf(rounds, pg)
  } finally {
    await vault.stop()
    await bare.stop()
    await postgres.stop()
  }
}

/** An organization for each caller, and enough people in it for every round. */
async function askEverybody(vault: {
  url: string
  setupToken: string
}): Promise<{ scenarios: Scenario[]; people: Asked[][] }> {
  const envelope = await sealedNumber()
  const scenarios = await Promise.all(
    Array.from({ length: CALLERS }, () => Scenario.create(vault.url, vault.setupToken, envelope)),
  )
  const people: Asked[][] = scenarios.map(() => [])
  await load(CALLERS, ROUNDS * SUBMISSIONS, async caller => {
    people[caller]!.push(await scenarios[caller]!.ask())
  })
  return { scenarios, people }
}

function bareLoad(url: string, work: string, parts: Step[][], calls: number, first: number): Promise<Load> {
  return load(CALLERS, calls, async (caller, at) => {
    for (const part of parts.keys())
      await call('POST', `${url}/${work}/${part}/${caller}/${first + at}`, {}, {})
  })
}

function rowsOf(rounds: Record<string, Load[]>, pg: { submit: number[]; release: number[] }): Row[] {
  const rate = (name: string): number => median(rounds[name]!.map(({ perSecond }) => perSecond))
  const p99 = (name: string): string => `p99 ${median(rounds[name]!.map(one => one.p99)).toFixed(0)} ms`
  const row = (what: string, name: string, beside: string, base: number): Row => ({
    what: `${what}, ${p99(name)}`,
    rate: rate(name),
    unit: '/s',
    beside,
    base,
  })
  const releases = `release, ${CALLERS} callers`
  return [
    row(`submit, ${CALLERS} callers`, 'submit', `bare http + pg, ${p99('bareSubmit')}`, rate('bareSubmit')),
    row(`submit, ${CALLERS} callers`, 'submit', 'pgbench, same statements', median(pg.submit)),
    row(releases, 'release', `bare http + pg, ${p99('bareRelease')}`, rate('bareRelease')),
    row(releases, 'release', 'pgbench, same statements', median(pg.release)),
    row(
      `${releases} in one organization`,
      'one',
      `bare http + pg, ${p99('bareRelease')}`,
      rate('bareRelease'),
    ),
  ]
}

async function sealedNumber(): Promise<string> {
  const one = await scene()
  const place = { opened: one.opened, subject: one.subject, psk: one.keys.psk }
  const number = parseMyNumber('123456789018')
  return (await sealNumber({ ...place, number, source: 'typed', item: newId('itm') })).envelope
}
