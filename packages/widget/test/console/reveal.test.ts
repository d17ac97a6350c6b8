import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, Refusal, restore, serve, type Answers } from '../support/console.ts'
import { digitsOnPage } from '../support/digits.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const NUMBER = '123456789018'
const AT = '2026-11-20T00:00:00Z'
const REQUEST = {
  ...{ id: 'req_1', state: 'accepted', generation: 1, sequence: 1, due: '2026-12-10', openedAt: AT },
  ...{ createdAt: AT, expiresAt: '2026-12-24T00:00:00Z', submittedAt: AT, statement: null },
}
const PERSON = {
  ...{ id: 'sub_1', kind: 'employee', state: 'accepted', name: '山田 花子', kana: 'ヤマダ ハナコ' },
  ...{ externalId: 'E-1', department: '営業部', dependentOf: null, changedAt: AT, request: REQUEST },
}
const SALARY = {
  code: 'TAX-EMP',
  text: '源泉徴収票作成事務',
  textEn: 'Withholding slips',
  basis: '所得税法 226条',
}
const CHOICES = {
  formRequired: false,
  reasonRequired: false,
  purposes: [
    {
      ...SALARY,
      forms: [
        { code: '375', name: '給与所得の源泉徴収票', nameEn: 'Withholding slip' },
        { code: '315', name: '給与支払報告書', nameEn: 'Salary payment report' },
      ],
    },
    {
      code: 'EI',
      text: '雇用保険届出事務',
      textEn: 'Employment insurance',
      basis: '雇用保険法 7条',
      forms: [],
    },
  ],
}

function page(change: Answers = {}, permissions = ['reveal', 'output']): Answers {
  const answers: Answers = {
    'GET people': {
      ...{ data: [{ head: PERSON, matches: true, dependents: [] }], pages: 1, page: 1, revision: 1 },
      counts: { total: 1, states: { accepted: 1 }, kinds: { employee: 1 }, departments: [] },
    },
    'GET people *': { person: PERSON, requests: [REQUEST], household: [] },
    'GET subjects *': { acceptedRequest: 'req_1', keepUntil: null, details: {} },
    'GET subjects * reveal': CHOICES,
    'POST subjects * reveal': { number: NUMBER },
    ...change,
  }
  return { ...answers, 'GET me': { ...EVERYTHING, permissions, routes: Object.keys(answers) } }
}

async function open(answers: Answers = page(), lang = 'ja') {
  serve(answers)
  const { desk } = await openConsole(lang, 'view="person/sub_1"')
  const view = inside(desk, 'fuin-console-person')
  await until(() => view.shadowRoot!.querySelector('.reveal') !== null, 'the panel')
  await settled(view)
  return { desk, view }
}

const digits = (view: Element): string => inside(view, '.reveal .digits').textContent!.trim()
const isShown = (view: Element): boolean => view.shadowRoot!.querySelector('.reveal .masked') === null
const posts = (): any[] =>
  calls.filter(({ call }) => call === 'POST subjects * reveal').map(({ body }) => body)
const toast = (desk: Element): string => desk.shadowRoot!.textContent ?? ''

async function choose(view: Element, purpose = 'TAX-EMP', form = ''): Promise<void> {
  const select = inside<HTMLSelectElement>(view, '.reveal [name="purpose"]')
  select.value = purpose
  select.dispatchEvent(new Event('change'))
  await settled(view)
  if (form !== '') inside<HTMLSelectElement>(view, '.reveal [name="form"]').value = form
}

async function shown(answers: Answers = page()) {
  const opened = await open(answers)
  await choose(opened.view)
  inside(opened.view, '[data-testid="reveal"]').click()
  await until(() => isShown(opened.view), 'the number')
  return opened
}

/** A page as it is when another tab stands in front of it. */
function hide(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' })
  else Reflect.deleteProperty(document, 'visibilityState')
  document.dispatchEvent(new Event('visibilitychange'))
}

/** What the clipboard got, instead of the real one. */
function clipboard(write: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } })
}

describe('the number of one person in the console', () => {
  const wall = Date.now
  /** A clock that stands still, from now on, at so many seconds later. */
  const stopped = (): ((seconds: number) => void) => {
    const [now, steady] = [wall(), performance.now()]
    Date.now = () => now
    const set = (seconds: number): void => void (performance.now = () => steady + seconds * 1000)
    set(0)
    return set
  }
  afterEach(() => {
    restore()
    hide(false)
    Date.now = wall
    Reflect.deleteProperty(performance, 'now')
    Reflect.deleteProperty(navigator, 'clipboard')
    document.querySelectorAll('fuin-number-sheet').forEach(sheet => sheet.remove())
  })

  it('is masked, and offers the purposes that the person was told and the forms made for each', async () => {
    const { view } = await open()
    ok(!isShown(view), 'masked')
    equal(digitsOnPage(NUMBER), { texts: [], elsewhere: [] })
    const values = (name: string): string[] =>
      [...inside<HTMLSelectElement>(view, `[name="${name}"]`).options].map(({ value }) => value)
    equal(values('purpose'), ['', 'TAX-EMP', 'EI'])
    equal(values('form'), [''])
    inside(view, '[data-testid="reveal"]').click()
    equal(posts(), [], 'nothing without a purpose')
    await choose(view)
    equal(values('form'), ['', '375', '315'])
    await choose(view, 'EI')
    equal(values('form'), [''])
    equal(await violations(inside(view, '.reveal')), [])
  })

  it('asks for form and reason where the organization does', async () => {
    const strict = { ...CHOICES, formRequired: true, reasonRequired: true }
    const { view } = await open(page({ 'GET subjects * reveal': strict }))
    await choose(view)
    inside(view, '[data-testid="reveal"]').click()
    await settled(view)
    equal(posts(), [])
    await choose(view, 'TAX-EMP', '375')
    inside<HTMLInputElement>(view, '[name="reason"]').value = '年末調整'
    inside(view, '[data-testid="reveal"]').click()
    await until(() => isShown(view), 'the number')
    equal(posts(), [{ purpose: 'TAX-EMP', form: '375', reason: '年末調整', use: 'display' }])
  })

  it('stands in groups of four for thirty seconds, counted down, and is gone then', async () => {
    const later = stopped()
    const { view } = await shown()
    equal(digits(view), '1234 5678 9018')
    equal(view.shadowRoot!.activeElement, inside(view, '.reveal .digits'))
    later(12)
    await until(() => inside(view, '.countdown').textContent!.includes('あと18秒'), 'the countdown')
    later(29.5)
    await until(() => inside(view, '.countdown').textContent!.includes('あと1秒'), 'the last second')
    ok(isShown(view), 'still there')
    later(30.1)
    await until(() => !isShown(view), 'masked again')
    equal(digitsOnPage(NUMBER), { texts: [], elsewhere: [] })
    // A machine that slept: one of the clocks stood still.
    Date.now = wall
    inside(view, '[data-testid="reveal"]').click()
    await until(() => isShown(view), 'again')
    Date.now = () => wall() + 31_000
    await until(() => !isShown(view), 'masked after a sleep')
  })

  it('is hidden by its button, a hidden page, printing and leaving; not by another window in front', async () => {
    const { desk, view } = await shown()
    const again = async (): Promise<void> => {
      if (isShown(view)) return
      inside(view, '[data-testid="reveal"]').click()
      await until(() => isShown(view), 'shown again')
    }
    window.dispatchEvent(new Event('blur'))
    await settled(view)
    ok(isShown(view), 'a blur hides nothing')
    inside(view, '[data-testid="hide"]').click()
    await settled(view)
    ok(!isShown(view), 'the button')
    await again()
    hide(true)
    await settled(view)
    ok(!isShown(view), 'a hidden page')
    hide(false)
    await settled(view)
    ok(!isShown(view), 'and it does not come back by itself')
    for (const [happens, where] of [
      ['freeze', document],
      ['resume', document],
      ['pagehide', window],
    ] as const) {
      await again()
      where.dispatchEvent(new Event(happens))
      await settled(view)
      ok(!isShown(view), happens)
    }
    await again()
    window.dispatchEvent(new Event('beforeprint'))
    await settled(view)
    ok(!isShown(view), 'printing')
    await again()
    const text = digitsOnPage(NUMBER).texts[0]!
    desk.remove()
    equal(text.data, '', 'the text node itself is empty')
    document.querySelector('main')!.append(desk)
    await until(() => !isShown(view), 'masked after leaving')
    equal(digitsOnPage(NUMBER), { texts: [], elsewhere: [] })
  })

  it('drops an answer that comes when nobody looks any more', async () => {
    let answer: (value: unknown) => void = () => undefined
    const { desk, view } = await open(
      page({ 'POST subjects * reveal': () => new Promise(resolve => (answer = resolve)) }),
    )
    await choose(view)
    inside(view, '[data-testid="reveal"]').click()
    await until(() => posts().length === 1, 'asked')
    hide(true)
    hide(false)
    answer({ number: NUMBER })
    await until(() => toast(desk).includes('記録は残っています'), 'says so')
    ok(!isShown(view), 'not shown')
    equal(digitsOnPage(NUMBER), { texts: [], elsewhere: [] })
  })

  it('is in one text node while it stands there, and in nothing else; this check finds it where it is planted', async () => {
    const said: unknown[] = []
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const
    const real = methods.map(name => console[name])
    for (const name of methods) console[name] = (...args: unknown[]) => void said.push(...args)
    const events = ['fuin-view', 'fuin-failure', 'change', 'input', 'fuin-change']
    const hear = (event: Event): void => void said.push((event as CustomEvent).detail)
    for (const name of events) document.addEventListener(name, hear)
    const { view } = await shown()
    const { texts, elsewhere } = digitsOnPage(NUMBER, said)
    equal([texts.length, elsewhere], [1, []])
    equal(getComputedStyle(inside(view, '.reveal .digits')).userSelect, 'none')
    ok(
      calls.every(({ url }) => !url.href.includes(NUMBER)),
      'no address',
    )
    inside(view, '[data-testid="hide"]').click()
    await settled(view)
    equal(digitsOnPage(NUMBER, said), { texts: [], elsewhere: [] })
    for (const name of events) document.removeEventListener(name, hear)
    methods.forEach((name, order) => (console[name] = real[order]!))
    // The control: what is looked for is found.
    view.setAttribute('title', `1234-5678-9018`)
    sessionStorage.setItem('planted', NUMBER)
    document.body.append(document.createTextNode('1234 5678 9018'), document.createComment(NUMBER))
    const control = digitsOnPage(NUMBER, [{ detail: NUMBER }])
    sessionStorage.removeItem('planted')
    equal([control.texts.length, control.elsewhere], [1, ['@title', 'comment', 'session', 'said']])
  })

  it('is copied once, as an output that was logged before the clipboard got anything', async () => {
    const copied: string[] = []
    const order: string[] = []
    const { desk, view } = await shown(
      page({
        'POST subjects * reveal': (_url: URL, body: any) => {
          order.push(`${body.use} ${body.target ?? ''}`.trim())
          return { number: NUMBER }
        },
      }),
    )
    clipboard(async text => {
      order.push('clipboard')
      copied.push(text)
    })
    const button = inside<HTMLButtonElement>(view, '[data-testid="copy"]')
    button.click()
    await until(() => toast(desk).includes('貼り付けたら'), 'copied')
    equal(order, ['display', 'output copy', 'clipboard'])
    equal(copied, [NUMBER])
    await settled(view)
    ok(button.disabled, 'once')
    button.click()
    equal(posts().length, 2)
  })

  it('copies nothing when the vault refuses', async () => {
    const copied: string[] = []
    clipboard(async text => void copied.push(text))
    const { desk, view } = await shown(
      page({
        'POST subjects * reveal': (_url: URL, body: any) =>
          body.use === 'display' ? { number: NUMBER } : new Refusal(403, 'permission_missing'),
      }),
    )
    inside(view, '[data-testid="copy"]').click()
    await until(() => toast(desk).includes('権限がありません'), 'says so')
    equal(copied, [])
  })

  it('offers to each what they may: to look, to put out, or neither', async () => {
    const looks = await open(page({}, ['reveal']))
    ok(looks.view.shadowRoot!.querySelector('[data-testid="print"]') === null, 'no print')
    await choose(looks.view)
    inside(looks.view, '[data-testid="reveal"]').click()
    await until(() => isShown(looks.view), 'the number')
    ok(looks.view.shadowRoot!.querySelector('[data-testid="copy"]') === null, 'no copy')
    const prints = await open(page({}, ['output']))
    ok(prints.view.shadowRoot!.querySelector('[data-testid="reveal"]') === null, 'no display')
    serve(page({}, ['review']))
    const { desk } = await openConsole('ja', 'view="person/sub_1"')
    const view = inside(desk, 'fuin-console-person')
    await until(() => view.shadowRoot!.querySelector('[data-section="requests"]') !== null, 'the page')
    equal(view.shadowRoot!.querySelector('.reveal'), null)
  })

  it('is printed on a sheet of its own, that closes when the page is left or frozen', async () => {
    const { view } = await open()
    await choose(view, 'TAX-EMP', '375')
    const sheetOpens = async (): Promise<void> => {
      inside(view, '[data-testid="print"]').click()
      await until(() => document.querySelector('fuin-number-sheet') !== null, 'the sheet')
      await settled(view)
    }
    await sheetOpens()
    document.dispatchEvent(new Event('freeze'))
    equal(document.querySelector('fuin-number-sheet'), null)
    calls.length = 0
    await sheetOpens()
    const sheet = document.querySelector('fuin-number-sheet')!
    await settled(sheet)
    equal(posts(), [{ purpose: 'TAX-EMP', form: '375', use: 'output', target: 'print' }])
    const text = sheet.shadowRoot!.textContent!
    for (const words of ['山田 花子', 'E-1', '給与所得の源泉徴収票', '1234 5678 9018', '特定個人情報'])
      ok(text.includes(words), words)
    equal(digitsOnPage(NUMBER).texts.length, 1)
    equal(await violations(sheet), [])
    hide(true)
    equal(document.querySelector('fuin-number-sheet'), null)
    equal(digitsOnPage(NUMBER), { texts: [], elsewhere: [] })
  })

  it('asks once more who is at the screen where the vault wants it, and then goes on', async () => {
    let proven = false
    const { desk, view } = await open(
      page({
        'POST subjects * reveal': () => (proven ? { number: NUMBER } : new Refusal(403, 'step_up_required')),
      }),
    )
    const shell = (view as unknown as { shell: { stepUp?: () => Promise<boolean> } }).shell
    await choose(view)
    shell.stepUp = async () => false
    inside(view, '[data-testid="reveal"]').click()
    await until(() => toast(desk).includes('もう一度確かめます'), 'the message')
    await settled(view)
    ok(!isShown(view), 'not without')
    shell.stepUp = async () => (proven = true)
    inside(view, '[data-testid="reveal"]').click()
    await until(() => isShown(view), 'the number')
  })

  it('names the purposes that are allowed when another one is refused', async () => {
    const refusal = (): Response =>
      Response.json({ code: 'purpose_not_shown', allowed: [SALARY] }, { status: 403 })
    const { desk, view } = await open(page({ 'POST subjects * reveal': refusal }))
    await choose(view, 'EI')
    inside(view, '[data-testid="reveal"]').click()
    await until(() => toast(desk).includes('・源泉徴収票作成事務'), 'what is allowed')
    ok(!isShown(view), 'masked')
  })

  it('asks for an approval where a second person is needed, and goes on under it once it was given', async () => {
    const given: object[] = []
    const asked: any[] = []
    const { desk, view } = await open(
      page({
        'POST subjects * reveal': (_url: URL, body: any) =>
          body.approval === 'apr_1' ? { number: NUMBER } : new Refusal(403, 'approval_required'),
        'GET approvals': () => ({ data: given }),
        'POST approvals': (_url: URL, body: any) => {
          asked.push(body)
          return { data: [] }
        },
      }),
    )
    await choose(view, 'TAX-EMP', '375')
    inside(view, '[data-testid="reveal"]').click()
    await until(() => toast(desk).includes('理由を書いてから'), 'wants a reason')
    inside<HTMLInputElement>(view, '[name="reason"]').value = '年末調整'
    inside(view, '[data-testid="reveal"]').click()
    await until(() => desk.shadowRoot!.querySelector('dialog[open]') !== null, 'a question')
    inside(desk, '[data-testid="confirm"]').click()
    await until(() => toast(desk).includes('承認を頼みました'), 'asked')
    equal(asked, [
      {
        ...{ action: 'release', purpose: 'TAX-EMP', use: 'display', form: '375' },
        ...{ subjects: ['sub_1'], reason: '年末調整' },
      },
    ])
    ok(!isShown(view), 'not yet')
    const approval = {
      id: 'apr_1',
      action: 'release',
      state: 'given',
      actor: EVERYTHING.actor,
      used: 0,
      persons: 1,
    }
    // That of another colleague, of another use, of another form: none of them is this one's.
    given.push(
      {
        ...approval,
        id: 'apr_2',
        actor: 'act_2',
        purpose: SALARY,
        form: { code: '375' },
        use: 'display',
        subjects: null,
      },
      { ...approval, id: 'apr_3', purpose: SALARY, form: { code: '375' }, use: 'output', subjects: null },
      { ...approval, id: 'apr_4', purpose: SALARY, form: null, use: 'display', subjects: null },
      { ...approval, purpose: SALARY, form: { code: '375' }, use: 'display', subjects: ['sub_1'] },
    )
    inside(view, '[data-testid="reveal"]').click()
    await until(() => isShown(view), 'the number')
    equal(posts().at(-1).approval, 'apr_1')
  })
})
