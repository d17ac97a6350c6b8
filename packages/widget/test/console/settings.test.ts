import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, Refusal, restore, serve } from '../support/console.ts'
import { settled, until, violations } from '../support/harness.ts'

const TEXT = { subject: '{organization} より', body: '{name} 様 {link}' }
const yearEnd = {
  id: 'year-end',
  name: { ja: '年末調整', en: 'Year-end adjustment' },
  purposes: { employee: ['TAX-EMP', 'EI'], dependent: ['TAX-DEP'] },
  papers: 'by-rules',
  household: true,
  mayAdd: 0,
  due: { days: 21 },
  openDays: 14,
  passcode: true,
  countersign: true,
  texts: {},
}
const purpose = (code: string, kinds: string[], spouseOnly = false): object => ({
  ...{ code, kinds, spouseOnly },
  ...{ text: `${code}の事務`, textEn: `Affair ${code}`, basis: '番号法 9条' },
})
const paper = (code: string, proves: string, sides: string[]): object => ({
  ...{ code, proves, sides },
  ...{ name: `書類${code}`, nameEn: `Paper ${code}`, basis: '番号法 16条' },
})
const rules = {
  purposes: [
    purpose('TAX-EMP', ['employee', 'dependent']),
    purpose('TAX-DEP', ['employee', 'dependent']),
    purpose('EI', ['employee']),
    purpose('NP3', ['dependent'], true),
    purpose('PAY-FEE', ['partner']),
  ],
  papers: [
    paper('mynumber-card', 'both', ['front', 'back']),
    paper('driving-licence', 'identity', ['front']),
  ],
}
const settings = {
  ...{ reminderDays: [7, 1], imageDays: 0, twoPersonCheck: false, language: 'ja' },
  reveals: {
    ...{ formRequired: false, reasonRequired: false, ceiling: null },
    fourEyes: { output: false, erase: false, overCeiling: true },
  },
  ...{ countersign: null, hasPasscode: false },
}
const answers = {
  'GET me': { ...EVERYTHING, permissions: ['admin', 'request'] },
  'GET settings': settings,
  'GET templates': { data: [yearEnd] },
  'GET templates rules': rules,
  'POST templates preview': { ...TEXT, text: TEXT.body, builtIn: TEXT },
}
const me = (more: object = {}): object => {
  const all = { ...answers, ...more }
  return { ...all, 'GET me': { ...answers['GET me'], routes: Object.keys(all) } }
}
const inView = <T extends HTMLElement>(view: HTMLElement, selector: string): T =>
  view.shadowRoot!.querySelector<T>(selector)!
const sent = (call: string): any => calls.findLast(made => made.call === call)?.body

describe('the editor of templates', () => {
  afterEach(() => restore())

  async function editor(more: object = {}, lang = 'ja'): Promise<HTMLElement> {
    serve(me(more) as never)
    const { view } = await openConsole(lang, 'view="settings"')
    await until(() => inView(view, '[data-testid=edit]') !== null, 'the templates')
    inView(view, '[data-testid=edit]').click()
    await until(() => inView(view, 'dialog[open]') !== null, 'the editor')
    await settled(view)
    return view
  }
  const tick = (view: HTMLElement, name: string, value: string, on = true): void =>
    void (inView<HTMLInputElement>(view, `input[name="${name}"][value="${value}"]`).checked = on)
  const write = (view: HTMLElement, name: string, value: string): void =>
    void (inView<HTMLInputElement>(view, `dialog [name=${name}]`).value = value)

  it('offers each kind only what the law provides for it, with the article', async () => {
    const view = await editor()
    const codes = (kind: string): string[] =>
      [...view.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[name="purposes.${kind}"]`)].map(
        ({ value }) => value,
      )
    equal(codes('employee'), ['TAX-EMP', 'TAX-DEP', 'EI'])
    equal(codes('dependent'), ['TAX-EMP', 'TAX-DEP', 'NP3'])
    equal(codes('partner'), ['PAY-FEE'])
    equal(codes('payer'), [])
    ok(inView(view, '[data-kind=dependent]').textContent.includes('（配偶者だけ）'), 'for the spouse alone')
    ok(inView(view, '[data-kind=employee]').textContent.includes('番号法 9条'), 'the article')
    ok(inView(view, 'dialog').textContent.includes('パスコードを決めていないので'), 'no passcode yet')
    equal(await violations(view), [])
  })

  it('changes purposes, papers, passcode, reminders and family, and keeps them over a look at the text', async () => {
    const view = await editor({ 'POST templates': yearEnd })
    tick(view, 'purposes.dependent', 'NP3')
    tick(view, 'purposes.employee', 'EI', false)
    tick(view, 'papers', 'narrowed')
    tick(view, 'paper', 'mynumber-card')
    write(view, 'mayAdd', '3')
    write(view, 'reminderDays', '5、1')
    inView<HTMLInputElement>(view, 'dialog [name=passcode]').checked = false
    write(view, 'subject', '{organization}の人事部より')
    ;[...view.shadowRoot!.querySelectorAll('dialog button')]
      .find(({ textContent }) => textContent.trim() === '見本を見る')!
      .dispatchEvent(new MouseEvent('click'))
    await until(() => inView(view, '[data-testid=sample]') !== null, 'the sample')
    inView(view, '[data-testid=apply]').click()
    await until(() => inView(view, 'dialog') === null, 'the editor closes')
    const { template } = sent('POST templates')
    equal(template.purposes, { employee: ['TAX-EMP'], dependent: ['TAX-DEP', 'NP3'] })
    equal(template.papers, [{ document: 'mynumber-card', sides: ['front', 'back'] }])
    equal([template.mayAdd, template.passcode, template.countersign], [3, false, true])
    equal(template.reminderDays, [5, 1])
    equal(template.texts.request.ja.subject, '{organization}の人事部より')
  })

  it('says why the law stands against it, and what else is missing', async () => {
    const reason = {
      sentence: '選んだ書類だけでは確かめられません。',
      sentenceEn: 'Too few.',
      basis: '番号法 16条',
    }
    const problem = { code: 'input_invalid', problems: [reason] }
    const view = await editor({ 'POST templates': () => Response.json(problem, { status: 400 }) })
    const problemText = (): string => inView(view, '.problem')?.textContent.trim() ?? ''
    inView(view, '[data-testid=apply]').click()
    await until(() => problemText() === '選んだ書類だけでは確かめられません。（番号法 16条）', 'the reason')
    serve(me({ 'POST templates': new Refusal(400, 'input_invalid') }) as never)
    for (const code of ['TAX-EMP', 'EI']) tick(view, 'purposes.employee', code, false)
    tick(view, 'purposes.dependent', 'TAX-DEP', false)
    inView(view, '[data-testid=apply]').click()
    await until(() => problemText() === '利用目的を一つ以上選んでください。', 'what is missing')
  })
})

describe('the form of requests', () => {
  afterEach(() => restore())

  it('lets employees add family where the template asks dependents, and sends how many', async () => {
    const plan = { id: 'plan_1', due: '2099-01-01', requests: [], leftOut: [], previews: [] }
    const fee = { ...yearEnd, id: 'fee', purposes: { partner: ['PAY-FEE'] }, mayAdd: 0 }
    const templates = { data: [{ ...yearEnd, mayAdd: 2 }, fee] }
    serve(me({ 'GET templates': templates, 'POST bulk plan': plan }) as never)
    const { view } = await openConsole('ja', 'view="requests"')
    await until(() => inView(view, '[name=mayAdd]') !== null, 'how many')
    equal(inView<HTMLInputElement>(view, '[name=mayAdd]').value, '2')
    inView<HTMLInputElement>(view, '[name=mayAdd]').value = '4'
    inView(view, '[data-testid=plan]').click()
    await until(() => sent('POST bulk plan') !== undefined, 'the plan')
    equal(sent('POST bulk plan').order.mayAdd, 4)
    await settled(view)
    ;[...view.shadowRoot!.querySelectorAll('button')].at(-1)!.click()
    await until(() => inView(view, '[data-testid=template]') !== null, 'the form again')
    const select = inView<HTMLSelectElement>(view, '[data-testid=template]')
    select.value = 'fee'
    select.dispatchEvent(new Event('change'))
    await settled(view)
    equal(inView(view, '[name=mayAdd]'), null)
  })
})
