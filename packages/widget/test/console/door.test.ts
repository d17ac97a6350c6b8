import { FuinDoor, type DoorSession, type Errand, type Keeper } from '../../src/console/door/door.ts'
import { DoorProblem } from '@fuin/sdk/page'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'

const PASSWORD = 'yoru no densha 7'
const CODES = Array.from({ length: 10 }, (_, at) => `ABCDEFGH000${at}`)
const signedIn = {
  member: `act_${'0'.repeat(26)}`,
  session: `ses_${'0'.repeat(26)}`,
  token: 't'.repeat(43),
  expiresAt: '2099-01-01T00:00:00Z',
  idleMinutes: 15,
  mustSetUpSecondFactor: false,
}

/** A vault that answers as it is told, and what it was asked. */
class FakeKeeper implements Keeper {
  asked: unknown[][] = []
  codeNeeded = false
  appNeeded = false
  refuse: DoorProblem | null = null

  async signIn(...given: unknown[]): Promise<typeof signedIn> {
    this.#note('signIn', given)
    if (this.codeNeeded && given[1] === null) throw new DoorProblem('totp_required', 0)
    return { ...signedIn, mustSetUpSecondFactor: this.appNeeded }
  }
  async accept(...given: unknown[]): Promise<void> {
    this.#note('accept', given)
  }
  async beginTotp(): Promise<string> {
    return 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  }
  async confirmTotp(...given: unknown[]): Promise<string[]> {
    this.#note('confirmTotp', given)
    return CODES
  }
  async stepUp(...given: unknown[]): Promise<{ steppedUpAt: string; until: string }> {
    this.#note('stepUp', given)
    return { steppedUpAt: '2026-11-25T00:00:00Z', until: '2026-11-25T00:10:00Z' }
  }
  async signOut(): Promise<void> {}

  #note(what: string, given: unknown[]): void {
    this.asked.push([what, ...given])
    if (this.refuse !== null) throw this.refuse
  }
}

let keeper: FakeKeeper
let passed: DoorSession[]

async function open(errand: Errand, lang = 'ja'): Promise<FuinDoor> {
  if (customElements.get('fuin-console-door') === undefined)
    customElements.define('fuin-console-door', FuinDoor)
  keeper = new FakeKeeper()
  passed = []
  const door = await mount<FuinDoor>(`<div lang="${lang}"></div>`, 'div').then(place => {
    const made = document.createElement('fuin-console-door') as FuinDoor
    Object.assign(made, { keeper, errand, passed: (one: DoorSession) => passed.push(one), left: () => {} })
    place.append(made)
    return made
  })
  await settled(door)
  return door
}

async function fill(door: FuinDoor, values: Record<string, string>): Promise<void> {
  for (const [id, value] of Object.entries(values)) inside<HTMLInputElement>(door, `#${id}`).value = value
  inside(door, '[data-testid=door-go]').click()
  await settled(door)
}
const shows = (door: FuinDoor, selector: string): Promise<void> =>
  until(() => door.shadowRoot!.querySelector(selector) !== null, selector)

describe('the door of the vault', () => {
  it('asks for ID and password, then for a code, and takes a recovery code instead', async () => {
    const door = await open({ kind: 'sign-in' })
    keeper.codeNeeded = true
    equal(await violations(document.body), [])
    await fill(door, { id: 'ab1o-c234', password: PASSWORD })
    await shows(door, '#code')
    equal(await violations(document.body), [])
    await fill(door, { code: '12345' })
    ok(inside(door, '#code-error').textContent!.includes('6桁'), 'says what is wrong')
    await fill(door, { code: '１２３ ４５６' })
    equal(keeper.asked.at(-1), ['signIn', { signInId: 'AB10C234', password: PASSWORD }, { totp: '123456' }])
    equal([passed.length, passed[0]?.hasApp], [1, true])

    const again = await open({ kind: 'sign-in' }, 'en')
    keeper.codeNeeded = true
    await fill(again, { id: 'AB10C234', password: PASSWORD })
    await shows(again, '#code')
    inside(again, '.quiet').click()
    await settled(again)
    await fill(again, { code: 'abcd-efgh-0000' })
    equal(keeper.asked.at(-1), [
      'signIn',
      { signInId: 'AB10C234', password: PASSWORD },
      { recoveryCode: 'ABCDEFGH0000' },
    ])
  })

  it('says what to do when it is refused, locked or to wait', async () => {
    const door = await open({ kind: 'sign-in' })
    for (const [code, wait, word] of [
      ['sign_in_refused', 0, '違います'],
      ['rate_limited', 30, '30秒'],
      ['sign_in_locked', 0, '管理者'],
      ['unreachable', 0, 'つながりません'],
      ['something_new', 0, '少し待って'],
    ] as const) {
      keeper.refuse = new DoorProblem(code, wait)
      await fill(door, { id: 'AB10C234', password: 'x' })
      await until(() => inside(door, '[role=alert]').textContent!.includes(word), word)
    }
    equal(passed, [])
  })

  it('takes an invitation: password twice, an app, and recovery codes that must be kept', async () => {
    const door = await open({ kind: 'invite', signInId: 'AB10C234', invite: 'i'.repeat(43) })
    keeper.appNeeded = true
    equal(await violations(document.body), [])
    await fill(door, { new: PASSWORD, again: `${PASSWORD}8` })
    ok(inside(door, '#again-error').textContent!.includes('2つの'), 'differ')
    equal(keeper.asked, [])
    await fill(door, { new: PASSWORD, again: PASSWORD })
    await shows(door, 'canvas')
    await until(() => inside<HTMLCanvasElement>(door, 'canvas').width > 100, 'drawn')
    equal(await violations(document.body), [])
    await fill(door, { code: '123456' })
    await shows(door, '.codes')
    equal(await violations(document.body), [])
    const go = inside<HTMLButtonElement>(door, '[data-testid=door-go]')
    ok(go.disabled, 'not before they are kept')
    inside(door, '[data-testid=kept]').click()
    await settled(door)
    go.click()
    equal([passed.length, passed[0]!.mustSetUpSecondFactor], [1, false])
    await settled(door)
    ok(!door.shadowRoot!.innerHTML.includes(CODES[0]!.slice(0, 4)), 'codes are gone')
  })

  it('asks once more: for a code of whoever has an app, else for the password', async () => {
    const session = { ...signedIn, signInId: 'AB10C234', hasApp: true }
    const door = await open({ kind: 'step-up', session })
    await fill(door, { code: '654321' })
    equal(keeper.asked.at(-1), ['stepUp', signedIn.token, { totp: '654321' }])
    equal(passed.length, 1)
    const other = await open({ kind: 'step-up', session: { ...session, hasApp: false } })
    await fill(other, { password: PASSWORD })
    equal(keeper.asked.at(-1), ['stepUp', signedIn.token, { password: PASSWORD, signInId: 'AB10C234' }])
  })
})
