import type { ReviewView } from '../../src/console/review/review.ts'
import { equal, ok } from '../support/assert.ts'
import { type Answers, calls, EVERYTHING, openConsole, Refusal, restore, serve } from '../support/console.ts'
import { inside, press, settled, until, violations } from '../support/harness.ts'
import { picture } from '../support/pictures.ts'

const id = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, '0')}`
const soon = new Date(Date.now() + 600_000).toISOString()
const entry = (number: number): object => ({
  request: id('req', number),
  submittedAt: '2026-12-01T01:00:00.000Z',
  people: [{ id: id('sub', number), kind: 'employee', name: `見本 ${number}`, externalId: `E-${number}` }],
  claim: null,
})
const detail = (number: number, more: object = {}): object => ({
  review: {
    request: id('req', number),
    state: 'submitted',
    submittedAt: '2026-12-01T01:00:00.000Z',
    manifest: {
      subjects: [
        {
          id: id('sub', number),
          kind: 'employee',
          name: `見本 ${number}`,
          purposes: ['EI'],
          ways: [{ parts: [{ papers: [{ document: 'mynumber-card', sides: ['front', 'back'] }] }] }],
        },
      ],
      purposes: [{ code: 'EI', text: '雇用保険届出事務' }],
    },
    items: [
      { id: id('itm', number * 10), kind: 'number', subject: id('sub', number), round: 1 },
      { id: id('itm', number * 10 + 1), kind: 'image', subject: id('sub', number), round: 1 },
      { id: id('itm', number * 10 + 2), kind: 'image', subject: id('sub', number), round: 1 },
    ],
    seen: { generation: 1, round: 1 },
    decision: null,
    ...more,
  },
  people: [{ id: id('sub', number), name: `見本 ${number}`, externalId: `E-${number}`, details: {} }],
  verifiers: [{ verifier: 'organization', basis: '番号法 16条' }],
  claim: null,
  decidedBy: '佐藤',
})
const RULES = {
  papers: [
    {
      code: 'mynumber-card',
      name: 'カード',
      nameEn: 'Card',
      proves: 'both',
      sides: ['front', 'back'],
      mask: null,
      basis: '番号法 16条1号',
      checks: ['number-matches', 'person-matches', 'in-date'],
    },
  ],
  reasons: ['UNREADABLE', 'OTHER'],
  texts: [],
  twoPersonCheck: false,
  imageDays: 0,
}
const requestOf = ({ pathname }: URL): number => Number(/req_0*(\d+)/u.exec(pathname)![1])
const decided = (state: string): object => ({ request: '', state, secondPerson: false, undoUntil: soon })

async function open(
  answers: Answers = {},
  { lang = 'ja', count = 3, shown = true } = {},
): Promise<ReviewView> {
  const photo = await picture(900, 600)
  const all = Array.from({ length: count }, (_, at) => entry(at + 1))
  serve({
    'GET reviews': ({ searchParams }: URL) => {
      const offset = Number(searchParams.get('offset'))
      return { data: all.slice(offset, offset + 50), left: count, done: 7, departments: ['営業部'] }
    },
    'GET reviews rules': structuredClone(RULES),
    'GET reviews *': (url: URL) => detail(requestOf(url)),
    'GET reviews recent': { data: [] },
    'POST reviews * claim': { claim: null },
    'POST reviews * release': {},
    'POST subjects * images *': ({ pathname }: URL) =>
      new Response(photo, {
        headers: {
          'content-type': 'image/jpeg',
          'fuin-document': 'mynumber-card',
          'fuin-side': pathname.endsWith('1') ? 'front' : 'back',
        },
      }),
    'POST subjects * numbers *': { number: '123456789018' },
    'POST subjects * accept': decided('accepted'),
    'POST subjects * return': decided('returned'),
    'POST requests * undo': {},
    ...answers,
  })
  const { view } = await openConsole(lang, 'view="review"')
  await until(() => !shown || view.shadowRoot!.querySelector('canvas:not([hidden])') !== null, 'a photo')
  return view as ReviewView
}
const made = (call: string): number => calls.filter(one => one.call === call).length
const sent = (call: string): any => calls.findLast(one => one.call === call)?.body
const said = (view: Element, words: string): Promise<void> =>
  until(() => (view.shadowRoot!.textContent ?? '').includes(words), words)

/** Everything that is needed before the first one can be accepted. */
async function look(view: ReviewView): Promise<void> {
  await press('2')
  const second = '[data-testid=picture]:nth-of-type(2)[aria-pressed=true]'
  await until(() => view.shadowRoot!.querySelector(second) !== null, 'the second chosen')
  await until(() => view.shadowRoot!.querySelector('canvas:not([hidden])') !== null, 'the second photo')
  await press('v')
  await until(() => view.shadowRoot!.querySelector('[data-testid=digits]') !== null, 'the number')
  await press('c')
  await settled(view)
}

describe('the review desk', () => {
  afterEach(() => restore())

  it('fetches a photo when it is shown, once, and of the next household words only', async () => {
    const view = await open()
    await until(() => made('GET reviews *') === 2, 'the next one ahead')
    equal(made('POST subjects * images *'), 1)
    await press('2')
    await until(() => made('POST subjects * images *') === 2, 'the second photo')
    await press('1', '2', '1')
    await settled(view)
    equal(made('POST subjects * images *'), 2)
    equal(made('POST subjects * numbers *'), 0)
    ok(!view.shadowRoot!.innerHTML.includes('blob:'), 'no address of a file')
  })

  it('accepts by keys once everything was looked at, and opens the next by itself', async () => {
    const view = await open()
    await press('a')
    await until(() => made('POST subjects * images *') === 2, 'shows what was not seen')
    equal(made('POST subjects * accept'), 0)
    await look(view)
    equal(inside(view, '[data-testid=digits]').textContent, '1234 5678 9018')
    await press('a')
    await said(view, '見本 2')
    await until(() => view.shadowRoot!.querySelector('[data-testid=undo]') !== null, 'undo')
    const { record, seen } = sent('POST subjects * accept')
    equal(seen, { generation: 1, round: 1 })
    equal(record.papers, [{ subject: id('sub', 1), document: 'mynumber-card', sides: ['front', 'back'] }])
    equal(
      record.checks.map(({ answer }: any) => answer),
      ['yes', 'yes', 'yes'],
    )
    ok(!JSON.stringify(record).includes('123456789018'), 'no number in the record')
    ok(inside(view, '[data-testid=progress]').textContent!.includes('今日 8件 ／ 残り 2件'), 'counted')
    inside(view, '[data-testid=undo]').click()
    await until(() => made('POST requests * undo') === 1, 'taken back')
    await until(() => view.shadowRoot!.querySelector('#who')?.textContent === '見本 1', 'on the desk again')
  })

  it('sends back what is chosen, with the words that the person reads', async () => {
    const view = await open()
    await look(view)
    await press('b')
    await until(() => view.shadowRoot!.querySelector('[data-testid=preview]') !== null, 'the dialog')
    const words = inside<HTMLTextAreaElement>(view, '[data-testid=words]')
    words.focus()
    await press('a', 'n')
    equal(made('POST subjects * accept'), 0)
    inside(view, `[data-again="${id('sub', 1)}/mynumber-card/back"]`).click()
    await settled(view)
    ok(inside(view, '[data-testid=preview]').textContent!.includes('読み取れませんでした'), 'reason')
    equal(await violations(document.body), [])
    inside(view, '[data-testid=send-return]').click()
    await until(() => made('POST subjects * return') === 1, 'sent')
    equal(sent('POST subjects * return'), {
      reason: 'UNREADABLE',
      words: 'an',
      again: [
        {
          subject: id('sub', 1),
          number: false,
          images: [{ document: 'mynumber-card', sides: ['back'] }],
        },
      ],
      items: [id('itm', 12)],
      seen: { generation: 1, round: 1 },
    })
  })

  it('says that somebody else was faster, and loads it again', async () => {
    const view = await open({ 'POST subjects * accept': new Refusal(409, 'decision_conflict') })
    await look(view)
    await press('a')
    await said(view, '状況が変わりました')
    inside(view, '[data-testid=reload]').click()
    await until(() => view.shadowRoot!.querySelector('dialog') === null, 'closed')
    await until(() => made('GET reviews rules') === 1 && made('GET reviews') === 2, 'loaded again')
  })

  it('tells the first of two that somebody else has to be the second', async () => {
    const decision = {
      decision: 'check',
      actor: EVERYTHING.actor,
      decidedAt: '2026-12-01T02:00:00.000Z',
    }
    const view = await open({ 'GET reviews *': (url: URL) => detail(requestOf(url), { decision }) })
    await said(view, '2人目は別の人')
    await press('a')
    await settled(view)
    equal(made('POST subjects * accept'), 0)
  })

  it('tells the second of two who looked first, and the first that it is not done', async () => {
    const decision = { decision: 'check', actor: 'act_other', decidedAt: '2026-12-01T02:00:00.000Z' }
    const two = { 'GET reviews rules': { ...structuredClone(RULES), twoPersonCheck: true } }
    const second = await open({ ...two, 'GET reviews *': (url: URL) => detail(requestOf(url), { decision }) })
    await said(second, '1人目が確認済み（佐藤')
    ok(inside(second, '[data-testid=accept]').textContent!.trim().startsWith('受け入れる'), 'the last word')
    const checked = { ...decided('submitted'), secondPerson: true }
    const first = await open({ ...two, 'POST subjects * accept': checked })
    ok(inside(first, '[data-testid=accept]').textContent!.includes('1人目として受け入れる'), 'only the first')
    await look(first)
    await press('v')
    await settled(first)
    await press('c')
    await settled(first)
    await press('a')
    await said(first, '1人目として確認しました')
    ok(inside(first, '[data-testid=undo]').textContent!.includes('元に戻す'), 'can be taken back')
  })

  it('shows no file that is no photo', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.hacked = 1"><script>1</script></svg>'
    const file = new Response(svg, { headers: { 'content-type': 'image/jpeg' } })
    const view = await open({ 'POST subjects * images *': file }, { shown: false })
    await said(view, '表示できません')
    ok(!view.shadowRoot!.innerHTML.includes('<script'), 'nothing of it')
    equal((window as { hacked?: number }).hacked, undefined)
  })

  it('stays quick with 1,900 in the queue, and says when nothing waits', async () => {
    const view = await open({}, { count: 1900 })
    ok(inside(view, '[data-testid=progress]').textContent!.includes('1,900'), 'all of them counted')
    equal(view.shadowRoot!.querySelectorAll('.queue li').length, 50)
    const start = performance.now()
    await press('n')
    await until(() => view.shadowRoot!.querySelector('#who')?.textContent === '見本 2', 'the next one')
    ok(performance.now() - start < 1500, 'at once')
  })

  it('says so when nothing waits', async () => {
    serve({
      'GET reviews': { data: [], left: 0, done: 0, departments: [] },
      'GET reviews rules': RULES,
    })
    const { view } = await openConsole('ja', 'view="review"')
    await said(view, '確認を待つ提出はありません')
    equal(await violations(document.body), [])
  })

  for (const lang of ['ja', 'en']) {
    it(`can be used by everybody: ${lang}`, async () => {
      const view = await open({}, { lang })
      equal(await violations(document.body), [])
      await press('?')
      await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'the list of keys')
      equal(await violations(document.body), [])
      inside(view, 'dialog button').click()
    })
  }

  it('shows family that was added, and leads to where they are matched', async () => {
    const view = await open({
      'GET reviews *': (url: URL) => ({ ...detail(requestOf(url)), added: 2 }),
      'GET intakes': { data: [] },
      'POST entries': { data: [], next: null },
    })
    const notice = inside<HTMLElement>(view, '[data-testid=added]')
    ok(notice.textContent.includes('2人追加'), 'how many')
    notice.querySelector('button')!.click()
    await until(() => calls.some(({ call }) => call === 'POST entries'), 'the queue of intakes')
  })

  it('says when no message reaches whoever gets it back, and hands over the link', async () => {
    const returned = { ...decided('returned'), reach: 'link', url: 'https://vault.example/c/#1.x' }
    const view = await open({ 'POST subjects * return': returned, 'POST sheets': { sheets: [] } })
    await look(view)
    await press('b')
    await until(() => view.shadowRoot!.querySelector('[data-testid=preview]') !== null, 'the dialog')
    inside(view, `[data-again="${id('sub', 1)}/mynumber-card/back"]`).click()
    await settled(view)
    inside<HTMLElement>(view, '[data-testid=send-return]').click()
    await until(() => view.shadowRoot!.querySelector('[data-testid=copy-link]') !== null, 'the link')
    const dialog = inside<HTMLElement>(view, 'dialog')
    ok(dialog.textContent.includes('お知らせが届きません'), 'that nothing reaches them')
    ok(dialog.querySelector('[data-testid=print-sheet]') !== null, 'a sheet')
    equal(await violations(view), [])
    inside<HTMLElement>(view, '[data-testid=handed-over]').click()
    await settled(view)
    equal(view.shadowRoot!.querySelector('dialog'), null)
  })
})
