import { equal, ok } from '../support/assert.ts'
import { type Answers, EVERYTHING, openConsole, Refusal, restore, serve } from '../support/console.ts'
import { inside, until, violations } from '../support/harness.ts'

const NOTHING = { data: [], next: null, presets: [] }
/** The first call of each view that loads when somebody goes there, and what it needs beside. */
const FIRST: Readonly<Record<string, Answers>> = {
  connections: { 'GET api-keys': NOTHING, 'GET webhook-endpoints': NOTHING },
  members: { 'GET members': NOTHING, 'GET members policy': null },
  accounts: { 'GET accounts': NOTHING, 'GET subjects': NOTHING },
  intakes: { 'GET intakes': NOTHING },
  approvals: { 'GET approvals': NOTHING },
  messages: { 'GET deliveries': NOTHING },
}

describe('a view that loads', () => {
  afterEach(() => restore())

  for (const [view, answers] of Object.entries(FIRST))
    it(`says what went wrong in its place, and tries again: ${view}`, async () => {
      let down = true
      const broken = Object.entries(answers).map(([call, answer]) => [
        call,
        () => (down ? new Refusal(502, 'vault_unreachable') : answer),
      ])
      const me = { ...EVERYTHING, permissions: [...EVERYTHING.permissions, 'admin'] }
      const all = Object.fromEntries(broken) as Answers
      serve({ ...all, 'GET me': { ...me, routes: Object.keys(answers) } })
      const { desk, view: shown } = await openConsole('ja', `view="${view}"`)
      await until(() => shown.shadowRoot!.querySelector('[role=alert]') !== null, 'a sentence')
      ok(inside(shown, '[role=alert]').textContent.includes('保管サーバーにつながりません'), 'says so')
      equal(shown.shadowRoot!.querySelector('[role=status]'), null, 'nothing is under way')
      equal(await violations(shown), [])
      down = false
      inside(shown, '[data-testid=again]').click()
      await until(() => shown.shadowRoot!.querySelector('.empty') !== null, 'that there is nothing')
      equal(shown.shadowRoot!.querySelector('[role=alert]'), null)

      down = true
      ;(shown as unknown as { params: object }).params = {}
      await until(() => inside(desk, '.toasts').textContent.includes('保管サーバー'), 'a toast')
      ok(shown.shadowRoot!.querySelector('.empty') !== null, 'what was there stays')
    })
})
