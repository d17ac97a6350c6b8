const DAY = 86_400_000

/** A day in Japan as `YYYY-MM-DD`: today, or some days from it. */
export function dayInJapan(distance: number, now: number = Date.now()): string {
  return new Date(now + 9 * 3_600_000 + distance * DAY).toISOString().slice(0, 10)
}

/** Days from today to a day; below 0 it is over. */
export function daysUntil(day: string): number {
  return Math.round((Date.parse(day) - Date.parse(dayInJapan(0))) / DAY)
}

/** The next day of the calendar. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
}

/** A day of the calendar, as people write it; with the year where it may be another one. */
export function dayText(day: string, locale: 'ja' | 'en', withYear = false): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...(withYear ? { year: 'numeric' } : {}),
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
  return format.format(Date.parse(day))
}

/** A moment, in Japan. */
export function timeText(time: string, locale: 'ja' | 'en'): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone: 'Asia/Tokyo',
  })
  return format.format(Date.parse(time))
}
