import type { ProviderView } from '@fuin/sdk/api'
import { type Access, knocking } from './access.ts'
import type { Gate } from './gate.ts'
import { mayAsk, MoreTime } from './more-time.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

/** What may stand between a link and its request: a passcode, and the end of its time. */
export class Entrance {
  readonly #changed: () => void
  /** The gate of a request with a passcode. */
  gate: Gate | null = null
  /** After the end of the link, where somebody may ask for more time. */
  moreTime: MoreTime | null = null

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The request as the vault shows it; null when the passcode has to be asked for. */
  async look(access: Access, signal: AbortSignal): Promise<ProviderView | null> {
    if (this.gate?.knows(access) === true) await this.gate.enter(access)
    try {
      return await look(access, signal)
    } catch (error) {
      const knocking = error instanceof VaultProblem && error.code === 'passcode_required'
      if (!knocking || access.door === null) throw error
      this.gate = await load(access, error.tries, this.#changed)
      return null
    }
  }

  /** Whether it ends with a code after which this person may ask for more time. */
  endsAt(access: Access | null, code: string): boolean {
    if (!mayAsk(access, code)) return false
    this.moreTime = new MoreTime(access, this.#changed)
    return true
  }
}

/** The first look at a request. Of one with a passcode, the link shows nothing but that. */
function look(access: Access, signal: AbortSignal): Promise<ProviderView> {
  const { door, poster } = access
  if (poster !== undefined) return poster.view(signal)
  return new VaultApi(door === null ? access : knocking(access, door)).view(signal)
}

/** Loaded late: most links have no passcode. */
async function load(...of: ConstructorParameters<typeof Gate>): Promise<Gate> {
  try {
    return new (await import('./gate.ts')).Gate(...of)
  } catch {
    throw new VaultProblem('unreachable', true)
  }
}
