import { newId, parseMyNumber, sealNumber } from '@fuin/sdk'
import { scene } from '../../../packages/sdk/test/support/people.ts'
import { startPostgres } from '../../../packages/vault-server/test/support/postgres.ts'
import { load } from './load.ts'
import { Scenario } from './scenario.ts'
import { startVaultProcess } from './servers.ts'

const CALLERS = 20
const MILLISECONDS = 4000

const envelope = await sealed()
const postgres = await startPostgres()
const vault = await startVaultProcess(postgres.url)
const scenarios = await Promise.all(
  Array.from({ length: CALLERS }, () => Scenario.create(vault.url, vault.setupToken, envelope)),
)
const people = await Promise.all(
  scenarios.map(async one => {
    const list = []
    for (let i = 0; i < 150; i++) list.push(await one.ask())
    return list
  }),
)
console.log(
  'submit',
  await load(CALLERS, 1e9, async (caller, call) => {
    const one = people[caller]![call]
    if (one === undefined) throw new Error('end')
    await scenarios[caller]!.submit(one)
  }).catch(() => 'end'),
)
let n = 0
const t = performance.now()
await Promise.all(
  scenarios.map(async (s, c) => {
    for (const one of people[c]!.slice(10)) {
      await s.submit(one).catch(() => {})
      n++
    }
  }),
)
console.log('submit/s', (n / (performance.now() - t)) * 1000)
await Promise.all(scenarios.map((s, c) => s.accept(people[c]![0]!.request)))
console.log(
  'release',
  await load(CALLERS, MILLISECONDS, caller => scenarios[caller]!.release(people[caller]![0]!.item)),
)
console.log(
  'release one org',
  await load(CALLERS, MILLISECONDS, () => scenarios[0]!.release(people[0]![0]!.item)),
)
await vault.stop()
await postgres.stop()

async function sealed(): Promise<string> {
  const one = await scene()
  const place = { opened: one.opened, subject: one.subject, psk: one.keys.psk }
  const number = parseMyNumber('123456789018')
  return (await sealNumber({ ...place, number, source: 'typed', item: newId('itm') })).envelope
}
