import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, Refusal, restore, serve } from '../support/console.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'
import type { FuinConsole } from '../../src/console/console.ts'

const counts = { total: 0, states: {}, kinds: {}, departments: [] }
const ROUTES = { 'GET people': { data: [], pages: 1, page: 1, revision: 1, counts } }

describe('the console', () => {
  afterEach(() => restore())

  it('asks who is there, with the header that no other site can send, and shows the first view', async () => {
    serve(ROUTES)
    const told: string[] = []
    document.body.addEventListener('fuin-view', ({ detail }) => told.push(detail.view), { once: true })
    await openConsole()
    equal(calls[0]!.call, 'GET me')
    equal(
      calls.every(({ headers }) => headers.get('fuin-widget') === '1'),
      true,
    )
    equal(told, ['list'])
  })

  it('says what to do when the sign-in has run out, and goes on after another try', async () => {
    let signedIn = false
    serve({
      ...ROUTES,
      'GET me': () =>
        signedIn ? { ...EVERYTHING, routes: Object.keys(ROUTES) } : new Refusal(401, 'unauthenticated'),
    })
    const codes: string[] = []
    document.body.addEventListener('fuin-failure', ({ detail }) => codes.push(detail.code), { once: true })
    const desk = await mount<FuinConsole>('<fuin-console endpoint="/fuin"></fuin-console>', 'fuin-console')
    await until(() => desk.shadowRoot!.querySelector('[role="alert"]') !== null, 'a sentence')
    equal(codes, ['unauthenticated'])
    ok(inside(desk, '[role="alert"]').textContent!.includes('サインイン'), 'says so')
    signedIn = true
    inside(desk, '.failure button').click()
    await until(() => desk.shadowRoot!.querySelector('#view') !== null, 'the view')
  })

  it('shows nothing that the handler has no route for', async () => {
    serve({ 'GET me': { ...EVERYTHING, routes: [] } })
    const desk = await mount<FuinConsole>('<fuin-console endpoint="/fuin"></fuin-console>', 'fuin-console')
    await until(() => (desk.shadowRoot!.textContent ?? '').includes('機能がありません'), 'a sentence')
  })

  for (const lang of ['ja', 'en']) {
    for (const scheme of ['light', 'dark']) {
      it(`can be used by everybody: ${lang}, ${scheme}`, async () => {
        serve(ROUTES)
        const { desk } = await openConsole(lang, `scheme="${scheme}"`)
        desk.style.background = scheme === 'dark' ? '#1a1a1a' : '#fff'
        await settled(desk)
        equal(await violations(desk), [])
      })
    }
  }
})
