/** From here on a person is told how much time is left. */
const WARNED_FROM = 60
/** Minutes at which it is also said aloud: every minute would be a nuisance. */
const SAID_AT = [1, 5, 10, 30, 60]

/** How long the link still works. */
export interface TimeLeft {
  /** Full minutes that are left, at least 1. */
  minutes: number
  /** The last of the moments at which it is announced, minutes. */
  said: number
}

/** Tells how much time is left once the end is near; null before that, and after it. */
export function timeLeft(end: number, now: number): TimeLeft | null {
  const minutes = Math.ceil((end - now) / 60_000)
  if (minutes < 1 || minutes > WARNED_FROM) return null
  return { minutes, said: SAID_AT.find(moment => moment >= minutes)! }
}
