import { DoorProblem } from '@fuin/sdk/page'
import type { Shell } from '../view.ts'
import type { DoorSession } from './door.ts'

/**
 * Does something at the vault in the session of whoever is at the screen. Where their proof is too old they give another
 * one, where the session has ended meanwhile they sign in again; then it is done, once.
 *
 * @returns null where they did not want to
 * @throws what `work` throws
 */
export async function inSession<T>(
  shell: Shell,
  work: (session: DoorSession) => Promise<T>,
): Promise<T | null> {
  const session = (await shell.signedIn?.()) ?? null
  if (session === null) return null
  try {
    return await work(session)
  } catch (error) {
    const code = error instanceof DoorProblem ? error.code : null
    if (code === 'unauthenticated') await shell.signOut?.()
    else if (code !== 'step_up_required') throw error
    else if ((await shell.stepUp?.()) !== true) return null
  }
  const again = (await shell.signedIn?.()) ?? null
  return again === null ? null : work(again)
}
