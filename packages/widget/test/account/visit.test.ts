import '../../src/define/account.ts'
import type { FuinVisit } from '../../src/account/visit.ts'
import type { OpenableRequest } from '../../src/account/account-api.ts'
import { LANGUAGES } from '../../src/locale/choices.ts'
import { loadLanguage, message, type MessageKey } from '../../src/locale/messages.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'

const place = { vault: 'https://vault.example', organization: `org_${'0'.repeat(26)}`, fingerprint: 'x' }
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const CODE = '123456'
const real = globalThis.fetch
const request = (order: number, state: OpenableRequest['state']): OpenableRequest => ({
  request: `req_${order}${'0'.repeat(25)}`,
  state,
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2026-12-10T00:00:00.000Z',
  link: `#1.${order}`,
})

/** A vault that gives a secret and takes one code. */
function answering(): { calls: string[] } {
  const calls: string[] = []
  globalThis.fetch = async (input, init) => {
    const sent = new Request(input, init)
    if (!sent.url.startsWith(place.vault)) return real(input, init)
    const what = sent.url.split('/accounts/')[1]!
    calls.push(`${what} ${sent.headers.get('authorization')}`)
    if (what === 'totp') return Response.json({ secret: SECRET })
    const { code } = (await sent.json()) as { code: string }
    if (code === CODE) return new Response(null, { status: 204 })
    return Response.json({ code: 'sign_in_refused' }, { status: 401 })
  }
  return { calls }
}

async function list(requests: OpenableRequest[], totp = false): Promise<FuinVisit> {
  const element = await mount<FuinVisit>('<fuin-visit></fuin-visit>', 'fuin-visit')
  element.place = place
  element.visit = { requests, totp, token: 'token' }
  await settled(element)
  return element
}

const textOf = (element: FuinVisit): string => element.shadowRoot!.textContent.replaceAll(/\s+/gu, ' ')
const button = (element: FuinVisit, name: string): HTMLButtonElement | undefined =>
  [...element.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name))

async function enter(element: FuinVisit, code: string): Promise<void> {
  inside<HTMLInputElement>(element, '#code').value = code
  inside<HTMLButtonElement>(element, 'button.primary').click()
  await settled(element)
}

describe('<fuin-visit>', () => {
  afterEach(() => {
    globalThis.fetch = real
    document.documentElement.lang = 'ja'
  })

  it('lists what can be opened, each with its day, its state and what to say on the telephone', async () => {
    const opened: string[] = []
    const element = await list([request(1, 'open'), request(2, 'returned'), request(3, 'submitted')])
    element.opened = ({ link }) => opened.push(link)
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.request')]
    equal(
      rows.map(({ textContent }) => textContent.includes('まだ提出していません')),
      [true, true, false],
    )
    for (const { textContent } of rows) ok(/2026\/11\/01.*受付番号/su.test(textContent), textContent)
    rows[1]!.click()
    equal(opened, ['#1.2'])
    equal(await violations(document.body), [])
  })

  it('says that there is nothing to do', async () => {
    const element = await list([])
    ok(textOf(element).includes('今は依頼がありません'), 'said')
    equal(await violations(document.body), [])
  })

  it('shows the way out and the app, not the list, while a request is open below', async () => {
    let left = 0
    const element = await list([request(1, 'open')])
    element.left = () => left++
    element.chosen = true
    await settled(element)
    equal([...element.shadowRoot!.querySelectorAll('button.request, h1')].length, 0)
    // Who has one request never sees the list, and is offered the app here.
    ok(button(element, '認証アプリ') !== undefined, 'the app')
    equal(await violations(document.body), [])
    element.visit = { ...element.visit!, totp: true }
    await settled(element)
    equal(button(element, '認証アプリ'), undefined)
    button(element, 'サインアウト')!.click()
    equal(left, 1)
  })

  it('sets up an app: a code to scan, the same to type, and a wrong code is told', async () => {
    const { calls } = answering()
    const element = await list([request(1, 'open')])
    button(element, '認証アプリ')!.click()
    await until(() => element.shadowRoot!.querySelector('canvas') !== null, 'the code')
    await until(() => inside<HTMLCanvasElement>(element, 'canvas').width > 60, 'drawn')
    equal(inside(element, '.key').textContent, SECRET)
    equal(await violations(document.body), [])
    await enter(element, '000000')
    await until(() => inside(element, '#code-error').textContent.includes('違うか'), 'refused')
    equal(inside(element, '#code').getAttribute('aria-invalid'), 'true')
    await enter(element, ' １２３４５６ ')
    await until(() => textOf(element).includes('登録しました'), 'done')
    ok(!element.shadowRoot!.innerHTML.includes(SECRET), 'the secret is gone from the page')
    equal(calls, ['totp Fuin-Account token', ...Array(2).fill('totp/confirm Fuin-Account token')])
  })

  it('offers the app to nobody who has one', async () => {
    equal(button(await list([request(1, 'open')], true), '認証アプリ'), undefined)
  })

  for (const { lang, name } of LANGUAGES) {
    it(`speaks ${name}`, async () => {
      document.documentElement.lang = lang
      await loadLanguage(lang)
      const element = await list([request(1, 'open'), request(2, 'submitted')])
      const t = (key: MessageKey): string => message(lang, key)
      await until(() => inside(element, 'h1').textContent.trim() === t('account.listTitle'), 'words')
      ok(textOf(element).includes(t('account.stateSent')), 'the state')
      equal(await violations(document.body), [])
    })
  }
})
