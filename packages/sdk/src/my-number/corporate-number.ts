import { FuinError } from '../errors.ts'
import { corporateNumberCheckDigit } from './check-digit.ts'
import { isDigits, normaliseDigits } from './digits.ts'

/** A corporate number (法人番号), 13 ASCII digits. It is public: a plain string with a brand. */
export type CorporateNumber = string & { readonly __brand: 'CorporateNumber' }

/**
 * Reads a corporate number from any form in which people write it.
 *
 * @param text - 13 digits: ASCII or full-width, with or without spaces and hyphens
 * @throws {FuinError} `number_empty`, `number_characters`, `number_length`, `number_check_digit`
 * @example
 * ```ts
 * import { parseCorporateNumber } from '@fuin/sdk'
 *
 * parseCorporateNumber('7-0107-0500-0725') // 7010705000725
 * ```
 */
export function parseCorporateNumber(text: string): CorporateNumber {
  const digits = normaliseDigits(typeof text === 'string' ? text : '')
  if (digits === '') throw new FuinError('number_empty', 'Give the 13 digits of the corporate number.')
  if (!/^[0-9]+$/u.test(digits)) {
    throw new FuinError('number_characters', 'A corporate number holds digits only.')
  }
  if (!isDigits(digits, 13)) throw new FuinError('number_length', 'A corporate number has exactly 13 digits.')
  if (corporateNumberCheckDigit(digits.slice(1)) !== Number(digits[0])) {
    throw new FuinError('number_check_digit', 'The first digit does not fit the other twelve.')
  }
  return digits as CorporateNumber
}
