import { ConsoleError } from '../../api.ts'
import type { Shell } from '../../view.ts'
import type { Said, Use } from './data.ts'

/**
 * Asks the host for the digits: the vault has logged it before they come. Where the vault wants to know once more who is
 * at the screen, that is asked, and then the same again.
 *
 * @throws {ConsoleError}
 */
export async function askForDigits(
  shell: Shell,
  subject: string,
  said: Said & Use & { approval?: string },
  told: { stepUp: string },
): Promise<string> {
  const ask = async (): Promise<string> =>
    (await shell.api.post<{ number: string }>(`subjects/${subject}/reveal`, said)).number
  try {
    return await ask()
  } catch (error) {
    const again = error instanceof ConsoleError && error.code === 'step_up_required'
    if (!again || shell.stepUp === undefined) throw error
    shell.toast({ text: told.stepUp })
    if (!(await shell.stepUp())) throw error
    return ask()
  }
}
