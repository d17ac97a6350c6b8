const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Pauses after each failed try: about three days in all. */
const PAUSES = [
  ...[5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR, 8 * HOUR],
]
/** Nobody makes the vault wait longer for one word. */
const LONGEST_WAIT = 24 * HOUR
const REST = 5 * SECOND
const LONGEST_REST = 5 * MINUTE

/**
 * When a delivery is tried again, with jitter, so that what failed together does not come back together.
 *
 * @param tries - tries that failed, from 1
 * @param random - from 0 to 1
 * @returns milliseconds, or null when it is given up
 */
export function pauseAfter(tries: number, random: number): number | null {
  const pause = PAUSES[tries - 1]
  return pause === undefined ? null : Math.round(pause * (0.8 + 0.4 * random))
}

/** How long an endpoint rests after so many failures in a row that say that it is down or has too much to do. */
export function restAfter(failures: number): number {
  return Math.min(LONGEST_REST, REST * 2 ** Math.min(failures - 1, 10))
}

/** What `Retry-After` asks for (RFC 9110 §10.2.3), seconds or a date; milliseconds, 0 for nonsense, at most a day. */
export function askedWait(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0
  const wait = /^\d{1,9}$/u.test(retryAfter)
    ? Number(retryAfter) * SECOND
    : Date.parse(retryAfter) - now.getTime()
  return Number.isFinite(wait) ? Math.min(LONGEST_WAIT, Math.max(0, wait)) : 0
}
