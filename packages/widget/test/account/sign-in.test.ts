import '../../src/define/account.ts'
import type { SignIn } from '@fuin/sdk/api'
import type { FuinSignIn } from '../../src/account/sign-in.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'

const place = { vault: 'https://vault.example', organization: `org_${'0'.repeat(26)}`, fingerprint: 'x' }
const real = globalThis.fetch
let sent: SignIn[] = []

/** The vault refuses with a code each time. */
function answering(...codes: [string, number][]): void {
  sent = []
  let at = 0
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (!request.url.startsWith(place.vault)) return real(input, init)
    sent.push((await request.json()) as SignIn)
    const [code, wait] = codes[Math.min(at++, codes.length - 1)]!
    const headers = { 'content-type': 'application/json', 'retry-after': String(wait) }
    return new Response(JSON.stringify({ code }), { status: wait > 0 ? 429 : 401, headers })
  }
}

async function form(): Promise<FuinSignIn> {
  const element = await mount<FuinSignIn>('<fuin-sign-in></fuin-sign-in>', 'fuin-sign-in')
  element.place = place
  return element
}

async function enter(element: FuinSignIn, id: string, password: string): Promise<void> {
  inside<HTMLInputElement>(element, '#id').value = id
  inside<HTMLInputElement>(element, '#password').value = password
  inside<HTMLButtonElement>(element, 'button.primary').click()
  await settled(element)
}

const alertOf = (element: FuinSignIn): string => inside(element, '[role=alert]').textContent.trim()

describe('<fuin-sign-in>', () => {
  afterEach(() => {
    globalThis.fetch = real
    document.documentElement.lang = 'ja'
  })

  it('forgives case, width, hyphens and letters that look alike, and sends no password', async () => {
    answering(['sign_in_refused', 0])
    const element = await form()
    await enter(element, ' ab1o-ｃ２３４ ', '7qjm2kx9-tobd')
    await until(() => alertOf(element) !== '', 'refused')
    equal(
      [sent.length, sent[0]!.signInId, Object.keys(sent[0]!).sort()],
      [1, 'AB10C234', ['authKey', 'signInId']],
    )
    ok(!JSON.stringify(sent).includes('7QJM2KX9T0BD'), 'the password stays here')
    ok(alertOf(element).includes('違います'), 'says so')
    equal(await violations(document.body), [])
  })

  it('says what is missing before anything is sent', async () => {
    answering(['sign_in_refused', 0])
    const element = await form()
    await enter(element, 'AB10', '7QJM2KX9T0BD')
    equal([element.shadowRoot!.activeElement?.id, sent.length], ['id', 0])
    await enter(element, 'AB10C234', '7QJM')
    equal([element.shadowRoot!.activeElement?.id, sent.length], ['password', 0])
    ok(inside(element, '#password-error').textContent.includes('12文字'), 'says so')
  })

  it('tells how long to wait, and whom to call when nothing helps', async () => {
    answering(['rate_limited', 30], ['sign_in_locked', 0])
    const element = await form()
    await enter(element, 'AB10C234', '7QJM2KX9T0BD')
    await until(() => alertOf(element).includes('30秒'), 'wait')
    await enter(element, 'AB10C234', '7QJM2KX9T0BD')
    await until(() => alertOf(element).includes('電話'), 'locked')
    equal(await violations(document.body), [])
  })

  for (const lang of ['ja', 'en', 'ja-x-easy']) {
    it(`asks for the code of the app after the password (${lang})`, async () => {
      document.documentElement.lang = lang
      answering(['totp_required', 0], ['sign_in_refused', 0])
      const element = await form()
      await enter(element, 'AB10C234', '7QJM2KX9T0BD')
      await until(() => element.shadowRoot!.querySelector('#code') !== null, 'the code')
      equal(await violations(document.body), [])
      inside<HTMLInputElement>(element, '#code').value = '１２３ 456'
      inside<HTMLButtonElement>(element, 'button.primary').click()
      await until(() => alertOf(element) !== '', 'refused')
      equal(sent[1]!.totp, '123456')
    })
  }
})
