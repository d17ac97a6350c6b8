import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, restore, serve, type Answers } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const AT = '2026-11-20T00:00:00Z'
const approval = (id: string, change: object = {}): object => ({
  ...{ id, action: 'release', state: 'waiting', actor: 'act_2', askedBy: '加藤 由美子', use: 'output' },
  purpose: { code: 'TAX-EMP', text: '源泉徴収票作成事務', textEn: 'Withholding slips', basis: '' },
  form: { code: '375', name: '給与所得の源泉徴収票', nameEn: 'Withholding slip' },
  ...{ persons: 300, used: 0, subjects: null, people: [], reason: '令和8年分の年末調整' },
  ...{
    createdAt: AT,
    expiresAt: '2026-11-20T08:00:00Z',
    decidedAt: null,
    decidedBy: null,
    decidedByName: null,
  },
  ...change,
})

function desk(change: Answers = {}, permissions = ['admin', 'output']): Answers {
  const answers: Answers = {
    'GET approvals': {
      data: [
        approval('apr_1'),
        approval('apr_2', {
          actor: EVERYTHING.actor,
          action: 'erase',
          purpose: null,
          form: null,
          use: null,
          subjects: ['sub_1'],
          people: ['山田 花子'],
          persons: 1,
          reason: '保存の期間が終わった',
        }),
        approval('apr_3', { state: 'refused', decidedBy: 'act_3', decidedByName: '佐々木 花' }),
      ],
      next: null,
    },
    'POST approvals * withdraw': {},
    ...change,
  }
  const me = { ...EVERYTHING, permissions, vault: 'https://vault.example', routes: Object.keys(answers) }
  return { ...answers, 'GET me': me }
}

async function open(answers = desk(), lang = 'ja') {
  serve(answers)
  const opened = await openConsole(lang, 'view="approvals"')
  await until(() => opened.view.shadowRoot!.querySelector('[data-section]') !== null, 'the list')
  await settled(opened.view)
  return opened
}

const card = (view: Element, id: string): HTMLElement => inside(view, `[data-approval="${id}"]`)
const toast = (element: Element): string => element.shadowRoot!.textContent ?? ''

describe('approvals in the console', () => {
  const { fetch: real } = window
  afterEach(() => {
    restore()
    window.fetch = real
  })

  /** The vault itself, as the browser of whoever decides meets it. */
  function vault(answer: (path: string, token: string | null) => Response): string[] {
    const seen: string[] = []
    const host = window.fetch
    window.fetch = async (input, init) => {
      const url = new URL(String(input), location.href)
      if (url.origin !== 'https://vault.example') return host(input, init)
      seen.push(url.pathname)
      return answer(url.pathname, new Headers(init?.headers).get('authorization'))
    }
    return seen
  }

  it('shows who asks for what and why, and lets nobody decide on their own', async () => {
    const { view } = await open()
    const text = card(view, 'apr_1').textContent!
    for (const words of ['加藤 由美子', '源泉徴収票作成事務', '300人まで', '令和8年分の年末調整', '承認待ち'])
      ok(text.includes(words), words)
    ok(card(view, 'apr_2').textContent!.includes('山田 花子'), 'of whom')
    ok(card(view, 'apr_2').querySelector('[data-testid="give"]') === null, 'not one’s own')
    ok(card(view, 'apr_3').textContent!.includes('佐々木 花'), 'who decided')
    equal(await violations(view), [])
    const clerk = await open(desk({}, ['output']))
    ok(card(clerk.view, 'apr_1').querySelector('[data-testid="give"]') === null, 'not without the right')
  })

  it('gives at the vault, in the session of whoever is there, after a fresh proof', async () => {
    const { desk: shell, view } = await open()
    let proven = false
    const seen = vault((_, token) =>
      token === 'Fuin-Staff t0ken' && proven
        ? Response.json({})
        : Response.json({ code: 'step_up_required' }, { status: 403 }),
    )
    const lent = (view as unknown as { shell: Record<string, unknown> }).shell
    lent['signedIn'] = async () => ({ token: 't0ken' })
    lent['stepUp'] = async () => (proven = true)
    card(view, 'apr_1').querySelector<HTMLElement>('[data-testid="give"]')!.click()
    await until(() => toast(shell).includes('承認しました'), 'given')
    const at = `/v1/organizations/${EVERYTHING.organization}/approvals/apr_1/give`
    equal(seen, [at, at])
    ok(
      calls.every(({ call }) => !call.includes('give')),
      'past the host',
    )
  })

  it('says what stands against it, and takes back what oneself asked for', async () => {
    const { desk: shell, view } = await open()
    vault(() => Response.json({ code: 'approval_conflict' }, { status: 409 }))
    const lent = (view as unknown as { shell: Record<string, unknown> }).shell
    lent['signedIn'] = async () => null
    card(view, 'apr_1').querySelector<HTMLElement>('[data-testid="refuse"]')!.click()
    await until(() => toast(shell).includes('サインインしてください'), 'signs in first')
    lent['signedIn'] = async () => ({ token: 't0ken' })
    await settled(view)
    card(view, 'apr_1').querySelector<HTMLElement>('[data-testid="refuse"]')!.click()
    await until(() => toast(shell).includes('すでに決まっているか'), 'says why')
    await settled(view)
    card(view, 'apr_2').querySelector<HTMLElement>('[data-testid="withdraw"]')!.click()
    await until(() => calls.some(({ call }) => call === 'POST approvals * withdraw'), 'withdrawn')
  })

  it('says that nothing waits', async () => {
    serve(desk({ 'GET approvals': { data: [], next: null } }))
    const { view } = await openConsole('en', 'view="approvals"')
    await until(() => view.shadowRoot!.textContent!.includes('Nothing waits'), 'nothing')
  })
})
