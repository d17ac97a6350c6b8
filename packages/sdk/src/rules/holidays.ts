import { daysAfter, weekdayOf } from './days.ts'

/** Holidays on one day of the month (国民の祝日に関する法律 2条). */
const FIXED: readonly string[] = [
  '01-01', // 元日
  '02-11', // 建国記念の日
  '02-23', // 天皇誕生日
  '04-29', // 昭和の日
  '05-03', // 憲法記念日
  '05-04', // みどりの日
  '05-05', // こどもの日
  '08-11', // 山の日
  '11-03', // 文化の日
  '11-23', // 勤労感謝の日
]

/** Holidays on a Monday: month, and which Monday of it. */
const MONDAYS: readonly (readonly [month: string, which: number])[] = [
  ['01', 2], // 成人の日
  ['07', 3], // 海の日
  ['09', 3], // 敬老の日
  ['10', 2], // スポーツの日
]

const known = new Map<number, ReadonlySet<string>>()

/**
 * Tells whether a day is a holiday of the law (国民の祝日に関する法律 2条・3条, as amended in 2018), with the days that follow
 * a holiday on a Sunday and those between two holidays. From 2022 to 2099; the equinoxes are computed, and decided each
 * year by the official gazette of the February before.
 *
 * @param day - in Japan, `YYYY-MM-DD`
 * @throws {FuinError} `input_invalid`
 * @example
 * ```ts
 * import { isHoliday } from '@fuin/sdk/node'
 *
 * isHoliday('2026-05-06') // true: 憲法記念日 is a Sunday that year
 * isHoliday('2026-09-22') // true: between 敬老の日 and 秋分の日
 * ```
 */
export function isHoliday(day: string): boolean {
  const year = Number(daysAfter(day, 0).slice(0, 4))
  let days = known.get(year)
  if (days === undefined) known.set(year, (days = holidaysOf(year)))
  return days.has(day)
}

function holidaysOf(year: number): ReadonlySet<string> {
  const named = new Set([
    ...FIXED.map(day => `${year}-${day}`),
    ...MONDAYS.map(([month, which]) => mondayOf(`${year}-${month}`, which)),
    `${year}-03-${equinox(year, 20.8431)}`,
    `${year}-09-${equinox(year, 23.2488)}`,
  ])
  const all = new Set(named)
  for (const day of named) {
    if (weekdayOf(day) === 0) all.add(nextOutside(named, day))
    const between = daysAfter(day, 1)
    if (named.has(daysAfter(day, 2)) && weekdayOf(between) !== 0) all.add(between)
  }
  return all
}

/** 振替休日: the first day after a holiday on a Sunday that is no holiday (3条2項). */
function nextOutside(named: ReadonlySet<string>, sunday: string): string {
  let day = sunday
  while (named.has(day)) day = daysAfter(day, 1)
  return day
}

function mondayOf(month: string, which: number): string {
  const first = `${month}-01`
  return daysAfter(first, ((8 - weekdayOf(first)) % 7) + (which - 1) * 7)
}

/** Day of the month of an equinox, 1980 to 2099: mean position of the sun, with the leap days taken off. */
function equinox(year: number, in1980: number): number {
  const years = year - 1980
  return Math.floor(in1980 + 0.242194 * years) - Math.floor(years / 4)
}
