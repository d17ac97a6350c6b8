import { equal, ok } from '../support/assert.ts'
import { EVERYTHING, openConsole, restore, serve } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'
import type { FuinConsole } from '../../src/console/console.ts'

const VAULT = 'https://vault.example'
const PASSWORD = 'yoru no densha 7'
const NEXT = 'asa no densha 77'
const TOKEN = 't'.repeat(43)
const AT = '2026-11-20T01:00:00.000Z'
const CODES = Array.from({ length: 10 }, (_, at) => `ABCDEFGH000${at}`)
const session = (id: string, more: object = {}): object => ({
  ...{ id, member: EVERYTHING.actor, createdAt: AT, seenAt: AT, expiresAt: AT, steppedUpAt: AT },
  ...{ current: false, ...more },
})

/** The vault as this browser meets it: what it was asked, and what it has. */
class FakeVault {
  asked: { path: string; body: any; token: string | null }[] = []
  sessions = [session('ses_1', { current: true, createdAt: '2026-11-20T02:00:00.000Z' }), session('ses_2')]
  member = { id: EVERYTHING.actor, signInId: 'AB10C234', secondFactor: true, recoveryCodes: 9 }
  /** Wants one more proof before anything is changed. */
  old = false
  dead = false
  wrongPassword = false

  answer(path: string, body: any, token: string | null): Response {
    this.asked.push({ path, body, token })
    const refused = (status: number, code: string): Response => Response.json({ code }, { status })
    if (path === 'sign-in') {
      this.dead = false
      if (this.member.secondFactor && body.totp === undefined) return refused(401, 'totp_required')
      const begun = { member: this.member.id, session: 'ses_1', token: TOKEN, idleMinutes: 15 }
      return Response.json({ ...begun, expiresAt: '2099-01-01T00:00:00Z', mustSetUpSecondFactor: false })
    }
    if (this.dead) return refused(401, 'unauthenticated')
    if (path === 'step-up') {
      this.old = false
      return Response.json({ steppedUpAt: AT, until: AT })
    }
    if (path === 'me') return Response.json({ member: this.member })
    if (path === 'me/sessions') return Response.json({ data: this.sessions, next: null })
    if (path === 'sign-out') {
      this.sessions = this.sessions.filter(one => (one as { id: string }).id !== body.session)
      return new Response(null, { status: 204 })
    }
    if (this.old) return refused(403, 'step_up_required')
    if (path === 'password')
      return this.wrongPassword ? refused(401, 'sign_in_refused') : new Response(null, { status: 204 })
    if (path === 'totp') return Response.json({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }, { status: 201 })
    return Response.json({ codes: CODES })
  }
}

let vault: FakeVault

describe('one’s own account in the console', () => {
  const { fetch: real } = window
  afterEach(() => {
    restore()
    window.fetch = real
  })

  async function open(lang = 'ja', me: object = {}): Promise<{ desk: FuinConsole; view: HTMLElement }> {
    const standing = { member: { state: 'active' } }
    serve({ 'GET me': { ...EVERYTHING, vault: VAULT, standing, routes: ['GET me'], ...me } })
    vault = new FakeVault()
    const host = window.fetch
    window.fetch = async (input, init) => {
      const url = new URL(String(input), location.href)
      if (url.origin !== VAULT) return host(input, init)
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      const token = new Headers(init?.headers).get('authorization')
      return vault.answer(url.pathname.split('/members/')[1]!, body, token)
    }
    return openConsole(lang, 'view="own"')
  }
  const door = (desk: FuinConsole): HTMLElement | null => desk.shadowRoot!.querySelector('fuin-console-door')
  const shows = (root: Element, selector: string): Promise<void> =>
    until(() => root.shadowRoot!.querySelector(selector) !== null, selector)
  async function fill(root: Element, values: Record<string, string>): Promise<void> {
    for (const [id, value] of Object.entries(values)) inside<HTMLInputElement>(root, `#${id}`).value = value
    inside(root, '[data-testid=door-go]').click()
    await settled(root)
  }
  async function signIn(desk: FuinConsole, view: HTMLElement): Promise<void> {
    inside(view, '[data-testid=own-sign-in]').click()
    await until(() => door(desk) !== null, 'the door')
    await settled(door(desk)!)
    await fill(door(desk)!, { id: 'AB10C234', password: PASSWORD })
    await shows(door(desk)!, '#code')
    await fill(door(desk)!, { code: '123456' })
    await shows(view, '.sessions')
  }
  const last = (path: string): { body: any; token: string | null } | undefined =>
    vault.asked.findLast(one => one.path === path)
  const toasts = (desk: FuinConsole): string => inside(desk, '.toasts').textContent

  for (const lang of ['ja', 'en'])
    it(`asks who it is first, and can be used by everybody (${lang})`, async () => {
      const { desk, view } = await open(lang)
      await shows(view, '[data-testid=own-sign-in]')
      equal(vault.asked, [])
      equal(await violations(view), [])
      await signIn(desk, view)
      equal(last('me')?.token, `Fuin-Staff ${TOKEN}`)
      ok(inside(view, '.means').textContent.includes('AB10C234'), 'the ID')
      equal(await violations(view), [])
      inside(view, '[data-testid=own-password]').click()
      await shows(view, '#old')
      equal(await violations(view), [])
    })

  it('is not there for whoever is only vouched for, or cannot sign in yet', async () => {
    for (const member of [null, { state: 'invited' }, { state: 'suspended' }]) {
      const routes = ['GET me', 'GET people']
      const { desk } = await open('ja', { standing: { member }, routes })
      equal(desk.shadowRoot!.querySelector('[data-view=own]'), null)
      equal(desk.shadowRoot!.querySelector('fuin-console-own'), null)
    }
  })

  it('ends one session, this one, or all of them', async () => {
    const { desk, view } = await open()
    await signIn(desk, view)
    inside(view, '[data-session=ses_2] button').click()
    await until(() => view.shadowRoot!.querySelector('[data-session=ses_2]') === null, 'it is gone')
    equal(last('sign-out')?.body, { session: 'ses_2' })
    inside(view, '[data-testid=own-everywhere]').click()
    await shows(desk, '[data-testid=confirm]')
    inside(desk, '[data-testid=confirm]').click()
    await shows(view, '[data-testid=own-sign-in]')
    ok(
      vault.asked.some(({ path, body }) => path === 'sign-out' && body.everywhere === true),
      'all of them',
    )
    await signIn(desk, view)
    vault.asked = []
    inside(view, '[data-session=ses_1] button').click()
    await shows(view, '[data-testid=own-sign-in]')
    equal(last('sign-out')?.body, {})
  })

  it('changes the password after one more proof, and says which field is wrong', async () => {
    const { desk, view } = await open()
    await signIn(desk, view)
    inside(view, '[data-testid=own-password]').click()
    await shows(view, '#old')
    await until(() => view.shadowRoot!.activeElement?.id === 'old', 'the focus in the first field')
    await fill(view, { old: PASSWORD, new: NEXT, again: `${NEXT}7` })
    ok(inside(view, '#again-error').textContent.includes('2つの'), 'differ')
    await fill(view, { old: '', new: NEXT, again: NEXT })
    ok(inside(view, '#old-error').textContent.includes('入力'), 'empty')
    equal(last('password'), undefined)
    vault.wrongPassword = true
    await fill(view, { old: 'x', new: NEXT, again: NEXT })
    await until(() => inside(view, '#old-error').textContent.includes('今のパスワード'), 'not the old one')
    vault.wrongPassword = false
    vault.old = true
    await fill(view, { old: PASSWORD, new: NEXT, again: NEXT })
    await until(() => door(desk) !== null, 'one more proof')
    await settled(door(desk)!)
    await fill(door(desk)!, { code: '６５４ ３２１' })
    await until(() => toasts(desk).includes('パスワードを変更しました'), 'changed')
    equal(last('step-up')?.body, { totp: '654321' })
    const { authKey, newAuthKey } = last('password')!.body
    ok(authKey !== newAuthKey && !JSON.stringify(vault.asked).includes(NEXT), 'no password leaves')
    equal(view.shadowRoot!.querySelector('#old'), null)
  })

  it('makes new recovery codes, shown once, to be copied, saved or printed alone', async () => {
    const { desk, view } = await open()
    await signIn(desk, view)
    inside(view, '[data-testid=own-codes]').click()
    await shows(desk, '[data-testid=confirm]')
    equal(last('recovery-codes'), undefined)
    inside(desk, '[data-testid=confirm]').click()
    await shows(view, '.codes')
    equal(await violations(view), [])
    const printed: string[] = []
    const { print } = window
    window.print = () => {
      const sheet = document.querySelector('.fuin-codes-sheet')!
      printed.push(...[...sheet.shadowRoot!.querySelectorAll('li')].map(({ textContent }) => textContent))
      window.dispatchEvent(new Event('afterprint'))
    }
    inside(view, '[data-testid=print-codes]').click()
    window.print = print
    equal(printed.length, 10)
    ok(printed[3]!.includes('-0003'), printed[3]!)
    equal(document.querySelector('.fuin-codes-sheet'), null)
    inside(view, '[data-testid=kept]').click()
    await settled(view)
    inside(view, '.codes ~ .row [data-testid=door-go]').click()
    await until(() => view.shadowRoot!.querySelector('.codes') === null, 'closed')
    ok(!view.shadowRoot!.innerHTML.includes('ABCD'), 'codes are gone')
  })

  it('sets the app up anew: another code of it, then fresh recovery codes', async () => {
    const { desk, view } = await open()
    await signIn(desk, view)
    vault.old = true
    inside(view, '[data-testid=own-app]').click()
    await shows(desk, '[data-testid=confirm]')
    inside(desk, '[data-testid=confirm]').click()
    await until(() => door(desk) !== null, 'one more proof')
    await settled(door(desk)!)
    // The phone is gone: one of the codes on paper will do.
    inside(door(desk)!, '.quiet').click()
    await settled(door(desk)!)
    await fill(door(desk)!, { code: 'abcd-efgh-oooo' })
    await shows(view, 'canvas')
    equal(last('step-up')?.body, { recoveryCode: 'ABCDEFGH0000' })
    await until(() => inside<HTMLCanvasElement>(view, 'canvas').width > 100, 'drawn')
    equal(await violations(view), [])
    await fill(view, { code: '１２３４５６' })
    await shows(view, '.codes')
    equal(last('totp/confirm')?.body, { code: '123456' })
  })

  it('asks for a sign-in again where the session has ended meanwhile', async () => {
    const { desk, view } = await open()
    await signIn(desk, view)
    vault.dead = true
    inside(view, '[data-session=ses_2] button').click()
    await until(() => door(desk) !== null, 'the door')
    await settled(door(desk)!)
    await fill(door(desk)!, { id: 'AB10C234', password: PASSWORD })
    await shows(door(desk)!, '#code')
    await fill(door(desk)!, { code: '123456' })
    await until(() => view.shadowRoot!.querySelector('[data-session=ses_2]') === null, 'it is gone')
  })
})
