const JAPAN_MS = 9 * 3_600_000
const DAY_MS = 86_400_000

/** The day in Japan at a moment, `YYYY-MM-DD`. Japan has no summer time. */
export function dayInJapan(moment: Date): string {
  return new Date(moment.getTime() + JAPAN_MS).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}

/** The day that many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}
