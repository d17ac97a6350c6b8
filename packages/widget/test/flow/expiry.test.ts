import type { FuinCollector } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { until } from '../support/harness.ts'
import {
  find,
  leave,
  NUMBER,
  numberField,
  pressButton,
  textsOf,
  title,
  typeNumber,
  visit,
} from '../support/visit.ts'

const MINUTE = 60_000

describe('the end of the link', () => {
  let minutes = 0
  const left = (collector: FuinCollector): string => find(collector, '[data-testid=left]')?.textContent ?? ''
  const aloud = (collector: FuinCollector): string => textsOf(collector, 'p.aside')[0] ?? ''
  async function near(end: number): Promise<FuinCollector> {
    minutes = end
    const { collector } = await visit({ now: until => until - minutes * MINUTE })
    await pressButton(collector, '始める')
    return collector
  }
  /** Two turns of the flow's clock. */
  const moments = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 2200))
  afterEach(leave)

  it('is not spoken of before the last hour', async () => {
    const collector = await near(61)
    await moments()
    equal(left(collector), '')
    minutes = 60
    await until(() => left(collector).includes('あと60分'), 'an hour is left')
  })

  it('is counted down each minute, and said aloud only now and then', async () => {
    const collector = await near(60)
    await until(() => left(collector).includes('あと60分'), 'shown')
    const said = aloud(collector)
    ok(said.includes('あと60分'), 'said')
    minutes = 44.5
    await until(() => left(collector).includes('あと45分'), 'begun minutes count')
    equal(aloud(collector), said, 'what was said')
    minutes = 30
    await until(() => aloud(collector).includes('あと30分'), 'said again')
    minutes = 0.2
    await until(
      () => left(collector).includes('あと1分') || left(collector).includes('1分'),
      'the last minute',
    )
    ok(aloud(collector).includes('あと1分'), 'said at last')
  })

  it('leaves what is typed until it comes, and then says whom to ask', async () => {
    const collector = await near(2)
    const codes: string[] = []
    collector.addEventListener('fuin-error', event => codes.push(event.detail.code))
    await typeNumber(collector, NUMBER)
    await until(() => left(collector).includes('あと2分'), 'shown')
    equal(numberField(collector).complete, true)
    minutes = 0
    await until(() => find(collector, '[data-testid=code]')?.textContent === 'manifest_expired', 'stopped')
    equal(codes, ['manifest_expired'])
    ok(title(collector) !== '', 'a heading')
    equal(find(collector, 'fuin-my-number'), null)
    equal(left(collector), '')
    ok(find(collector, '.contact')!.textContent.includes('03-0000-0000'), 'the telephone number')
  })
})
