import { equal, ok } from '../support/assert.ts'
import { type Answers, calls, EVERYTHING, openConsole, Refusal, restore, serve } from '../support/console.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'
import type { FuinConsole } from '../../src/console/console.ts'
import type { Shell } from '../../src/console/view.ts'

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

  it('asks once more who is there where the vault wants it, and does the same again, once', async () => {
    let proven = false
    const changes = (): number => calls.filter(({ call }) => call === 'POST settings').length
    const refused = new Refusal(403, 'step_up_required')
    serve({ ...ROUTES, 'POST settings': () => (proven ? { saved: true } : refused) })
    const { view } = await openConsole()
    const { shell } = view as unknown as { shell: { -readonly [Name in keyof Shell]: Shell[Name] } }
    const change = (): Promise<unknown> =>
      shell.api.post('settings', { imageDays: 3 }).catch(({ code }: { code: string }) => code)
    delete shell.stepUp
    equal([await change(), changes()], ['step_up_required', 1])
    shell.stepUp = async () => false
    equal([await change(), changes()], ['step_up_required', 2])
    shell.stepUp = async () => true
    equal([await change(), changes()], ['step_up_required', 4])
    shell.stepUp = async () => (proven = true)
    equal([await change(), changes()], [{ saved: true }, 6])
    equal(calls.at(-1)!.body, { imageDays: 3 })
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

  describe('where an administrator was recovered', () => {
    const recovery = {
      ...{ index: 7, id: 'ent_7', time: '2026-11-20T05:04:09.000Z' },
      member: { id: 'act_9', name: '佐々木 花' },
      seen: [{ id: 'act_8', name: '加藤 由美子', time: '2026-11-20T06:00:00.000Z' }],
    }
    function answers(permissions: string[], recoveries: unknown = { data: [recovery] }): Answers {
      const all = { ...ROUTES, 'GET recoveries': recoveries, 'POST recoveries acknowledge': {} }
      return { ...all, 'GET me': { ...EVERYTHING, permissions, routes: Object.keys(all) } }
    }
    const notice = (desk: FuinConsole): HTMLElement | null =>
      desk.shadowRoot!.querySelector('[data-recovered]')

    for (const lang of ['ja', 'en'])
      it(`says who, when and what to check, until somebody says by name that they did (${lang})`, async () => {
        serve(answers(['admin']))
        const { desk } = await openConsole(lang)
        await until(() => notice(desk) !== null, 'the notice')
        const said = notice(desk)!.textContent
        for (const words of ['佐々木 花', '加藤 由美子', ':04']) ok(said.includes(words), words)
        equal(await violations(desk), [])
        const done = inside(desk, '[data-testid=recovered-done]')
        done.click()
        await until(() => desk.shadowRoot!.querySelector('dialog') !== null, 'a question')
        ok(inside(desk, 'dialog').textContent.includes('佐々木 花'), 'by name')
        inside(desk, 'dialog .modal-actions button').click()
        await until(() => desk.shadowRoot!.querySelector('dialog') === null, 'not yet')
        ok(notice(desk) !== null, 'it stays')
        done.click()
        await until(() => desk.shadowRoot!.querySelector('dialog') !== null, 'a question')
        inside(desk, '[data-testid=confirm]').click()
        await until(() => notice(desk) === null, 'it goes')
        equal(calls.at(-1)!.body, { index: 7, entry: 'ent_7' })
      })

    it('says so to administrators only, and does not fail in silence', async () => {
      serve(answers(['request', 'audit']))
      await openConsole()
      ok(
        calls.every(({ call }) => call !== 'GET recoveries'),
        'not asked',
      )
      serve(answers(['admin'], new Refusal(502, 'log_forked')))
      const { desk } = await openConsole()
      await until(() => inside(desk, '.toasts').textContent.includes('前に見たものと違います'), 'a sentence')
    })
  })
})
