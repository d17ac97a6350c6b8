import { loadSealing } from '../flow/sending.ts'
import { VaultProblem } from '../flow/vault-api.ts'
import type * as LateScreens from './late-screens.ts'

/**
 * Loads the fields of the later steps, the screens after them, and what seals, while the request is fetched: nobody is
 * shown a first step whose next one could not be loaded.
 *
 * @throws {VaultProblem} `unreachable`
 */
export async function loadParts(): Promise<typeof LateScreens> {
  try {
    const [late] = await Promise.all([
      import('./late-screens.ts'),
      import('../define/card-code.ts'),
      import('../define/document.ts'),
      loadSealing(),
    ])
    return late
  } catch {
    throw new VaultProblem('unreachable', true)
  }
}

/** Loads the help for those who cannot go on. Without it the telephone number is still there. */
export async function loadHelp(): Promise<void> {
  await import('../define/help.ts').catch(() => undefined)
}
