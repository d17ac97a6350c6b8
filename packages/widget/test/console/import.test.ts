import { equal, ok } from '../support/assert.ts'
import { calls, openConsole, Refusal, restore, serve, type Answers } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const NONE = { count: 0, first: [] }
const PEOPLE = {
  token: 'file_x',
  encoding: 'cp932',
  rows: 3,
  kind: 'employee',
  header: ['社員番号', '氏名', '所属'],
  mapping: { externalId: '社員番号', name: '氏名' },
  fields: ['externalId', 'name', 'department'],
  errors: { count: 1, rows: 1, first: [{ line: 4, column: '氏名', code: 'missing' }] },
  added: { count: 1, first: [{ externalId: 'E-1', name: '見本 一' }] },
  changed: { count: 1, first: [{ externalId: 'E-2', name: '見本 二', fields: ['department'] }] },
  unchanged: 0,
  left: { count: 1, first: [{ externalId: 'E-3', name: '見本 三' }] },
}
const PURPOSES = [{ code: 'TAX-EMP', text: '源泉徴収票作成事務', textEn: 'Withholding slips' }]
const NUMBERS = {
  token: 'file_y',
  encoding: 'utf-8',
  total: 3,
  header: ['社員番号', '個人番号'],
  mapping: { externalId: '社員番号', number: '個人番号' },
  errors: { count: 0, rows: 0, first: [] },
  ready: 2,
  lostZero: { count: 1, first: [{ line: 4, externalId: 'E-3', name: '見本 三' }] },
  purposes: PURPOSES,
}
const DONE = { state: 'done', done: 2, total: 2, code: null, result: { added: 1, changed: 1, skipped: 1 } }

async function open(answers: Answers, lang = 'ja'): Promise<HTMLElement> {
  serve({ 'POST import people': PEOPLE, ...answers })
  const { view } = await openConsole(lang, 'view="import"')
  await settled(view as never)
  return view
}

async function choose(view: HTMLElement, what: string): Promise<void> {
  const input = inside<HTMLInputElement>(view as never, `[data-testid="file-${what}"]`)
  const files = new DataTransfer()
  files.items.add(new File(['社員番号,氏名\nE-1,見本\n'], 'people.csv', { type: 'text/csv' }))
  input.files = files.files
  input.dispatchEvent(new Event('change'))
  await until(() => view.shadowRoot!.querySelector('[data-testid="apply"]') !== null, 'a preview')
}

const text = (view: HTMLElement): string => view.shadowRoot!.textContent!.replace(/\s+/gu, ' ')
const apply = (view: HTMLElement): HTMLButtonElement => inside(view as never, '[data-testid="apply"]')

describe('the view for imports', () => {
  afterEach(() => restore())

  it('shows errors by line, what changes, and stores only after it is told to leave errors out', async () => {
    const view = await open({ 'POST import * apply': DONE, 'POST import * drop': {} })
    await choose(view, 'people')
    ok(calls.at(-1)!.headers.get('content-type') === 'application/octet-stream', 'sent as bytes')
    ok(text(view).includes('people.csv（CP932、3行）'), 'file and encoding')
    ok(text(view).includes('4 氏名 入力してください。'), 'the error')
    ok(text(view).includes('部署'), 'the field that changes')
    equal(apply(view).disabled, true)
    inside<HTMLInputElement>(view as never, '[name="skipErrors"]').click()
    await settled(view as never)
    equal(apply(view).textContent!.trim(), '2人を取り込む')
    apply(view).click()
    await until(() => text(view).includes('取り込みました'), 'the result')
    equal(calls.find(({ call }) => call === 'POST import * apply')!.body, {
      skipErrors: true,
      markLeft: false,
    })
    ok(text(view).includes('追加 1人'), 'counts')
  })

  it('asks for another mapping when a column is chosen', async () => {
    let asked: unknown
    const view = await open({
      'POST import * plan': (_: URL, body: unknown) => {
        asked = body
        return { ...PEOPLE, errors: { ...NONE, rows: 0 } }
      },
    })
    await choose(view, 'people')
    const select = inside<HTMLSelectElement>(view as never, '[data-field="department"]')
    select.value = '所属'
    select.dispatchEvent(new Event('change'))
    await until(() => text(view).includes('直すところはありません'), 'the new plan')
    equal(asked, { kind: 'employee', mapping: { externalId: '社員番号', name: '氏名', department: '所属' } })
  })

  it('restores a lost zero only where somebody looked, and wants to know how the numbers were got', async () => {
    const view = await open({
      'POST import numbers': NUMBERS,
      'POST import * apply': { ...DONE, result: { entered: 3, skipped: 0 } },
      'POST import * drop': {},
    })
    await choose(view, 'numbers')
    equal(apply(view).disabled, true)
    inside<HTMLInputElement>(view as never, '[name="zero-4"]').click()
    await settled(view as never)
    equal(apply(view).textContent!.trim(), '3件の番号を取り込む')
    apply(view).click()
    await until(() => view.shadowRoot!.querySelector('[role="alert"]') !== null, 'what is missing')
    inside<HTMLInputElement>(view as never, '[name="TAX-EMP"]').click()
    await settled(view as never)
    for (const [name, value] of [
      ['noticeOn', '2026-11-20'],
      ['noticeWords', '利用目的通知書'],
      ['basis', '通知カード'],
    ] as const) {
      const input = inside<HTMLInputElement>(view as never, `[name="${name}"]`)
      input.value = value
      input.dispatchEvent(new Event('input'))
      await settled(view as never)
    }
    apply(view).click()
    await until(() => text(view).includes('ごみ箱'), 'the advice')
    const { body } = calls.find(({ call }) => call === 'POST import * apply')!
    equal(body, {
      skipErrors: false,
      restoreZero: ['4'],
      purposes: ['TAX-EMP'],
      noticeOn: '2026-11-20',
      noticeWords: '利用目的通知書',
      secondPerson: false,
      record: { basis: ['番号法16条'], note: '通知カード' },
    })
  })

  it('says what to do about a file that cannot be read', async () => {
    const view = await open({ 'POST import people': new Refusal(422, 'file_workbook') })
    const input = inside<HTMLInputElement>(view as never, '[data-testid="file-people"]')
    const files = new DataTransfer()
    files.items.add(new File(['PK'], 'people.xlsx'))
    input.files = files.files
    input.dispatchEvent(new Event('change'))
    await until(() => text(view).includes('CSVにしてから'), 'a sentence')
    ok(view.shadowRoot!.querySelector('[data-testid="file-people"]') !== null, 'back at the first screen')
  })

  for (const lang of ['ja', 'en']) {
    it(`can be used by everybody: ${lang}`, async () => {
      const view = await open({ 'POST import numbers': NUMBERS }, lang)
      equal(await violations(view as never), [])
      await choose(view, 'people')
      equal(await violations(view as never), [])
    })
  }
})
