import type { FuinMyNumber } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import {
  changesOf,
  compose,
  inside,
  itComposes,
  mount,
  paste,
  press,
  settled,
  type,
} from '../support/harness.ts'

// Published sample numbers; check digits of docs/format.md.
const NUMBER = '123456789018'

async function field(attributes = ''): Promise<{ element: FuinMyNumber; input: HTMLInputElement }> {
  const element = await mount<FuinMyNumber>(
    `<fuin-my-number ${attributes}></fuin-my-number>`,
    'fuin-my-number',
  )
  const input = inside<HTMLInputElement>(element, 'input')
  input.focus()
  await settled(element)
  return { element, input }
}

describe('<fuin-my-number> reads', () => {
  const forms: [string, string][] = [
    ['plain digits', '123456789018'],
    ['full-width digits', '１２３４５６７８９０１８'],
    ['spaces', '1234 5678 9018'],
    ['ideographic spaces', '１２３４　５６７８　９０１８'],
    ['hyphens', '1234-5678-9018'],
    ['full-width hyphens', '１２３４－５６７８－９０１８'],
    ['long vowel marks', '１２３４ー５６７８ー９０１８'],
    ['half-width long vowel marks', '1234ｰ5678ｰ9018'],
    ['minus signs', '1234−5678−9018'],
    ['hyphens of Unicode', '1234‐5678‑9018'],
    ['dashes', '1234–5678—9018'],
    ['bars', '1234―5678─9018'],
    ['small hyphens', '1234﹣5678﹘9018'],
    ['no-break and zero-width spaces', '1234\u00a05678\u200b9018\ufeff'],
    ['middle dots', '1234・5678・9018'],
    ['Devanagari digits', '१२३४५६७८९०१८'],
    ['Arabic digits', '١٢٣٤٥٦٧٨٩٠١٨'],
    ['spaces around', '  123456789018\n'],
  ]
  for (const [name, text] of forms) {
    it(`${name}, pasted`, async () => {
      const { element, input } = await field()
      await paste(text, input)
      await settled(element)
      ok(element.complete, 'complete')
      equal(element.takeNumber().digits(), NUMBER)
      equal(input.value, '1234 5678 9018')
    })
  }

  it('typed digits, grouped as they come', async () => {
    const { element, input } = await field()
    await type('12345')
    equal([input.value, input.selectionStart], ['1234 5', 6])
    await type('6789018')
    equal([input.value, input.selectionStart], ['1234 5678 9018', 14])
    ok(element.complete, 'complete')
  })

  itComposes('text that an input method composes, and rewrites nothing meanwhile', async () => {
    const { element, input } = await field()
    const seen: string[] = []
    input.addEventListener('compositionupdate', () => seen.push(input.value))
    await compose('１', '１２', '１２３４５')
    await settled(element)
    equal(input.value, '1234 5')
    ok(!seen.some(text => text.includes(' ')), 'not grouped while composing')
    await compose('６７８９０', '６７８９０１８')
    await settled(element)
    equal(element.takeNumber().digits(), NUMBER)
  })
})

describe('the caret', () => {
  it('stays where a digit is put in the middle', async () => {
    const { element, input } = await field()
    await type('12346789018')
    input.setSelectionRange(4, 4)
    await type('5')
    await settled(element)
    equal([input.value, input.selectionStart], ['1234 5678 9018', 6])
    ok(element.complete, 'complete')
  })
  it('takes a digit, not the space, with Backspace', async () => {
    const { input } = await field()
    await type('12345678')
    input.setSelectionRange(5, 5)
    await press('Backspace')
    equal([input.value, input.selectionStart], ['1235 678', 3])
  })
  it('takes a digit, not the space, with Delete', async () => {
    const { input } = await field()
    await type('12345678')
    input.setSelectionRange(4, 4)
    await press('Delete')
    equal([input.value, input.selectionStart], ['1234 678', 5])
  })
})

describe('problems', () => {
  const cases: [string, string, string][] = [
    ['a wrong check digit', '123456789010', 'number_check_digit'],
    ['letters', '1234a', 'number_characters'],
    ['a corporate number', '7010705000725', 'number_corporate'],
    ['thirteen digits', '1234567890189', 'number_length'],
    ['twelve zeros', '000000000000', 'number_refused'],
  ]
  for (const [name, text, code] of cases) {
    it(`${name}: told at once`, async () => {
      const { element, input } = await field()
      const changes = changesOf(element)
      await paste(text, input)
      await settled(element)
      equal(changes.at(-1), { complete: false, valid: false, empty: false, reason: code })
      equal(input.getAttribute('aria-invalid'), 'true')
      ok(inside(element, '#message').textContent.trim() !== '', 'a message')
      ok(element.matches(':state(invalid)'), 'state')
    })
  }
  it('a short number: told only when the field is left', async () => {
    const { element, input } = await field()
    await type('1234')
    await settled(element)
    equal(inside(element, '#message').textContent.trim(), '')
    input.blur()
    await settled(element)
    ok(inside(element, '#message').textContent.includes('4'), 'how many there are')
  })
  it('nothing: told only when it is required and the form is sent', async () => {
    const { element, input } = await field('required')
    input.blur()
    await settled(element)
    equal(inside(element, '#message').textContent.trim(), '')
    equal(element.report(), false)
    await settled(element)
    ok(inside(element, '#message').textContent.includes('入力してください'), 'message')
  })
  it('says the number of digits after a pause, for screen readers', async () => {
    const { element } = await field()
    await type('12345678')
    await new Promise(resolve => setTimeout(resolve, 1700))
    await settled(element)
    ok(inside(element, '.aside').textContent.includes('8'), 'said')
  })
})

describe('<fuin-my-number> that is come back to', () => {
  it('keeps everything selected, as Tab does, so that typing replaces the number', async () => {
    const { element, input } = await field()
    await type('123456789012')
    input.blur()
    await settled(element)
    input.focus()
    input.select()
    await settled(element)
    await type(NUMBER)
    equal(input.value.replaceAll(' ', ''), NUMBER)
  })
})
