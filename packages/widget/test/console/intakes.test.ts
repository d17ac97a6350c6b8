import type { ConsoleView } from '../../src/console/view.ts'
import { equal, ok } from '../support/assert.ts'
import { calls, openConsole, restore, serve } from '../support/console.ts'
import { settled, until, violations } from '../support/harness.ts'

const purpose = (code: string, kinds: string[]): object => ({
  ...{ code, kinds, spouseOnly: false },
  ...{ text: `${code}の事務`, textEn: `Affair ${code}`, basis: '番号法 9条' },
})
const rules = {
  purposes: [purpose('EI', ['employee']), purpose('PAY-FEE', ['partner']), purpose('PAY-LAND', ['partner'])],
  papers: [
    {
      ...{ code: 'mynumber-card', name: 'マイナンバーカード', nameEn: 'My Number Card' },
      ...{ proves: 'both', sides: ['front', 'back'], basis: '番号法 16条' },
    },
  ],
}
const poster = {
  ...{ id: 'int_1', name: '新宿店', state: 'open', url: 'https://vault.example/c/#x', submitted: 0 },
  expiresAt: '2099-12-24T00:00:00Z',
  manifest: { organization: { name: '株式会社みほん', contact: '人事部' }, purposes: [], due: '2099-12-10' },
}
const person = {
  name: '見本 太郎',
  kana: '',
  employeeNumber: '',
  contact: '',
  birthDate: '',
  relationship: 'child',
}
const entry = (id: string, household: string[]): object => ({
  ...{ id, household, photos: 0, submittedAt: '2026-12-01T01:00:00Z', candidates: [] },
  person: { ...person, name: `見本 ${id}` },
})
const inView = <T extends HTMLElement>(view: HTMLElement, selector: string): T =>
  view.shadowRoot!.querySelector<T>(selector)!
const buttonOf = (view: HTMLElement, text: string): HTMLButtonElement =>
  [...view.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text)!
const sent = (call: string): any => calls.findLast(made => made.call === call)?.body

describe('posters', () => {
  afterEach(() => restore())

  async function form(): Promise<HTMLElement> {
    serve({
      'GET intakes': { data: [] },
      'GET templates rules': rules,
      'POST intakes': poster,
      'POST entries': { data: [], next: null },
    })
    const { view } = await openConsole('ja', 'view="intakes"')
    await settled(view)
    buttonOf(view, 'ポスターを作る').click()
    await until(() => inView(view, 'dialog[open]') !== null, 'the form')
    await settled(view)
    return view
  }

  it('ask for purposes that the law has for the kind, and for fewer papers, until a day', async () => {
    const view = await form()
    const select = inView<HTMLSelectElement>(view, '[name=kind]')
    select.value = 'partner'
    select.dispatchEvent(new Event('change'))
    await settled(view)
    const boxes = [...view.shadowRoot!.querySelectorAll<HTMLInputElement>('[name="purposes.partner"]')]
    equal(
      boxes.map(({ value, checked }) => [value, checked]),
      [
        ['PAY-FEE', true],
        ['PAY-LAND', false],
      ],
    )
    equal(await violations(view), [])
    boxes[1]!.checked = true
    inView<HTMLInputElement>(view, '[name=name]').value = '新宿店'
    inView<HTMLInputElement>(view, '[name=due]').value = '2099-12-10'
    inView<HTMLInputElement>(view, '[name=papers][value=narrowed]').checked = true
    inView<HTMLInputElement>(view, '[name=paper]').checked = true
    buttonOf(view, '作る').click()
    await until(() => inView(view, '.sheet') !== null, 'the poster')
    equal(sent('POST intakes'), {
      ...{ name: '新宿店', kind: 'partner', purposes: ['PAY-FEE', 'PAY-LAND'] },
      images: [{ document: 'mynumber-card', sides: ['front', 'back'] }],
      ...{ due: '2099-12-10', perDay: 100, total: 500 },
    })
  })

  it('ask for nothing without a purpose, and say so', async () => {
    const view = await form()
    inView<HTMLInputElement>(view, '[name=name]').value = '新宿店'
    inView<HTMLInputElement>(view, '[name=due]').value = '2099-12-10'
    inView<HTMLInputElement>(view, '[name="purposes.employee"]').checked = false
    buttonOf(view, '作る').click()
    await until(() => inView(view, '[role=alert]') !== null, 'what is missing')
    ok(inView(view, '[role=alert]').textContent.includes('利用目的'), 'names what is missing')
    equal(sent('POST intakes'), undefined)
  })
})

describe('the queue', () => {
  afterEach(() => restore())

  it('shows first whom a household added, when the desk sends somebody here', async () => {
    serve({
      'GET people': {
        data: [],
        pages: 1,
        page: 1,
        revision: 1,
        counts: { total: 0, states: {}, kinds: {}, departments: [] },
      },
      'GET intakes': { data: [] },
      'POST entries': { data: [entry('sub_2', []), entry('sub_3', ['sub_1'])], next: null },
    })
    const { desk, view: list } = await openConsole('ja')
    ;(list as ConsoleView).shell.go('intakes', { household: 'sub_1' })
    const view = (): HTMLElement => desk.shadowRoot!.querySelector('fuin-console-intakes')!
    await until(() => view()?.shadowRoot?.querySelector('.entry') != null, 'the queue')
    await settled(view())
    const names = (): string[] =>
      [...view().shadowRoot!.querySelectorAll('.entry h3')].map(({ textContent }) => textContent.trim())
    equal(names(), ['見本 sub_3'])
    buttonOf(view(), 'すべて表示する').click()
    await settled(view())
    equal(names(), ['見本 sub_2', '見本 sub_3'])
  })
})
