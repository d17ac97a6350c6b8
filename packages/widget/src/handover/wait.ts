const FIRST = 3_000
const LONGEST = 20_000
const GROWTH = 1.25

/**
 * Asks again and again, ever more rarely, until the answer is yes. A page that nobody sees does not ask; it asks at once
 * when it is seen again.
 *
 * @param ask - whether it happened; throws when it can no longer be known
 * @param pause - waits; another one in tests
 */
export async function waitUntil(
  ask: () => Promise<boolean>,
  signal: AbortSignal,
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void> = rest,
): Promise<void> {
  let interval = FIRST
  while (!signal.aborted) {
    await pause(interval, signal)
    interval = Math.min(LONGEST, interval * GROWTH)
    if (document.hidden) {
      await seen(signal)
      interval = FIRST
    }
    if (signal.aborted || (await ask())) return
  }
}

/** Ends when the time is over, or nobody waits any more. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function seen(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const look = (): void => {
      if (!document.hidden) end()
    }
    const end = (): void => {
      document.removeEventListener('visibilitychange', look)
      resolve()
    }
    document.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', end)
  })
}
