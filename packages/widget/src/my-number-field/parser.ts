import { checkMyNumber, type MyNumberProblem } from '@fuin/sdk/page'

/** What is known of typed text without keeping it. */
export interface Reading {
  problem: MyNumberProblem | null
  /** Characters that are left once separators are gone. */
  count: number
}

/** Problems that may be told while somebody still types; a short number may only be told when they have left. */
const EARLY: ReadonlySet<MyNumberProblem> = new Set([
  'number_characters',
  'number_corporate',
  'number_check_digit',
  'number_refused',
])

/** Reads typed text in any of its forms: full-width, with hyphens or spaces of every kind, other scripts. */
export function read(text: string): Reading {
  const { digits, problem } = checkMyNumber(text)
  return { problem, count: digits.length }
}

/**
 * The problem to show now, or null.
 *
 * @param reading - what is in the field
 * @param state.left - the person has left the field, or tried to send the form
 * @param state.required - an empty field is a problem too
 */
export function problemToShow(
  { problem, count }: Reading,
  { left, required }: { left: boolean; required: boolean },
): MyNumberProblem | null {
  if (problem === null) return null
  if (problem === 'number_empty') return left && required ? problem : null
  if (left || EARLY.has(problem)) return problem
  return count > 12 ? problem : null
}
