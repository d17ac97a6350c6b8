import type { FuinCollector } from '../../src/index.ts'
import { equal } from '../support/assert.ts'
import { until } from '../support/harness.ts'
import {
  find,
  leave,
  NUMBER,
  numberField,
  onScreen,
  person,
  pressButton,
  typeNumber,
  visit,
} from '../support/visit.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('more time, given while the page is open', () => {
  /** Minutes to the end that the page was opened with. */
  let minutes = 0
  const left = (collector: FuinCollector): string => find(collector, '[data-testid=left]')?.textContent ?? ''
  async function typing(): Promise<Awaited<ReturnType<typeof visit>>> {
    minutes = 30
    const here = await visit({ now: end => end - minutes * MINUTE })
    const end = here.vault.expiresAt
    here.collector.now = () => end - minutes * MINUTE
    await pressButton(here.collector, '始める')
    await typeNumber(here.collector, NUMBER)
    return here
  }
  const later = (end: number): string => new Date(end + DAY).toISOString()
  afterEach(leave)

  it('is taken near the end, and what was typed is sent under it', async () => {
    const { collector, vault } = await typing()
    await until(() => left(collector).includes('あと30分'), 'shown')
    await vault.extend({ expiresAt: later(vault.expiresAt) })
    equal(vault.count(/^GET receipt$/u), 0, 'asked while there is time')
    minutes = 9
    await until(() => left(collector) === '', 'no more haste')
    equal([numberField(collector).complete, vault.count(/^GET provider$/u)], [true, 2])
    minutes = -10
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(
      vault.items.map(({ sequence }) => sequence),
      [2],
    )
  })

  it('is taken at the very end, too', async () => {
    const { collector, vault } = await typing()
    await vault.extend({ expiresAt: later(vault.expiresAt) })
    minutes = -1
    await until(() => vault.count(/^GET provider$/u) === 2, 'looked')
    await new Promise(resolve => setTimeout(resolve, 1500))
    equal([find(collector, '[data-testid=code]'), numberField(collector).complete], [null, true])
  })

  it('together with another question is a new beginning', async () => {
    const { collector, vault } = await typing()
    await vault.extend({ expiresAt: later(vault.expiresAt), subjects: [person('見本 次郎')] })
    minutes = 9
    await until(() => collector.shadowRoot!.textContent.includes('見本 次郎'), 'begun anew')
    equal(find(collector, 'fuin-my-number'), null)
  })

  it('that is only claimed, by an older request, is not taken', async () => {
    const { collector, vault } = await typing()
    await vault.extend({ sequence: 1, expiresAt: later(vault.expiresAt) })
    minutes = 0
    await until(() => find(collector, '[data-testid=code]')?.textContent === 'manifest_expired', 'stopped')
  })
})
