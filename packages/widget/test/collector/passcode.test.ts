import type { FuinCollector } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { press, settled, type, until, violations } from '../support/harness.ts'
import {
  all,
  find,
  focused,
  leave,
  NUMBER,
  onScreen,
  pressButton,
  title,
  typeNumber,
  visit,
} from '../support/visit.ts'

const PASSCODE = '7K2M9XQ4'
const TITLE = 'パスコードを入力してください'
const INTRO = '株式会社みほんからのお願い'
const EXPIRED = 'リンクの期限が過ぎました'

describe('a link with a passcode', () => {
  const field = (collector: FuinCollector): HTMLInputElement => find(collector, '#passcode')!
  const problem = (collector: FuinCollector): string => find(collector, '#passcode-error')!.textContent.trim()
  const tries = (collector: FuinCollector): string =>
    find(collector, '[data-testid=tries]')!.textContent.trim()
  /** Types it with the keyboard alone and presses Enter. */
  async function enter(collector: FuinCollector, text: string): Promise<void> {
    field(collector).focus()
    field(collector).select()
    await type(text)
    await press('Enter')
    await settled(collector)
  }
  const checked = (collector: FuinCollector): Promise<void> =>
    until(() => find(collector, 'progress') === null, 'checked')
  afterEach(leave)

  it('asks for it before anything is told of the request, in any writing, and then goes on', async () => {
    const { collector, vault } = await visit({ passcode: PASSCODE })
    equal(title(collector), TITLE)
    equal(tries(collector), 'あと10回まで試せます。')
    equal(all(collector, 'fuin-my-number, fuin-document, fuin-card-code').length, 0)
    ok(!collector.shadowRoot!.textContent.includes('みほん'), 'nobody is named')
    equal(await violations(collector), [])
    await enter(collector, ' 7k2m-9xq4 ')
    await onScreen(collector, INTRO)
    await pressButton(collector, '始める')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    vault.endSession()
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal([vault.sessions, vault.calls.at(-1)!.authorization], [2, 'Fuin-Session gate-2'])
  })

  it('says that it is wrong, and how often it may be tried; one that is too short costs nothing', async () => {
    const { collector, vault } = await visit({ passcode: PASSCODE })
    await enter(collector, '7K2M-9X')
    equal([problem(collector), vault.tries], ['パスコードは8文字以上です。最後まで入力してください。', 10])
    await enter(collector, '7K2M-9XQ5')
    await until(() => problem(collector).includes('違います'), 'said')
    equal(
      [tries(collector), field(collector).getAttribute('aria-invalid')],
      ['あと9回まで試せます。', 'true'],
    )
    equal(focused(), field(collector))
    equal(await violations(collector), [])
    vault.tries = 2
    await enter(collector, '7K2M-9XQ6')
    await until(() => tries(collector).startsWith('あと1回です'), 'the last one')
    await enter(collector, '7K2M-9XQ7')
    await until(() => find(collector, '[data-testid=code]')?.textContent === 'passcode_exhausted', 'over')
    ok(collector.shadowRoot!.textContent.includes('10回間違えた'), 'why')
    equal(all(collector, '#passcode').length, 0)
  })

  it('is stored nowhere, and asked again after a reload', async () => {
    const { collector, vault } = await visit({ passcode: PASSCODE })
    await enter(collector, PASSCODE)
    await onScreen(collector, INTRO)
    equal(
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]).includes(PASSCODE),
      false,
    )
    ok(!collector.shadowRoot!.innerHTML.includes(PASSCODE), 'gone from the page')
    const again = document.createElement('fuin-collector')
    again.vault = vault.vault
    document.body.replaceChildren(again)
    await again.open(vault.link)
    await until(() => title(again) === TITLE, 'asked again')
    equal(field(again).value, '')
  })

  it('comes before the countersign, which comes before any input', async () => {
    const { collector } = await visit({ passcode: PASSCODE, change: { countersign: 'さくら' } })
    equal(find(collector, '[data-testid=countersign]'), null)
    await enter(collector, PASSCODE)
    await until(() => find(collector, '[data-testid=countersign]')?.textContent === 'さくら', 'the words')
    equal(all(collector, 'input, fuin-my-number').length, 0)
  })

  it('that cannot be reached leaves what was typed', async () => {
    const { collector, vault } = await visit({ passcode: PASSCODE })
    vault.stop()
    const real = globalThis.fetch
    globalThis.fetch = async () => Promise.reject(new TypeError('offline'))
    await enter(collector, PASSCODE)
    await until(() => problem(collector).includes('つながりません'), 'said')
    globalThis.fetch = real
    equal([field(collector).value, title(collector)], [PASSCODE, TITLE])
    await checked(collector)
  })

  it('that has expired lets the person ask for more time, and goes on by itself', async () => {
    const { collector, vault } = await visit({ passcode: PASSCODE, expired: true })
    await enter(collector, PASSCODE)
    await onScreen(collector, EXPIRED)
    equal(await violations(collector), [])
    await pressButton(collector, '期限を延ばすよう頼む')
    await until(() => find(collector, '[data-testid=asked]') !== null, 'asked')
    equal(await violations(collector), [])
    equal(vault.count(/^POST renewal$/u), 1)
    vault.expired = false
    await onScreen(collector, INTRO)
  })

  it('that ends while the page is open forgets what was typed, and offers the same', async () => {
    let minutes = 30
    const { collector, vault } = await visit({ passcode: PASSCODE, now: end => end - minutes * 60_000 })
    await enter(collector, PASSCODE)
    await onScreen(collector, INTRO)
    await pressButton(collector, '始める')
    await typeNumber(collector, NUMBER)
    vault.expired = true
    minutes = -1
    await onScreen(collector, EXPIRED)
    equal(find(collector, 'fuin-my-number'), null)
  })
})

describe('an expired link without a passcode', () => {
  afterEach(leave)

  it('only says whom to ask; somebody who is signed in may ask for more time', async () => {
    const { collector } = await visit({ expired: true })
    equal(find(collector, '[data-testid=code]')?.textContent, 'request_expired')
    equal(all(collector, 'button.primary').length, 0)
    const here = await visit({ by: 'session', expired: true })
    equal(title(here.collector), EXPIRED)
  })
})
