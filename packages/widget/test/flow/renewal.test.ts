import type { FuinCollector } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { until, violations } from '../support/harness.ts'
import {
  find,
  leave,
  NUMBER,
  numberField,
  onScreen,
  pressButton,
  typeNumber,
  visit,
} from '../support/visit.ts'

const MINUTE = 60_000
const REVIEW = '内容を確認してください'
const RECEIPT = '提出が終わりました'

describe('the session of somebody who is signed in', () => {
  /** How far the page's clock is ahead; the host gives sessions of 15 minutes. */
  let ahead = 0
  async function typing(): Promise<Awaited<ReturnType<typeof visit>>> {
    ahead = 0
    const here = await visit({ by: 'session', now: () => Date.now() + ahead })
    await pressButton(here.collector, '始める')
    await typeNumber(here.collector, NUMBER)
    return here
  }
  async function review(collector: FuinCollector): Promise<void> {
    await pressButton(collector, '次へ')
    await onScreen(collector, REVIEW)
  }
  const signedOut = (collector: FuinCollector): boolean =>
    find(collector, '[data-testid=signed-out]') !== null
  afterEach(leave)

  it('is renewed before it ends, and nobody notices', async () => {
    const { collector, vault } = await typing()
    ahead = 10 * MINUTE
    await new Promise(resolve => setTimeout(resolve, 2200))
    equal(vault.sessions, 1, 'sessions while there is time')
    ahead = 11.5 * MINUTE
    await until(() => vault.sessions === 2, 'renewed')
    equal([signedOut(collector), numberField(collector).complete], [false, true])
    await review(collector)
    await pressButton(collector, '提出する')
    await onScreen(collector, RECEIPT)
    const sent = vault.calls.find(({ what }) => what === 'POST submit')
    equal(sent, { what: 'POST submit', authorization: 'Fuin-Session session-2', status: 200 })
  })

  it('that cannot be renewed says so, keeps what was typed, and goes on after a new sign-in', async () => {
    const { collector, vault } = await typing()
    vault.signedIn = false
    ahead = 12 * MINUTE
    await until(() => signedOut(collector), 'said')
    equal(numberField(collector).complete, true)
    equal(await violations(collector), [])
    await pressButton(collector, '続ける')
    await until(() => signedOut(collector), 'still signed out')
    vault.signedIn = true
    await pressButton(collector, '続ける')
    await until(() => !signedOut(collector), 'signed in')
    equal([numberField(collector).complete, vault.sessions], [true, 2])
    await review(collector)
    await pressButton(collector, '提出する')
    await onScreen(collector, RECEIPT)
  })

  it('is asked for once more when the vault no longer takes it, and the call is repeated', async () => {
    const { collector, vault } = await typing()
    await review(collector)
    vault.endSession()
    await pressButton(collector, '提出する')
    await onScreen(collector, RECEIPT)
    equal(vault.sessions, 2)
    const puts = vault.calls.filter(({ what }) => /^PUT items\/[^/]+$/u.test(what))
    equal(
      puts.map(({ status, authorization }) => [status, authorization]),
      [
        [401, 'Fuin-Session session-1'],
        [200, 'Fuin-Session session-2'],
      ],
    )
    equal(puts[0]!.what, puts[1]!.what)
  })

  it('that is over while it is sent leaves what was sealed, to be sent after a new sign-in', async () => {
    const { collector, vault } = await typing()
    await review(collector)
    vault.endSession()
    vault.signedIn = false
    await pressButton(collector, '提出する')
    await until(() => find(collector, '[data-testid=code]')?.textContent === 'session_ended', 'said')
    equal(vault.items.length, 0)
    vault.signedIn = true
    await pressButton(collector, 'もう一度試す')
    await onScreen(collector, RECEIPT)
    equal([vault.items.length, vault.count(/^POST submit$/u)], [1, 1])
    ok(
      vault.items.every(({ kind }) => kind === 'number'),
      'the number',
    )
  })
})
