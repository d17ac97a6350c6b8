import { inspect } from 'node:util'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { myNumberCheckDigit } from './check-digit.ts'
import { parseCorporateNumber } from './corporate-number.ts'
import { checkMyNumber, parseMyNumber } from './my-number.ts'

interface Cases {
  valid: string[]
  invalid: { text: string; code: string }[]
  forms: string[]
}
const path = new URL('../../../../vectors/check-digits.json', import.meta.url)
const vectors = JSON.parse(readFileSync(path, 'utf8')) as { individual: Cases; corporate: Cases }

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'none'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('parseMyNumber', () => {
  it.each(vectors.individual.valid)('accepts %s', text => {
    expect(parseMyNumber(text).digits()).toBe(text)
  })
  it.each(vectors.individual.invalid)('refuses $text with $code', ({ text, code }) => {
    expect(codeOf(() => parseMyNumber(text))).toBe(code)
    expect(checkMyNumber(text).problem).toBe(code)
  })
  it.each(vectors.individual.forms)('reads the form %j', text => {
    expect(parseMyNumber(text).digits()).toBe('621498320257')
  })
  it('refuses what is no text', () => {
    expect(codeOf(() => parseMyNumber(null as unknown as string))).toBe('number_empty')
    expect(codeOf(() => parseMyNumber(123456789018 as unknown as string))).toBe('number_empty')
  })
  it('accepts exactly one last digit for every body', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/u), body => {
        const fitting = [...'0123456789'].filter(
          digit => checkMyNumber(body + digit).problem !== 'number_check_digit',
        )
        expect(fitting).toEqual([String(myNumberCheckDigit(body))])
      }),
    )
  })
})

describe('parseCorporateNumber', () => {
  it.each(vectors.corporate.valid)('accepts %s', text => {
    expect(parseCorporateNumber(text)).toBe(text)
  })
  it.each(vectors.corporate.invalid)('refuses $text with $code', ({ text, code }) => {
    expect(codeOf(() => parseCorporateNumber(text))).toBe(code)
  })
})

describe('a MyNumber', () => {
  const number = parseMyNumber('123456789018')
  it.each([
    ['String()', String(number)],
    ['a template', `${number}`],
    ['joining', [number].join()],
    ['JSON', JSON.stringify({ number })],
    ['inspect', inspect(number, { depth: 9, showHidden: true })],
    ['inspect of its holder', inspect({ deep: [{ number }] }, { depth: 9, showHidden: true })],
    ['an error', inspect(new Error(`failed for ${number}`, { cause: number }))],
    ['Object.entries', JSON.stringify(Object.entries(number))],
    ['structuredClone', JSON.stringify(structuredClone({ ...number }))],
  ])('prints no digit in %s', (_, text) => {
    expect(text).not.toMatch(/1234|5678|9018/u)
  })
})
