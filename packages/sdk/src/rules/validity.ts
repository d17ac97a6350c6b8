import type { PaperRule } from './paper-rule.ts'

/** Dates on one paper, days in Japan, `YYYY-MM-DD`. */
export interface PaperDates {
  /** The day on which it is shown. */
  on: string
  /** Last day of validity printed on it; the day itself still counts. */
  expires?: string
  /** The day on which it was made. */
  made?: string
}

/** Why a paper does not count on a day. */
export type ValidityProblem = 'expired' | 'too-old' | 'date-missing' | 'not-yet' | 'no-longer'

/**
 * Tells what stands against one paper on the day on which it is shown, or null. Six months end on the same day of the
 * month, or on the last day of a shorter one (民法 143条).
 *
 * @example
 * ```ts
 * import { documentOf, validityProblem } from '@fuin/sdk/node'
 *
 * const receipt = documentOf('utility-receipt')!
 * validityProblem(receipt, { on: '2026-12-01', made: '2026-05-31' }) // too-old
 * ```
 */
export function validityProblem(
  { validity, from, until }: Pick<PaperRule, 'validity' | 'from' | 'until'>,
  { on, expires, made }: PaperDates,
): ValidityProblem | null {
  if (from !== undefined && on < from) return 'not-yet'
  if (until !== undefined && on > until) return 'no-longer'
  if (expires !== undefined && expires < on) return 'expired'
  if (validity !== 'six-months') return null
  // A certificate that prints its own last day counts until then (告示 2-3).
  if (made === undefined) return expires === undefined ? 'date-missing' : null
  return monthsAfter(made, 6) < on ? 'too-old' : null
}

/** The corresponding day some months later; where there is none, the last day of that month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
