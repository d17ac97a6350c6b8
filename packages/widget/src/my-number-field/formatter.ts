import { checkMyNumber } from '@fuin/sdk/page'

/** Groups digits as on the card: `1234 5678 9018`. */
export function grouped(digits: string): string {
  let text = ''
  for (const digit of digits) text += text.length % 5 === 4 ? ` ${digit}` : digit
  return text
}

/** Twelve dots in the same groups, for a number that is shown to nobody. */
export const MASKED = '●●●● ●●●● ●●●●'

/** Text of an input and where its caret stands. */
export interface Caret {
  text: string
  caret: number
}

/**
 * Writes typed text as the field shows it, and keeps the caret behind the same digit. Text that holds anything but
 * digits stays as it was typed, so that the person sees what to correct.
 *
 * @param separated - in groups of four; a hidden number has no groups, its dots would be miscounted
 */
export function tidy({ text, caret }: Caret, separated: boolean): Caret {
  const { digits } = checkMyNumber(text)
  if (!/^[0-9]+$/u.test(digits)) return digits === '' ? { text: '', caret: 0 } : { text, caret }
  const before = checkMyNumber(text.slice(0, caret)).digits.length
  if (!separated) return { text: digits, caret: before }
  return { text: grouped(digits), caret: before + Math.max(0, Math.ceil(before / 4) - 1) }
}

/**
 * Where the caret has to stand before a deletion, so that it takes a digit and not the space of a group: the space
 * would only come back.
 */
export function caretForDeletion({ text, caret }: Caret, direction: 'backward' | 'forward'): number {
  if (direction === 'backward') return text[caret - 1] === ' ' ? caret - 1 : caret
  return text[caret] === ' ' ? caret + 1 : caret
}
