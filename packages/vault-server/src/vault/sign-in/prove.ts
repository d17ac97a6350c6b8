import { randomBytes, timingSafeEqual } from 'node:crypto'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'
import { sha256, slotKey } from '../outer.ts'
import type { Tx } from '../store.ts'
import { countTry } from './tries.ts'

/** Compared where there is nobody: no key is known whose hash this is. */
const NOBODY = randomBytes(32)

export type SignInRefusal = 'sign_in_refused' | 'sign_in_locked' | 'totp_required'

const WORDS: Record<SignInRefusal, string> = {
  sign_in_refused: 'The ID, the password or the code is wrong. Ask the organization after a few tries.',
  sign_in_locked: 'Too many wrong tries. The organization has to unlock this ID.',
  totp_required: 'Give the code of the authenticator app.',
}

/** Somebody with the sign-in id that was sent. */
export interface Candidate {
  /** Null: no password is chosen. */
  authHash: Buffer | null
  /** Not let in whatever they send. */
  barred: boolean
  /** Asked only when the password is right. @returns why not, or null */
  secondFactor: () => Promise<SignInRefusal | null>
}

/**
 * Checks a password and a second factor. An id that does not exist takes the same way to the end as a wrong password: the
 * try is counted and committed first, the same is compared, the same is said.
 *
 * @param name - under which tries are counted: one for each id and kind of sign-in
 * @returns why not, or null; and whether nothing more may be tried after this
 * @throws {VaultError} `rate_limited`
 */
export async function prove(
  deps: Deps,
  organization: string,
  { name, authKey }: { name: string; authKey: string },
  found: Candidate | null,
): Promise<{ refusal: SignInRefusal | null; locksNow: boolean }> {
  const count = await countTry(deps, organization, name)
  const same = timingSafeEqual(sha256(Buffer.from(authKey, 'base64url')), found?.authHash ?? NOBODY)
  const right = same && found !== null && !found.barred && !count.locked
  const refusal = right ? await found.secondFactor() : 'sign_in_refused'
  // Also where only the code was missing: whatever comes after the last try is not compared any more.
  const locksNow = count.last && !count.locked && refusal !== null
  return { refusal: count.locked || locksNow ? 'sign_in_locked' : refusal, locksNow }
}

export function signInRefused(refusal: SignInRefusal = 'sign_in_refused'): VaultError {
  return new VaultError(refusal, WORDS[refusal])
}

/** Whose code is checked. */
interface Holder {
  organization: string
  id: string
  slot: string
  totp: Buffer | null
}

/**
 * Checks a code of an authenticator app and takes its time step: a code works once, also when two calls bring it at the
 * same moment.
 *
 * @param take - takes the step. @returns false when it, or a later one, was taken before
 */
export async function takeCode(
  deps: Deps,
  holder: Holder,
  code: string,
  take: (tx: Tx, step: number) => Promise<boolean>,
): Promise<boolean> {
  const key = await slotKey(deps, holder.slot)
  if (key === null || holder.totp === null) return false
  const step = deps.secondFactor.step(holder, key, holder.totp, code, deps.clock.now())
  return step !== null && (await deps.store.transaction(tx => take(tx, step)))
}
