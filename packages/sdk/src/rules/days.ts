import { FuinError } from '../errors.ts'

/** Milliseconds of a day; days of the calendar have no summer time here. */
const DAY_MS = 86_400_000

/**
 * A day some days later. Days in Japan, `YYYY-MM-DD`.
 *
 * @param count - whole days, may be negative
 * @throws {FuinError} `input_invalid` for what is no day
 */
export function daysAfter(day: string, count: number): string {
  return new Date(timeOf(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Day of the week: 0 is Sunday. @throws {FuinError} `input_invalid` */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay()
}

function timeOf(day: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new FuinError('input_invalid', 'Give a day as YYYY-MM-DD.')
  }
  return time
}
