import { FuinError } from '../errors.ts'
import { addDays } from '../messages/day.ts'

/**
 * A day some days later. Days in Japan, `YYYY-MM-DD`.
 *
 * @param count - whole days, may be negative
 * @throws {FuinError} `input_invalid` for what is no day
 */
export function daysAfter(day: string, count: number): string {
  requireDay(day)
  return addDays(day, count)
}

/** Day of the week: 0 is Sunday. @throws {FuinError} `input_invalid` */
export function weekdayOf(day: string): number {
  requireDay(day)
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** @throws {FuinError} `input_invalid` */
export function requireDay(day: string): void {
  const real =
    /^\d{4}-\d{2}-\d{2}$/u.test(day) &&
    !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
    addDays(day, 0) === day
  if (!real) throw new FuinError('input_invalid', 'Give a day as YYYY-MM-DD.')
}
