import type { AccountsView } from '../../src/console/accounts/accounts.ts'
import { FuinSheets } from '../../src/console/sheets/sheets.ts'
import { equal, ok } from '../support/assert.ts'
import { calls, openConsole, restore, serve } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const person = (number: number): object => ({
  id: `sub_${String(number).padStart(26, '0')}`,
  kind: 'employee',
  state: 'requested',
  name: `見本 ${number}`,
  externalId: `E-${number}`,
})
const account = (number: number): object => ({
  account: `acc_${number}`,
  subject: (person(number) as { id: string }).id,
  externalId: `E-${number}`,
  name: `見本 ${number}`,
  signInId: 'AB10C234',
  password: '7QJM2KX9T0BD',
  url: 'https://collect.example/c/#2.org_x.y',
  organization: { name: '株式会社みほん', contact: '人事部 03-0000-0000' },
})
const known = {
  ...account(3),
  id: 'acc_3',
  state: 'locked',
  lockedBy: 'tries',
  totp: true,
  signedInAt: '2026-11-24T00:00:00.000Z',
}

async function open(lang = 'ja'): Promise<AccountsView> {
  serve({
    'GET subjects': { data: [person(1), person(2), person(3)], next: null },
    'GET accounts': { data: [known] },
    'POST accounts issue': (_: URL, body: unknown) => ({
      issued: (body as { subjects: string[] }).subjects.map((_id, at) => account(at + 1)),
    }),
    'POST subjects * account state': { ...known, state: 'active', lockedBy: null },
  })
  const { view } = await openConsole(lang, 'view="accounts"')
  await until(() => view.shadowRoot!.querySelector('table') !== null, 'people')
  return view as AccountsView
}
const buttons = (root: Element): HTMLButtonElement[] => [...root.shadowRoot!.querySelectorAll('button')]

describe('ID and password in the console', () => {
  afterEach(() => {
    restore()
    document.querySelector('fuin-sheets')?.remove()
  })

  it('are issued for who is chosen, shown once, and closed after a warning only', async () => {
    const view = await open()
    ok(view.shadowRoot!.textContent!.includes('10回まちがえました'), 'says why')
    buttons(view)
      .find(({ textContent }) => textContent!.includes('すべて選ぶ'))!
      .click()
    await settled(view)
    inside(view, '[data-testid=issue]').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'shown once')
    const { body } = calls.find(({ call }) => call === 'POST accounts issue')!
    equal((body as { subjects: string[] }).subjects.length, 2)
    ok(inside(view, 'dialog').textContent!.includes('二度と表示できません'), 'warns')
    ok(!view.shadowRoot!.innerHTML.includes('7QJM2KX9T0BD'), 'not before it is printed')
    equal(await violations(document.body), [])
    inside(view, '[data-testid=done]').click()
    const desk = document.querySelector('fuin-console')!
    await until(() => desk.shadowRoot!.querySelector('dialog') !== null, 'asked')
    inside(desk, '[data-testid=confirm]').click()
    await until(() => view.shadowRoot!.querySelector('dialog') === null, 'gone')
  })

  it('are printed on a sheet for each person', async () => {
    const view = await open('en')
    buttons(view)
      .find(({ textContent }) => textContent!.includes('Select everybody'))!
      .click()
    await settled(view)
    inside(view, '[data-testid=issue]').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'shown once')
    inside(view, '[data-testid=print]').click()
    await until(() => document.querySelector('fuin-sheets') !== null, 'sheets')
    const sheets = document.querySelector('fuin-sheets')!
    await settled(sheets)
    equal(sheets.shadowRoot!.querySelectorAll('.sheet').length, 2)
    ok(sheets.shadowRoot!.textContent!.includes('7QJM-2KX9-T0BD'), 'in groups')
    equal(await violations(sheets), [])
    buttons(sheets).at(-1)!.click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'back')
  })

  it('are unlocked with one press', async () => {
    const view = await open()
    buttons(view)
      .find(({ textContent }) => textContent!.trim() === '再開する')!
      .click()
    await until(() => view.shadowRoot!.textContent!.includes('使えます'), 'in use')
  })
})

describe('<fuin-sheets>', () => {
  it('keeps the link in the picture only', async () => {
    if (customElements.get('fuin-sheets') === undefined) customElements.define('fuin-sheets', FuinSheets)
    const sheets = document.createElement('fuin-sheets')
    const url = 'https://collect.example/c/#1.org.req.secret.finger'
    sheets.requests = [
      {
        request: 'req_1',
        code: 'ABC123',
        url,
        organization: { name: '株式会社みほん', contact: '人事部 03-0000-0000' },
        name: '見本 花子',
        due: '2026-12-10',
        purposes: ['給与所得の源泉徴収票作成事務'],
        people: [{ name: '見本 花子', papers: [{ document: 'mynumber-card', sides: ['front', 'back'] }] }],
        countersign: '金木犀',
      },
    ]
    document.body.replaceChildren(sheets)
    await settled(sheets)
    const { innerHTML } = sheets.shadowRoot!
    ok(!innerHTML.includes('secret'), 'no link in the page')
    for (const text of ['見本 花子', '2026年12月10日', '金木犀', 'ABC123', 'マイナンバーカード（表・裏）'])
      ok(innerHTML.includes(text), text)
    equal(sheets.shadowRoot!.querySelectorAll('.boxes td').length, 12)
    equal(await violations(sheets), [])
    sheets.remove()
  })
})
