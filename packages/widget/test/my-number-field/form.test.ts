import type { FuinMyNumber } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, paste, press, settled, type, violations } from '../support/harness.ts'

const NUMBER = '123456789018'
/** Any four digits of the number in a row, grouped or not. */
const TRACE = /1234|2345|3456|4567|5678|6789|7890|8901|9018/u

async function form(
  attributes = 'name="n" required',
): Promise<{ form: HTMLFormElement; field: FuinMyNumber }> {
  const markup = `<form><fieldset><fuin-my-number ${attributes}></fuin-my-number></fieldset></form>`
  const element = await mount<HTMLFormElement>(markup, 'form')
  const field = element.querySelector<FuinMyNumber>('fuin-my-number')!
  await settled(field)
  return { form: element, field }
}

async function fill(field: FuinMyNumber, text = NUMBER): Promise<HTMLInputElement> {
  const input = inside<HTMLInputElement>(field, 'input')
  await paste(text, input)
  await settled(field)
  return input
}

describe('<fuin-my-number> in a form', () => {
  it('submits its state and never a digit', async () => {
    const { form: element, field } = await form()
    equal(new FormData(element).get('n'), 'empty')
    await fill(field, '1234')
    equal(new FormData(element).get('n'), 'incomplete')
    await fill(field, '56789018')
    equal([...new FormData(element).entries()], [['n', 'complete']])
  })
  it('takes part in validation, with words', async () => {
    const { form: element, field } = await form()
    equal([element.checkValidity(), field.validity.valueMissing], [false, true])
    ok(field.validationMessage !== '', 'message')
    await fill(field, '123456789010')
    equal([field.validity.customError, field.validity.valid], [true, false])
    field.clear()
    await fill(field)
    equal(element.checkValidity(), true)
  })
  it('is emptied by reset, by clear() and when the page is left', async () => {
    const { form: element, field } = await form()
    for (const empty of [
      () => element.reset(),
      () => field.clear(),
      () => window.dispatchEvent(new Event('pagehide')),
      () => element.remove(),
    ]) {
      const input = await fill(field)
      empty()
      equal([input.value, field.complete], ['', false])
    }
  })
  it('is disabled by its fieldset and comes back', async () => {
    const { form: element, field } = await form()
    const fieldset = element.querySelector('fieldset')!
    fieldset.disabled = true
    await settled(field)
    ok(inside<HTMLInputElement>(field, 'input').disabled, 'disabled')
    fieldset.disabled = false
    await settled(field)
    ok(!inside<HTMLInputElement>(field, 'input').disabled, 'enabled again')
  })
  it('throws the code of the problem, without input, when it is not complete', async () => {
    const { field } = await form()
    await fill(field, '123456789010')
    try {
      field.takeNumber()
      ok(false, 'threw nothing')
    } catch (error) {
      equal((error as { code: string }).code, 'number_check_digit')
      ok(!TRACE.test(String(error)), 'no digit')
    }
  })
})

describe('the digits', () => {
  it('are in the value of the input and nowhere else', async () => {
    const seen: string[] = []
    const restore = (['log', 'warn', 'error', 'info', 'debug'] as const).map(name => {
      const real = console[name]
      console[name] = (...args: unknown[]) => seen.push(JSON.stringify(args))
      return () => (console[name] = real)
    })
    const { form: element, field } = await form()
    element.addEventListener('fuin-change', event => seen.push(JSON.stringify(event.detail)))
    await fill(field)
    const mutation = inside(field, '#message').textContent + inside(field, '.aside').textContent
    seen.push(
      mutation,
      document.documentElement.outerHTML,
      field.shadowRoot!.innerHTML,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      JSON.stringify([...new FormData(element).entries()]),
      location.href,
      document.cookie,
      JSON.stringify(Object.values(field).filter(value => typeof value === 'string')),
      ...walk(field),
    )
    restore.forEach(back => back())
    equal(seen.filter(text => TRACE.test(text)).length, 0, 'places with digits')
  })
  it('are dots when the focus leaves, and readable again when asked', async () => {
    const { field } = await form()
    const input = await fill(field)
    equal(getComputedStyle(input).getPropertyValue('-webkit-text-security'), 'none')
    input.blur()
    await settled(field)
    equal(getComputedStyle(input).getPropertyValue('-webkit-text-security'), 'disc')
    equal(input.value, NUMBER)
    const toggle = inside<HTMLButtonElement>(field, '.toggle')
    equal(toggle.getAttribute('aria-pressed'), 'false')
    toggle.click()
    await settled(field)
    equal([toggle.getAttribute('aria-pressed'), input.value], ['true', '1234 5678 9018'])
    toggle.click()
    await settled(field)
    equal(toggle.getAttribute('aria-pressed'), 'false')
  })
  it('can be typed as dots, and are not copied while they are', async () => {
    const { field } = await form()
    inside<HTMLButtonElement>(field, '.toggle').click()
    inside<HTMLButtonElement>(field, '.toggle').click()
    const input = inside<HTMLInputElement>(field, 'input')
    input.focus()
    await type('12345')
    equal(input.value, '12345')
    input.select()
    let copied = true
    input.addEventListener('copy', event => setTimeout(() => (copied = !event.defaultPrevented)))
    await press('Control+c')
    await settled(field)
    equal(copied, false)
  })
})

describe('for everybody', () => {
  for (const lang of ['ja', 'en']) {
    it(`has no axe violation in any state (${lang})`, async () => {
      document.documentElement.lang = lang
      const { field } = await form()
      equal(await violations(document.body), [])
      await fill(field, '123456789010')
      equal(await violations(document.body), [])
      field.clear()
      await fill(field)
      equal(await violations(document.body), [])
      field.disabled = true
      await settled(field)
      equal(await violations(document.body), [])
      document.documentElement.lang = 'ja'
    })
  }
  it('follows the nearest lang attribute', async () => {
    const { form: element, field } = await form()
    const label = (): string => inside(field, 'label').textContent
    equal(label(), 'マイナンバー（個人番号）')
    element.lang = 'en-GB'
    await settled(field)
    equal(label(), 'My Number (individual number)')
    element.lang = 'fr'
    await settled(field)
    equal(label(), 'マイナンバー（個人番号）')
  })
  it('is focused by a label of the page, and left by Tab', async () => {
    document.body.innerHTML = '<label for="x">番号</label><fuin-my-number id="x"></fuin-my-number>'
    const field = document.querySelector<FuinMyNumber>('fuin-my-number')!
    await settled(field)
    document.querySelector('label')!.click()
    equal(field.shadowRoot!.activeElement?.id, 'input')
    await press('Tab')
    equal(field.shadowRoot!.activeElement?.className, 'toggle')
  })
  it('has controls of 44 pixels', async () => {
    const { field } = await form()
    for (const control of field.shadowRoot!.querySelectorAll('input, button')) {
      ok(control.getBoundingClientRect().height >= 44, control.localName)
    }
  })
})

/** Attributes and texts of every node, shadow roots included. */
function* walk(node: Node): Generator<string> {
  if (node instanceof Element) {
    for (const { name, value } of node.attributes) yield `${name}=${value}`
    if (node.shadowRoot !== null) yield* walk(node.shadowRoot)
  }
  if (node instanceof Text) yield node.data
  for (const child of node.childNodes) yield* walk(child)
}
