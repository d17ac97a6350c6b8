import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'

/** After so many wrong tries nothing helps but staff. */
export const MAX_TRIES = 10
/** Seconds to wait after the fifth wrong try, the sixth, and so on. */
const WAITS = [15, 30, 60, 120, 300]
const FREE = MAX_TRIES - 1 - WAITS.length

/**
 * Counts a try in a transaction of its own, committed before anything is compared: neither a crash nor many calls at
 * once give a guesser one more. An id that does not exist is counted in the same way.
 *
 * @returns whether this id is locked
 * @throws {VaultError} `rate_limited` with the seconds to wait: then nothing was counted and nothing is compared
 */
export async function countTry(deps: Deps, organization: string, signInId: string): Promise<TryCount> {
  const now = deps.clock.now()
  const { tries, nextAt, counted } = await deps.store.transaction(async tx => {
    const row = await tx.lockTries(organization, signInId, now)
    if (row.tries >= MAX_TRIES || row.nextAt > now) return { ...row, counted: false }
    const count = row.tries + 1
    const wait = (WAITS[count - FREE - 1] ?? 0) * 1000
    await tx.setTries(organization, signInId, { tries: count, nextAt: new Date(now.getTime() + wait) }, now)
    return { tries: count, nextAt: row.nextAt, counted: true }
  })
  if (!counted && tries < MAX_TRIES) {
    const retryAfter = Math.ceil((nextAt.getTime() - now.getTime()) / 1000)
    throw new VaultError('rate_limited', 'Too many wrong tries. Wait a moment.', { retryAfter })
  }
  return { locked: !counted, last: tries === MAX_TRIES }
}

export interface TryCount {
  /** It was tried out before: nothing that is sent helps. */
  locked: boolean
  /** Nothing more may be tried after this. */
  last: boolean
}
