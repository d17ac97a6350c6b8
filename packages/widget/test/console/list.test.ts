import { dayInJapan } from '../../src/console/list/days.ts'
import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, Refusal, restore, serve, type Answers } from '../support/console.ts'
import { inside, itEmulates, emulate, settled, type, until, violations } from '../support/harness.ts'

const EARLIER = '2026-11-20T00:00:00Z'
const STATES = ['not-requested', 'requested', 'opened', 'submitted', 'returned', 'accepted']
const request = (at: number): object => ({
  ...{ id: `req_${at}`, state: 'open', generation: 1, sequence: 1, due: '2020-01-01', openedAt: null },
  ...{ createdAt: '2026-11-01T00:00:00Z', expiresAt: '2026-12-24T00:00:00Z', submittedAt: null },
})
const person = (at: number, change: object = {}): any => ({
  ...{ id: `sub_${at}`, kind: 'employee', state: STATES[at % 6], name: `山田 ${at}`, kana: `ヤマダ ${at}` },
  ...{ externalId: `E-${at}`, department: at % 2 ? '営業部' : '経理部', dependentOf: null },
  ...{ changedAt: '2026-11-20T00:00:00Z', request: at % 6 === 0 ? null : request(at) },
  ...change,
})
const child = person(900, { kind: 'dependent', dependentOf: 'sub_1', name: '山田 子', matches: true })

/** A handler with 120 households; the first has a dependent. */
function people(state: { revision: number; size?: number; changed?: () => void }): Answers {
  const size = state.size ?? 120
  const all = Array.from({ length: size }, (_, at) => ({
    ...{ head: person(at), matches: true, dependents: at === 1 ? [child] : [] },
  }))
  return {
    'GET people': (url: URL) => {
      const q = url.searchParams.get('q') ?? ''
      const states = (url.searchParams.get('state') ?? '').split(',').filter(Boolean)
      const found = all.filter(
        ({ head }) => head.name.includes(q) && (states.length === 0 || states.includes(head.state)),
      )
      const page = Number(url.searchParams.get('page') ?? 1)
      const counts: Record<string, number> = {}
      for (const { head } of all) counts[head.state] = (counts[head.state] ?? 0) + 1
      return {
        ...{ data: found.slice((page - 1) * 50, page * 50), page, revision: state.revision },
        pages: Math.max(1, Math.ceil(found.length / 50)),
        counts: {
          total: found.length,
          states: counts,
          kinds: { employee: size },
          departments: ['営業部', '経理部'],
        },
      }
    },
    'GET people ids': {
      data: all.map(({ head }) => ({ id: head.id, state: head.state, request: head.request?.id ?? null })),
    },
    'GET people changes': (_: URL) =>
      new Promise(resolve => {
        state.changed = () => resolve({ revision: state.revision })
      }),
    'GET people *': { person: person(1), household: [child], requests: [request(1)] },
    'GET people attention': {
      data: [
        { reason: 'passcode', person: person(1), about: 'req_1', since: null, message: null },
        { ...{ reason: 'more-time', person: person(2), about: 'req_2', message: null }, since: EARLIER },
        { ...{ reason: 'more-time', person: person(4), about: 'req_4', message: null }, since: EARLIER },
        {
          ...{ reason: 'undelivered', person: person(3), about: 'req_3', since: EARLIER },
          message: { kind: 'request', code: 'refused', notice: null },
        },
      ],
    },
    'GET subjects *': {
      name: '山田 3',
      details: { email: 'old@example.com' },
      dependentOf: null,
      keepUntil: null,
    },
    'POST subjects * details': {},
    'POST requests * resend': { delivery: { outcome: 'sent' } },
    'POST requests * renew': {
      id: 'req_1',
      url: '/c/#1.secret',
      passcode: 'ABCD-EFGH',
      sent: true,
      failure: null,
    },
    'POST requests * remind': {},
    'POST requests * cancel': (url: URL) =>
      url.pathname.includes('req_2/') ? new Refusal(409, 'request_closed') : {},
    'POST requests * extend': { sent: true, failure: null },
  }
}

const rows = (view: Element): string[] =>
  [...view.shadowRoot!.querySelectorAll('tbody .person')].map(node => node.textContent!.trim())
const all = (view: Element, selector: string): HTMLElement[] => [
  ...view.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]

async function list(state = { revision: 5 } as Parameters<typeof people>[0], lang = 'ja', attributes = '') {
  serve(people(state))
  const opened = await openConsole(lang, attributes)
  await until(() => opened.view.shadowRoot!.querySelector('h2') !== null, 'the list')
  await settled(opened.view)
  return opened
}

describe('the status list', () => {
  afterEach(() => restore())

  it('searches while somebody types, asks once, and keeps the focus', async () => {
    const { view } = await list()
    equal(rows(view).length, 50)
    inside<HTMLInputElement>(view, '#q').focus()
    const before = calls.length
    await type('7')
    await type('7')
    await until(() => rows(view).length === 1, 'one row')
    equal(rows(view), ['山田 77'])
    equal(calls.slice(before).filter(({ call }) => call === 'GET people').length <= 2, true)
    equal(view.shadowRoot!.activeElement?.id, 'q')
    await type('x')
    await until(
      () => view.shadowRoot!.querySelector('.empty-title')?.textContent === '当てはまる人はいません',
      'nobody',
    )
    inside(view, '.empty button').click()
    await until(() => rows(view).length === 50, 'everybody')
    equal(inside<HTMLInputElement>(view, '#q').value, '')
  })

  it('narrows by state, kind, department and due day, sorts, and turns pages', async () => {
    const { view } = await list()
    inside(view, '[data-state="returned"]').click()
    await until(() => rows(view).length === 20, 'returned')
    equal(inside(view, '[data-state="returned"]').getAttribute('aria-pressed'), 'true')
    const choose = async (id: string, value: string): Promise<URLSearchParams> => {
      const field = inside<HTMLSelectElement>(view, id)
      field.value = value
      field.dispatchEvent(new Event('change'))
      await settled(view)
      return calls.filter(({ call }) => call === 'GET people').at(-1)!.url.searchParams
    }
    equal((await choose('#kind', 'employee')).get('kind'), 'employee')
    equal((await choose('#department', '=営業部')).get('department'), '営業部')
    ok((await choose('#due', 'over')).get('dueBefore')! < dayInJapan(0), 'before today')
    inside(view, 'th.due .sort').click()
    await settled(view)
    equal(inside(view, 'th.due').getAttribute('aria-sort'), 'ascending')
    inside(view, '.chips button:not(#needs)').click()
    // The household with a dependent who fits stands open while the list is narrowed.
    await until(() => rows(view).length === 51, 'all')
    all(view, '.pages button')[1]!.click()
    await until(() => rows(view)[0] === '山田 50', 'second page')
  })

  it('groups a household, and opens it by hand', async () => {
    const { view } = await list()
    const family = inside(view, '.family')
    equal(family.getAttribute('aria-expanded'), 'false')
    family.click()
    await settled(view)
    equal(rows(view).slice(1, 3), ['山田 1', '山田 子'])
    equal(inside(view, '.family').getAttribute('aria-expanded'), 'true')
  })

  it('selects a page, everybody, and acts on their requests: each once, failures told', async () => {
    const { desk, view } = await list()
    const box = inside<HTMLInputElement>(view, 'thead input')
    box.click()
    await settled(view)
    ok(inside(view, '.bar').textContent!.includes('51人'), 'the page with the dependent')
    inside(view, '#all').click()
    await until(() => inside(view, '.bar').textContent!.includes('121人'), 'all')
    inside(view, '[data-action="cancel"]').click()
    await until(() => desk.shadowRoot!.querySelector('dialog[open]') !== null, 'a question')
    ok(inside(desk, 'dialog').textContent!.includes('40件'), 'only those that wait')
    inside(desk, '[data-testid="confirm"]').click()
    await until(() => desk.shadowRoot!.querySelector('.toast') !== null, 'the outcome')
    equal(calls.filter(({ call }) => call === 'POST requests * cancel').length, 40)
    ok(inside(desk, '.toast').textContent!.includes('39件を終えました'), inside(desk, '.toast').textContent!)
    inside(view, '[data-action="extend"]').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'a day')
    inside<HTMLInputElement>(view, 'dialog input').value = '2099-12-24'
    inside(view, 'dialog [type="submit"]').click()
    await until(() => calls.filter(({ call }) => call === 'POST requests * extend').length === 60, 'extended')
    equal(calls.findLast(({ call }) => call === 'POST requests * extend')!.body, { due: '2099-12-24' })
  })

  it('offers nothing to whoever may only look', async () => {
    const answers = people({ revision: 1 })
    serve({ ...answers, 'GET me': { ...EVERYTHING, permissions: [], routes: Object.keys(answers) } })
    const { view } = await openConsole()
    await until(() => rows(view).length === 50, 'the list')
    equal(all(view, 'input[type="checkbox"]').length, 0)
  })

  it('opens the page of one person, and gives the focus back to the place where it was', async () => {
    const { desk, view } = await list()
    const told: string[] = []
    desk.addEventListener('fuin-view', ({ detail }) => told.push(detail.view))
    all(view, '.person')[1]!.click()
    await until(() => desk.shadowRoot!.querySelector('fuin-console-person') !== null, 'the page')
    equal(told, ['person/sub_1'])
    // As a page does that keeps the view in its address, when somebody goes back.
    desk.view = 'list'
    await until(() => view.isConnected && view.shadowRoot!.activeElement?.textContent === '山田 1', 'focus')
  })

  it('shows what waits for staff, and nothing else until somebody looks for people again', async () => {
    const { desk, view } = await list()
    inside(view, '#needs').click()
    await until(() => all(view, '.waiting li').length === 4, 'four')
    equal(rows(view), [])
    ok(inside(view, '[data-reason="passcode"]').textContent!.includes('パスコードの誤り'), 'says why')
    equal(await violations(inside(view, '.waiting')), [])
    inside(view, '[data-reason="more-time"] [data-solve]').focus()
    inside(view, '[data-reason="more-time"] [data-solve]').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'a day')
    equal(await violations(inside(view, 'dialog')), [])
    inside<HTMLInputElement>(view, 'dialog input').value = '2099-12-24'
    inside(view, 'dialog [type="submit"]').click()
    await until(() => view.shadowRoot!.querySelector('dialog') === null, 'done')
    const extended = calls.find(({ call }) => call === 'POST requests * extend')!
    equal([extended.url.pathname, extended.body], ['/fuin/requests/req_2/extend', { due: '2099-12-24' }])
    await until(
      () => view.shadowRoot!.activeElement?.hasAttribute('data-solve') === true,
      'focus where it was',
    )
    inside(view, '#extend-all').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'a day for all')
    ok(inside(view, 'dialog').textContent!.includes('2件'), 'both')
    inside(view, 'dialog [type="submit"]').click()
    await until(() => calls.filter(({ call }) => call === 'POST requests * extend').length === 3, 'both')
    await until(() => view.shadowRoot!.querySelector('dialog') === null, 'done')

    inside(view, '[data-reason="passcode"] [data-solve]').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'a question')
    inside(view, 'dialog [type="submit"]').click()
    await until(() => view.shadowRoot!.querySelector('[data-testid="passcode"]') !== null, 'the passcode')
    equal(inside(view, '[data-testid="passcode"]').textContent, 'ABCD-EFGH')
    ok(!view.shadowRoot!.innerHTML.includes('#1.secret'), 'the link stays out of the page')
    inside(view, 'dialog .primary').click()

    inside(view, '[data-reason="undelivered"] [data-solve]').click()
    await until(() => view.shadowRoot!.querySelector('dialog input[type="email"]') !== null, 'an address')
    equal(inside<HTMLInputElement>(view, 'dialog input').value, 'old@example.com')
    inside<HTMLInputElement>(view, 'dialog input').value = 'new@example.com'
    serve({ ...people({ revision: 5 }), 'POST requests * resend': new Refusal(400, 'input_invalid') })
    inside(view, 'dialog [type="submit"]').click()
    await until(
      () => (desk.shadowRoot!.querySelector('.toast.error')?.textContent ?? '').includes('期限を延ばして'),
      'what to do',
    )
    serve({ ...people({ revision: 5 }), 'GET people attention': new Refusal(503, 'unavailable') })
    inside(view, 'dialog [type="submit"]').click()
    await until(() => view.shadowRoot!.querySelector('dialog') === null, 'sent again')
    ok(
      calls.some(({ call }) => call === 'POST requests * resend'),
      'again',
    )
    equal(calls.find(({ call }) => call === 'POST subjects * details')!.body, {
      details: { email: 'new@example.com' },
    })
    await until(() => all(view, '.waiting').length === 0, 'what went wrong')
    ok(inside(view, '[role="alert"]').textContent!.includes('応えません'), 'says so')
    serve({ ...people({ revision: 5 }), 'GET people attention': { data: [] } })
    inside(view, '[role="alert"] button').click()
    await until(() => view.shadowRoot!.querySelector('.empty-title') !== null, 'nothing waits')
    ok(inside(view, '.empty-title').textContent!.includes('要対応のものはありません'), 'says so')
    inside(view, '[data-state="returned"]').click()
    await until(() => rows(view).length === 20, 'the list again')
  })

  it('changes by itself when somebody else does something, and keeps place and focus', async () => {
    const state: Parameters<typeof people>[0] = { revision: 5 }
    const { view } = await list(state)
    all(view, '.person')[3]!.focus()
    const focused = view.shadowRoot!.activeElement
    await until(() => state.changed !== undefined, 'somebody waits')
    const before = calls.filter(({ call }) => call === 'GET people').length
    state.revision = 6
    state.changed!()
    await until(() => calls.filter(({ call }) => call === 'GET people').length > before, 'asked again')
    const since = (): string | null =>
      calls.findLast(({ call }) => call === 'GET people changes')!.url.searchParams.get('since')
    await until(() => since() === '6', 'waits for what comes after that')
    await settled(view)
    equal(view.shadowRoot!.activeElement === focused, true)
  })

  it('says that nobody is there, and what went wrong', async () => {
    const { view } = await list({ revision: 1, size: 0 })
    equal(inside(view, '.empty-title').textContent, 'まだ誰も登録されていません')
    serve({ ...people({ revision: 1 }), 'GET people': new Refusal(503, 'vault_unreachable') })
    const broken = (await openConsole('en')).view
    await until(() => broken.shadowRoot!.querySelector('[role="alert"]') !== null, 'a sentence')
    ok(inside(broken, '[role="alert"]').textContent!.includes('cannot be reached'), 'in English')
  })

  for (const lang of ['ja', 'en']) {
    for (const scheme of ['light', 'dark']) {
      it(`can be used by everybody: ${lang}, ${scheme}`, async () => {
        const { desk, view } = await list({ revision: 1 }, lang, `scheme="${scheme}"`)
        desk.style.background = scheme === 'dark' ? '#1a1a1a' : '#fff'
        inside<HTMLInputElement>(view, 'thead input').click()
        inside(view, '.family').click()
        await settled(view)
        equal(await violations(desk), [])
        desk.style.width = '22rem'
        await settled(view)
        equal(await violations(desk), [])
        desk.style.width = ''
      })
    }
  }

  itEmulates('can be seen in forced colours', async () => {
    await emulate(['forced-colors', 'active'])
    const { view } = await list()
    ok(inside(view, '.badge').getBoundingClientRect().width > 0, 'a badge')
    await emulate()
  })
})
