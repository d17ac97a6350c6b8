import { FuinError } from '../errors.ts'
import { corporateNumberCheckDigit, myNumberCheckDigit } from './check-digit.ts'
import { isDigits, normaliseDigits } from './digits.ts'

/** What is wrong with a typed number, in the order in which it is tested. */
export type MyNumberProblem =
  | 'number_empty'
  | 'number_characters'
  | 'number_corporate'
  | 'number_length'
  | 'number_check_digit'
  | 'number_refused'

const STARS = '************'
const SENTENCES: Record<MyNumberProblem, string> = {
  number_empty: 'Give the 12 digits of the individual number.',
  number_characters: 'An individual number holds digits only.',
  number_corporate: 'This is a corporate number (13 digits). Give the 12 digits of the person.',
  number_length: 'An individual number has exactly 12 digits.',
  number_check_digit: 'The check digit does not fit: a digit is wrong or two are swapped.',
  number_refused: 'Nobody has this number.',
}

/**
 * An individual number (個人番号) whose check digit fits.
 *
 * It prints as twelve stars in `String()`, templates, JSON and `util.inspect`; {@link MyNumber.digits} is the
 * only way to the digits. This guards against accidents, not against code that wants the number.
 */
export class MyNumber {
  readonly #digits: string

  /** @internal Use {@link parseMyNumber}. */
  constructor(digits: string) {
    this.#digits = digits
    Object.freeze(this)
  }

  /** The twelve ASCII digits. Call it where the number is printed or sent, and nowhere else. */
  digits(): string {
    return this.#digits
  }

  toString(): string {
    return STARS
  }

  toJSON(): string {
    return STARS
  }

  get [Symbol.toStringTag](): string {
    return 'MyNumber'
  }
}

// What `console.log` and `util.inspect` print in Node.
Object.defineProperty(MyNumber.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value: () => `MyNumber(${STARS})`,
})

/**
 * Looks at a number as it is typed, without throwing.
 *
 * @param text - any form: full-width digits, spaces, hyphens
 * @returns the normalised characters so far, and the first problem or null
 */
export function checkMyNumber(text: string): { digits: string; problem: MyNumberProblem | null } {
  const digits = normaliseDigits(text)
  return { digits, problem: problemOf(digits) }
}

/**
 * Reads an individual number from any form in which people write it.
 *
 * A fitting check digit does not prove that the number is right: about 2 % of typing slips pass.
 *
 * @param text - 12 digits: ASCII or full-width, with or without spaces and hyphens
 * @throws {FuinError} `number_empty`, `number_characters`, `number_corporate`, `number_length`,
 *   `number_check_digit`, or
 *   `number_refused` for 000000000000, which passes the arithmetic
 * @example
 * ```ts
 * import { parseMyNumber } from '@fuin/sdk'
 *
 * const number = parseMyNumber('１２３４ ５６７８ ９０１８')
 * console.log(`${number}`) // ************
 * number.digits() // 123456789018
 * ```
 */
export function parseMyNumber(text: string): MyNumber {
  const { digits, problem } = checkMyNumber(typeof text === 'string' ? text : '')
  if (problem !== null) throw new FuinError(problem, SENTENCES[problem])
  return new MyNumber(digits)
}

function problemOf(digits: string): MyNumberProblem | null {
  if (digits === '') return 'number_empty'
  if (!/^[0-9]+$/u.test(digits)) return 'number_characters'
  if (digits.length === 13 && isCorporate(digits)) return 'number_corporate'
  if (!isDigits(digits, 12)) return 'number_length'
  if (digits === '000000000000') return 'number_refused'
  return myNumberCheckDigit(digits.slice(0, 11)) === Number(digits[11]) ? null : 'number_check_digit'
}

function isCorporate(digits: string): boolean {
  return corporateNumberCheckDigit(digits.slice(1)) === Number(digits[0])
}
