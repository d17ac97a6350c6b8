import type { FuinConsole } from '../../src/console/console.ts'
import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, Refusal, restore, serve, type Answers } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const AT = '2026-11-20T00:00:00Z'
const request = (change: object = {}): object => ({
  ...{ id: 'req_1', state: 'accepted', generation: 1, sequence: 1, due: '2026-12-10', openedAt: AT },
  ...{ createdAt: AT, expiresAt: '2026-12-24T00:00:00Z', submittedAt: AT, statement: null },
  ...change,
})
const person = (change: object = {}): any => ({
  ...{ id: 'sub_1', kind: 'employee', state: 'accepted', name: '山田 花子', kana: 'ヤマダ ハナコ' },
  ...{ externalId: 'E-1', department: '営業部', dependentOf: null, changedAt: AT, request: request() },
  ...change,
})
const purpose = (code: string, text: string): object => ({
  code,
  text,
  textEn: `${code}!`,
  basis: '番号法 9条',
})
const SALARY = purpose('TAX-EMP', '給与の源泉徴収票')
const PENSION = purpose('CORP-PEN', '企業年金')
const number = (state: string, change: object = {}): object => ({
  ...{ item: `itm_${state}`, state, from: AT, until: state === 'current' ? null : AT, obtained: 'provider' },
  ...{ acceptedBy: EVERYTHING.actor, purposes: [SALARY], added: [] },
  ...change,
})

/** A handler with one person whose number was replaced once, and who wants something corrected. */
function page(change: Answers = {}): Answers {
  const wished = person({ request: request({ statement: 'correction' }) })
  return {
    'GET people': {
      ...{ data: [{ head: wished, matches: true, dependents: [] }], pages: 1, page: 1, revision: 1 },
      counts: { total: 1, states: { accepted: 1 }, kinds: { employee: 1 }, departments: [] },
    },
    'GET people *': {
      ...{ person: wished, requests: [request({ statement: 'correction' })] },
      household: [person({ id: 'sub_2', kind: 'dependent', name: '山田 太郎', dependentOf: 'sub_1' })],
    },
    'GET people attention': {
      data: [{ reason: 'correction', person: wished, about: 'req_1', since: AT, message: null }],
    },
    'POST people attention done': {},
    'GET subjects *': {
      ...{ acceptedRequest: 'req_1', keepUntil: null },
      details: { email: 'hanako@example.com', leftOn: '2026-03-31' },
    },
    'GET subjects * numbers': {
      data: [
        number('current', {
          added: [
            { id: 'amd_1', purposes: [PENSION], by: 'paper', on: '2026-11-20', text: 'お知らせです。' },
          ],
        }),
        number('replaced'),
      ],
      kept: { numbers: 2, images: 3 },
    },
    'GET subjects * deliveries': {
      data: [{ about: 'req_1', kind: 'thanks', at: AT, outcome: 'bounced', code: '5.1.1' }],
    },
    'GET subjects * correction': {
      ...{ kind: 'correction', givenAt: AT, proven: true, reason: null, words: '氏名の字が違います。' },
    },
    'GET subjects * history': {
      data: [{ at: AT, what: 'logged', action: 'decide', decision: 'accept' }],
    },
    'GET subjects * purposes': {
      ...{ told: [SALARY], possible: [PENSION], mail: true },
      draft: { text: '次の事務にも利用します。\n\n{purposes}', language: 'ja' },
    },
    'POST subjects * purposes': { delivery: { outcome: 'sent' } },
    'POST subjects * rehire': {},
    'POST subjects * retention': {},
    'POST subjects * number changed': { id: 'req_2', url: '/c/#1.secret', sent: true, failure: null },
    'POST subjects * erase': { finalAt: AT, delivery: { outcome: 'sent' } },
    ...change,
  }
}

async function open(answers: Answers = page(), lang = 'ja', attributes = '') {
  serve(answers)
  const { desk } = await openConsole(lang, `view="person/sub_1" ${attributes}`)
  const view = inside(desk, 'fuin-console-person')
  await until(() => view.shadowRoot!.querySelector('.page > .progress') === null, 'the person')
  await settled(view)
  return { desk, view }
}

const text = (view: Element, selector: string): string => inside(view, selector).textContent!
const dialog = (view: Element): Promise<void> =>
  until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'a window')
const gone = (view: Element): Promise<void> =>
  until(() => view.shadowRoot!.querySelector('dialog') === null, 'closed')
const last = (call: string): unknown => calls.findLast(one => one.call === call)?.body
const confirm = async (desk: FuinConsole): Promise<void> => {
  await until(() => desk.shadowRoot!.querySelector('dialog[open]') !== null, 'a question')
  inside(desk, '[data-testid="confirm"]').click()
}

describe('the page of one person', () => {
  afterEach(() => restore())

  it('sets the last day on which the number is kept, shows from when it is to be erased, and takes it back', async () => {
    let keepUntil: string | null = null
    const label = (): object => ({ acceptedRequest: 'req_1', keepUntil, details: {} })
    const { view } = await open(page({ 'GET subjects *': label }))
    ok(text(view, '[data-section="retention"]').includes('決めていません'), 'nothing is set')
    inside(view, '[data-task="retention"]').click()
    await dialog(view)
    const day = inside<HTMLInputElement>(view, 'dialog input[name="keepUntil"]')
    day.value = '2034-01-31'
    keepUntil = '2034-01-31'
    inside(view, 'dialog button.primary').click()
    await gone(view)
    equal(last('POST subjects * retention'), { keepUntil: '2034-01-31' })
    await until(
      () => text(view, '[data-section="retention"]').includes('2034年2月1日'),
      'the day from which it is to be erased',
    )
    equal(await violations(view), [])
    inside(view, '[data-task="retention"]').click()
    await dialog(view)
    const again = inside<HTMLInputElement>(view, 'dialog input[name="keepUntil"]')
    equal(again.value, '2034-01-31')
    again.value = ''
    inside(view, 'dialog button.primary').click()
    await gone(view)
    equal(last('POST subjects * retention'), { keepUntil: null })
  })

  it('offers it to nobody who may not erase', async () => {
    const permissions = EVERYTHING.permissions.filter(one => one !== 'erase')
    const answers = page()
    const me = { ...EVERYTHING, permissions, routes: Object.keys(answers) }
    const { view } = await open({ ...answers, 'GET me': me })
    ok(text(view, '[data-section="retention"]').includes('決めていません'), 'the section')
    equal(view.shadowRoot!.querySelector('[data-task="retention"]'), null)
  })

  it('shows numbers, purposes, messages, household and what the person said', async () => {
    const { view } = await open()
    equal(text(view, 'h2'), '山田 花子')
    equal(view.shadowRoot!.activeElement, inside(view, 'h2'))
    const numbers = text(view, '[data-section="numbers"]')
    for (const words of [
      '使用中',
      '以前の番号',
      '給与の源泉徴収票',
      '番号法 9条',
      '書面',
      'お知らせです。',
      'あなた',
    ])
      ok(numbers.includes(words), words)
    ok(text(view, '[data-section="requests"] details[open]').includes('戻ってきました'), 'what came back')
    ok(text(view, '[data-section="waiting"] blockquote').includes('氏名の字が違います'), 'their words')
    ok(text(view, '[data-section="contact"]').includes('hanako@example.com'), 'the address')
    inside(view, '[data-testid="history"]').click()
    await until(() => view.shadowRoot!.querySelector('.events') !== null, 'the history')
    ok(text(view, '.events').includes('受け入れた'), 'what was decided')
    inside(view, '[data-section="household"] .person').click()
    await until(() => calls.some(({ url }) => url.pathname === '/fuin/people/sub_2'), 'the other page')
  })

  it('loads part by part: what fails says so and leaves the others alone', async () => {
    let answer: (value: unknown) => void = () => undefined
    const later = new Promise(resolve => (answer = resolve))
    const { view } = await open(
      page({
        'GET subjects * numbers': () => later,
        'GET subjects *': new Refusal(503, 'vault_unreachable'),
      }),
    )
    await until(
      () => view.shadowRoot!.querySelector('[data-section="contact"] [role="alert"]') !== null,
      'says',
    )
    ok(view.shadowRoot!.querySelector('[data-section="numbers"] progress') !== null, 'loads')
    answer({ data: [], kept: { numbers: 0, images: 0 } })
    await until(() => text(view, '[data-section="numbers"]').includes('受け取った番号はありません'), 'none')
  })

  it('says that somebody is unknown, and goes back', async () => {
    const { desk, view } = await open(page({ 'GET people *': new Refusal(404, 'not_found') }))
    await until(() => view.shadowRoot!.querySelector('[role="alert"]') !== null, 'a sentence')
    inside(view, '.back').click()
    await until(() => desk.shadowRoot!.querySelector('fuin-console-list') !== null, 'the list')
  })

  it('opens the list for an address that names nobody', async () => {
    for (const view of ['person', 'person/../me', 'person/sub_1/x']) {
      serve(page())
      const { desk } = await openConsole('ja', `view="${view}"`)
      ok(desk.shadowRoot!.querySelector('fuin-console-list') !== null, view)
    }
  })

  it('offers nothing that may not be done, and nothing about somebody erased', async () => {
    const answers = page()
    const { view } = await open({
      ...answers,
      'GET me': { ...EVERYTHING, permissions: ['review'], routes: Object.keys(answers) },
    })
    await until(() => text(view, '[data-section="numbers"]').includes('使用中'), 'the numbers')
    equal([...view.shadowRoot!.querySelectorAll('[data-task]')].length, 0)
    const nobody = person({ state: 'erased', name: null, kana: null, externalId: null })
    const erased = await open(page({ 'GET people *': { person: nobody, household: [], requests: [] } }))
    equal([...erased.view.shadowRoot!.querySelectorAll('[data-task]')].length, 0)
    equal(erased.view.shadowRoot!.querySelector('[data-section="contact"]'), null)
  })

  it('does not show as proven what only the vault says', async () => {
    const said = { kind: 'correction', givenAt: AT, proven: false, reason: null, words: null }
    const { view } = await open(page({ 'GET subjects * correction': said }))
    await until(() => view.shadowRoot!.querySelector('.said') !== null, 'what was said')
    ok(text(view, '.said').includes('直接たずねて'), 'warns')
    equal(view.shadowRoot!.querySelector('blockquote.words'), null)
  })

  it('adds a purpose by a notice that lists it, after a question', async () => {
    const { desk, view } = await open()
    await until(() => view.shadowRoot!.querySelector('[data-task="purposes"]') !== null, 'numbers')
    inside(view, '[data-task="purposes"]').click()
    await until(() => view.shadowRoot!.querySelector('[name="purpose"]') !== null, 'what is possible')
    ok(text(view, 'dialog').includes('番号法 9条'), 'the article')
    inside(view, '[name="purpose"]').click()
    await settled(view)
    equal(inside<HTMLTextAreaElement>(view, 'textarea').value, '次の事務にも利用します。\n\n・企業年金')
    equal(await violations(inside(view, 'dialog')), [])
    inside(view, 'dialog [type="submit"]').click()
    await confirm(desk)
    await gone(view)
    equal(last('POST subjects * purposes'), {
      purposes: ['CORP-PEN'],
      text: '次の事務にも利用します。\n\n・企業年金',
      language: 'ja',
      by: 'mail',
    })
    ok(text(desk, '.toast').includes('通知を送りました'), text(desk, '.toast'))
  })

  it('asks for a changed number, and uses a kept one again', async () => {
    const { desk, view } = await open()
    await until(() => view.shadowRoot!.querySelector('[data-task="changed"]') !== null, 'numbers')
    inside(view, '[data-task="changed"]').click()
    await dialog(view)
    inside<HTMLInputElement>(view, '[name="due"]').value = '2099-12-24'
    inside(view, '[name="inPerson"]').click()
    inside(view, 'dialog [type="submit"]').click()
    await gone(view)
    equal(last('POST subjects * number changed'), { due: '2099-12-24', inPerson: true })
    serve(
      page({
        'POST subjects * rehire': () =>
          Response.json(
            { code: 'purpose_not_shown', missing: [{ purpose: 'EI', needs: 'notice' }] },
            { status: 403 },
          ),
      }),
    )
    inside(view, '[data-task="rehire"]').click()
    await until(() => view.shadowRoot!.querySelector('[name="note"]') !== null, 'what was told')
    equal(await violations(inside(view, 'dialog')), [])
    inside(view, 'dialog [type="submit"]').click()
    await until(
      () => (desk.shadowRoot!.querySelector('.toast.error')?.textContent ?? '').includes('EI'),
      'says',
    )
    equal(last('POST subjects * rehire'), { purposes: ['TAX-EMP'], note: '同一人であることを確かめた。' })
  })

  it('says what will be gone before it erases, and tells the person when that is wanted', async () => {
    const { view } = await open()
    await until(() => view.shadowRoot!.querySelector('[data-task="erase"]') !== null, 'numbers')
    inside(view, '[data-task="erase"]').click()
    await dialog(view)
    const choices = [...view.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="what"]')]
    equal(
      choices.map(({ value }) => value),
      ['images', 'itm_replaced', 'itm_current', 'person'],
    )
    ok(text(view, '.gone').includes('写真3枚'), 'photos')
    equal(view.shadowRoot!.querySelector('[name="tell"]'), null)
    choices[3]!.click()
    await settled(view)
    ok(text(view, '.gone').includes('番号2件'), 'everything')
    equal(await violations(inside(view, 'dialog')), [])
    inside(view, 'dialog [type="submit"]').click()
    equal(last('POST subjects * erase'), undefined)
    inside(view, '[name="sure"]').click()
    inside(view, 'dialog [type="submit"]').click()
    await gone(view)
    equal(last('POST subjects * erase'), { scope: 'person', reason: 'RETENTION-OVER', tell: true })
  })

  it('settles a wish for a correction', async () => {
    const { desk, view } = await open()
    await until(() => view.shadowRoot!.querySelector('[data-done]') !== null, 'the wish')
    inside(view, '[data-done]').click()
    await confirm(desk)
    await until(() => calls.some(({ call }) => call === 'POST people attention done'), 'done')
    equal(last('POST people attention done'), { reason: 'correction', about: 'req_1', since: AT })
  })

  for (const lang of ['ja', 'en']) {
    for (const scheme of ['light', 'dark']) {
      it(`can be used by everybody: ${lang}, ${scheme}`, async () => {
        const { desk, view } = await open(page(), lang, `scheme="${scheme}"`)
        desk.style.background = scheme === 'dark' ? '#1a1a1a' : '#fff'
        await until(() => view.shadowRoot!.querySelector('.said') !== null, 'everything')
        for (const details of view.shadowRoot!.querySelectorAll('details')) details.open = true
        equal(await violations(desk), [])
        desk.style.width = '22rem'
        await settled(view)
        equal(await violations(desk), [])
      })
    }
  }
})
