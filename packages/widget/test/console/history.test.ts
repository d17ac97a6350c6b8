import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, restore, serve } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const said = (ja: string, en: string): object => ({ ja, en })
const entry = (index: number, more: object = {}): object => ({
  ...{ index, id: `ent_${index}`, time: '2026-11-20T05:04:09.000Z', action: 'release', result: 'ok' },
  actor: { id: 'act_1', name: '佐々木 花' },
  person: { id: 'sub_1', name: '川口 涼', externalId: 'E-1042' },
  ...{ purpose: 'EI', form: '10', words: '資格取得届', detailErased: false, restored: null },
  terminal: { address: '192.0.2.7', browser: 'Browser', seenBy: 'vault' },
  said: {
    what: said('個人番号を表示', 'Number shown'),
    result: said('実施', 'Done'),
    who: said('佐々木 花', '佐々木 花'),
    how: said('保管サーバにサインイン', 'Signed in at the vault'),
    purpose: said('雇用保険届出事務', 'Employment insurance'),
  },
  ...more,
})
const page = (data: object[], more: object = {}): object => ({
  ...{ data, next: null, size: 1200, restores: [], ...more },
})
const refused = entry(3, {
  result: 'permission_missing',
  said: { ...(entry(3) as { said: object }).said, result: said('権限がありません。', 'No permission.') },
})
const tampered = (): Response =>
  Response.json(
    { code: 'log_proof_invalid', title: 'Entry 47 of the log was changed or moved' },
    { status: 502 },
  )

describe('the histories', () => {
  afterEach(() => restore())

  async function open(history: unknown, lang = 'ja', more: object = {}): Promise<HTMLElement> {
    serve({ 'GET history': history, ...more })
    const { view } = await openConsole(lang, 'view="history"')
    await until(() => view.shadowRoot!.querySelector('tbody, .empty, .alarm') !== null, 'the history')
    await settled(view)
    return view
  }
  const text = (view: HTMLElement, selector: string): string =>
    view.shadowRoot!.querySelector(selector)?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
  const press = (view: HTMLElement, selector: string): void =>
    view.shadowRoot!.querySelector<HTMLElement>(selector)!.click()
  const asked = (): string => calls.findLast(({ call }) => call === 'GET history')!.url.search

  for (const lang of ['ja', 'en'])
    it(`say who did what for whom and why, and mark what was refused (${lang})`, async () => {
      const terminal = { address: '192.0.2.8', browser: null, seenBy: 'host' }
      const view = await open(page([refused, entry(2), entry(1, { terminal })]), lang)
      ok(text(view, '[data-entry="2"]').includes('川口 涼'), 'the person')
      ok(text(view, '[data-entry="2"]').includes('資格取得届'), 'the reason')
      const told = lang === 'ja' ? '社内システムの申告' : 'Told by the host'
      ok(text(view, '[data-entry="1"] .where').includes(told), 'who said where')
      ok(!text(view, '[data-entry="2"] .where').includes(told), 'what the vault saw')
      equal(text(view, '[data-entry="3"] .badge'), lang === 'ja' ? '拒否' : 'Refused')
      equal((await violations(view)).length, 0)
    })

  it('go on behind the last one, and turn to another history', async () => {
    const view = await open((url: URL) =>
      url.searchParams.has('before') ? page([entry(1)]) : page([entry(3), entry(2)], { next: 2 }),
    )
    press(view, '#more')
    await until(() => view.shadowRoot!.querySelectorAll('tbody tr').length === 3, 'older ones')
    equal(asked(), '?history=display&before=2')
    press(view, '#tab-output')
    await until(() => asked() === '?history=output', 'the other history')
  })

  it('keep the names of the histories whole on a phone, and all of them in sight', async () => {
    for (const width of [320, 358]) {
      const view = await open(page([entry(1)]), 'en')
      view.parentElement!.style.width = `${width}px`
      const row = inside(view, '.tabs')
      await settled(view)
      ok(row.scrollWidth <= row.clientWidth, `in sight at ${width}`)
      for (const tab of row.querySelectorAll('button')) {
        const words = document.createRange()
        words.selectNodeContents(tab)
        equal(
          [tab.textContent!.trim(), new Set([...words.getClientRects()].map(({ top }) => top)).size],
          [tab.textContent!.trim(), 1],
        )
      }
    }
  })

  it('are narrowed by a click on whom or what stands there, and widened again', async () => {
    const view = await open(page([entry(2)]))
    press(view, '.whose .only')
    await until(() => asked() === '?history=display&person=sub_1', 'one person')
    await until(() => view.shadowRoot!.querySelector('#clear') !== null, 'the way back')
    press(view, '#clear')
    await until(() => asked() === '?history=display', 'everybody')
  })

  it('show nothing of a log that was tampered with, and say where and what to do', async () => {
    const view = await open(tampered)
    ok(text(view, '.alarm').includes('47'), 'the place')
    equal(view.shadowRoot!.querySelector('tbody'), null)
  })

  it('say first that the log was restored, and say when there is nothing', async () => {
    const restored = { from: { size: 120 }, to: { size: 80 } }
    const view = await open(page([], { restores: [entry(80, { restored, words: '障害のため' })] }))
    const told = text(view, '.restored')
    ok(told.includes('120') && told.includes('80') && told.includes('障害のため'), told)
    ok(text(view, '.empty') !== '', 'that there is nothing')
  })

  it('lose the words of one entry for good, once an administrator has agreed', async () => {
    const routes = ['GET history', 'POST history erase-detail']
    const erased: unknown[] = []
    const answers = {
      'GET me': { ...EVERYTHING, permissions: ['audit', 'admin'], routes },
      'POST history erase-detail': (_url: URL, body: unknown) => {
        erased.push(body)
        return {}
      },
    }
    const view = await open(page([entry(3), entry(2, { words: null })]), 'ja', answers)
    const desk = document.querySelector('fuin-console')!
    const asks = (): Promise<void> =>
      until(() => desk.shadowRoot!.querySelector('dialog') !== null, 'a question')
    equal(view.shadowRoot!.querySelectorAll('.erase-words').length, 1)
    equal((await violations(view)).length, 0)
    press(view, '[data-entry="3"] .erase-words')
    await asks()
    const question = inside(desk, 'dialog').textContent
    for (const words of ['資格取得届', '検証', '操作の履歴']) ok(question.includes(words), words)
    inside(desk, 'dialog .modal-actions button').click()
    await until(() => desk.shadowRoot!.querySelector('dialog') === null, 'not agreed')
    equal(erased, [])
    press(view, '[data-entry="3"] .erase-words')
    await asks()
    inside(desk, '[data-testid=confirm]').click()
    await until(() => text(view, '[data-entry="3"]').includes('消去されています'), 'erased')
    equal(erased, [{ index: 3, entry: 'ent_3' }])
    ok(!text(view, '[data-entry="3"]').includes('資格取得届'), 'no words')
    ok(!text(view, '[data-entry="3"]').includes('192.0.2.7'), 'no address')
  })

  it('offer that to nobody else', async () => {
    const view = await open(page([entry(3)]), 'ja', { 'POST history erase-detail': {} })
    equal(view.shadowRoot!.querySelector('.erase-words'), null)
  })
})
