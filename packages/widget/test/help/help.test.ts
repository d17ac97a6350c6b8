import { mendLink } from '../../src/help/mend-link.ts'
import { readRequestCode, requestCodeIn } from '../../src/help/request-code.ts'
import type { FuinHelp } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, violations } from '../support/harness.ts'

const ID = '01jdxk5m7n8p9q0r1s2t3v4w5x'
const SECRET = `${'aB3_'.repeat(10)}xy0`
const FRAGMENT = `#1.org_${ID}.req_${ID}.${SECRET}.${SECRET}`
const LINK = `https://collect.example/c/${FRAGMENT}`

describe('a damaged link', () => {
  const harms: [string, string][] = [
    ['nothing', LINK],
    ['a line break', `${LINK.slice(0, 60)}\n${LINK.slice(60)}`],
    ['line breaks and indents of a quoted mail', LINK.replace(/(.{40})/gu, '$1\r\n  ')],
    ['soft line ends', LINK.replace(/(.{70})/gu, '$1=\r\n')],
    ['zero-width characters', LINK.replace(/(.{30})/gu, '$1\u200b')],
    ['an encoded number sign', LINK.replace('#', '%23')],
    ['full width', LINK.replace(/[!-~]/gu, c => String.fromCodePoint(c.codePointAt(0)! + 0xfee0))],
    ['words around it', `こちらです：「${LINK}」。よろしくお願いします。`],
    ['angle brackets', `<${LINK}>`],
  ]
  for (const [name, text] of harms) it(`is mended: ${name}`, () => equal(mendLink(text), FRAGMENT))
  it('is not guessed where a part is missing', () => {
    for (let length = 0; length < LINK.length; length += 7) equal(mendLink(LINK.slice(0, length)), null)
    equal(mendLink(LINK.slice(0, -1)), null)
  })
  it('still names the request, where that part is whole', () => {
    equal(requestCodeIn(LINK.slice(0, LINK.indexOf(SECRET))), '3V4W5X')
    equal(requestCodeIn('https://collect.example/c/#1.org'), null)
  })
})

describe('a 受付番号', () => {
  for (const typed of [
    '3V4W5X',
    '3v4w5x',
    '３Ｖ４Ｗ５Ｘ',
    '3V4-W5X',
    ' 3v4 w5x ',
    '３ｖ４ー５'.replace('５', 'ｗ５ｘ'),
  ]) {
    it(`is read from ${JSON.stringify(typed)}`, () => equal(readRequestCode(typed), '3V4W5X'))
  }
  it('takes O for 0, I and l for 1', () => equal(readRequestCode('OIl0o1'), '011001'))
  it('is refused when it cannot be one', () => {
    for (const typed of ['', '3V4W5', '3V4W5XY', '3V4W5U', '番号です六文字'])
      equal(readRequestCode(typed), null)
  })
})

describe('<fuin-help>', () => {
  it('opens a link that was pasted with line breaks, and says what is missing in a cut one', async () => {
    const element = await mount<FuinHelp>('<fuin-help></fuin-help>', 'fuin-help')
    const opened: string[] = []
    element.reopen = link => opened.push(link)
    await settled(element)
    const field = inside<HTMLTextAreaElement>(element, '#link')
    field.value = LINK.slice(0, -3)
    inside<HTMLButtonElement>(element, 'button.primary').click()
    await settled(element)
    equal(
      [opened, field.getAttribute('aria-invalid'), element.shadowRoot!.activeElement],
      [[], 'true', field],
    )
    ok(inside(element, '#link-error').textContent.includes('足りません'), 'says so')
    equal(await violations(document.body), [])
    field.value = LINK.replace(/(.{40})/gu, '$1\n')
    inside<HTMLButtonElement>(element, 'button.primary').click()
    equal(opened, [FRAGMENT])
  })
  for (const lang of ['ja', 'en', 'ja-x-easy']) {
    it(`tells what to say on the telephone for a typed 受付番号 (${lang})`, async () => {
      document.documentElement.lang = lang
      const element = await mount<FuinHelp>('<fuin-help></fuin-help>', 'fuin-help')
      await settled(element)
      inside<HTMLInputElement>(element, '#code').value = '3v4-w5x'
      inside<HTMLButtonElement>(element, 'form button').click()
      await settled(element)
      const sentence = inside(element, 'blockquote')
      ok(sentence.textContent.includes('3V4W5X'), 'named')
      equal(element.shadowRoot!.activeElement, sentence)
      equal(await violations(document.body), [])
      document.documentElement.lang = 'ja'
    })
  }
})
