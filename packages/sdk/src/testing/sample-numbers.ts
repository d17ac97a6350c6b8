import { myNumberCheckDigit } from '../my-number/check-digit.ts'
import { seeded } from './random.ts'

/**
 * Numbers whose check digit fits, all different, the same for one seed. They are synthetic; by chance one may
 * be somebody's, so they belong into tests and demonstrations only.
 *
 * @param seed - any integer
 */
export function sampleNumbers(seed: number, count: number): string[] {
  const next = seeded(seed)
  const numbers = new Set<string>()
  while (numbers.size < count) {
    const body = Array.from({ length: 11 }, () => next(10)).join('')
    if (body !== '00000000000') numbers.add(body + String(myNumberCheckDigit(body)))
  }
  return [...numbers]
}
