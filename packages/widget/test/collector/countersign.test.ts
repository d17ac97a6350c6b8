import { equal, ok } from '../support/assert.ts'
import { violations } from '../support/harness.ts'
import { all, find, leave, pressButton, title, visit } from '../support/visit.ts'

const WORDS = 'さくら・つばめ・二十一'
const INPUTS = 'input, textarea, fuin-my-number, fuin-document, fuin-card-code'

describe('the words that the person knows from paper', () => {
  afterEach(leave)

  it('come before anything can be entered or is told of the request', async () => {
    const { collector } = await visit({ change: { countersign: WORDS } })
    equal(find(collector, '[data-testid=countersign]')?.textContent, WORDS)
    equal(all(collector, INPUTS).length, 0)
    ok(!collector.shadowRoot!.textContent.includes('源泉徴収票の作成'), 'no purposes yet')
    equal(await violations(collector), [])
    await pressButton(collector, '同じです')
    ok(collector.shadowRoot!.textContent.includes('源泉徴収票の作成'), 'then the request')
    await pressButton(collector, '始める')
    ok(find(collector, 'fuin-my-number') !== null, 'then the number')
  })

  it('that differ end it: nothing can be entered, no other try, and the host learns why', async () => {
    const { collector, vault } = await visit({ change: { countersign: WORDS } })
    const told: unknown[] = []
    collector.addEventListener('fuin-error', event => told.push(event.detail))
    await pressButton(collector, '違います')
    equal(find(collector, '[data-testid=code]')?.textContent, 'countersign_different')
    equal(told, [{ code: 'countersign_different', again: false }])
    equal(all(collector, INPUTS).length, 0)
    equal(all(collector, 'button.primary').length, 0)
    ok(title(collector) !== '', 'a heading')
    history.back()
    await new Promise(resolve => setTimeout(resolve, 300))
    equal(find(collector, '[data-testid=code]')?.textContent, 'countersign_different')
    equal(
      vault.calls.map(({ what }) => what),
      ['GET provider'],
    )
  })

  it('are not asked for where the request has none', async () => {
    const { collector } = await visit()
    equal(find(collector, '[data-testid=countersign]'), null)
    await pressButton(collector, '始める')
  })
})
