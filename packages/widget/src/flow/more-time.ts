import type { Access } from './access.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

/** Whether somebody may ask for more time here: who gave the passcode, or is signed in. A link alone may be stolen. */
export function mayAsk(access: Access | null, code: string): access is Access {
  const expired = code === 'request_expired' || code === 'manifest_expired'
  return expired && access?.authorization.startsWith('Fuin-Session ') === true
}

/** Asks for more time after the end of a link, and waits for it. */
export class MoreTime {
  readonly #api: VaultApi
  readonly #changed: () => void
  readonly #abort = new AbortController()
  /** `failed`: it could not be asked; another try may help. */
  state: 'idle' | 'asked' | 'failed' = 'idle'

  constructor(access: Access, changed: () => void) {
    this.#api = new VaultApi(access)
    this.#changed = changed
  }

  /**
   * Asks, and answers once there is more time.
   *
   * @returns false when nobody waits any more
   * @throws {VaultProblem} when the request is gone
   */
  async ask(): Promise<boolean> {
    if (this.state === 'asked') return false
    const { signal } = this.#abort
    try {
      await this.#api.wantRenewal(signal)
    } catch (error) {
      if (!(error instanceof VaultProblem && error.transient)) throw error
      this.#say('failed')
      return false
    }
    this.#say('asked')
    const { waitUntil } = await import('../handover/wait.ts')
    await waitUntil(() => this.#given(), signal)
    return !signal.aborted
  }

  /** The page goes elsewhere. */
  leave(): void {
    this.#abort.abort()
  }

  async #given(): Promise<boolean> {
    try {
      await this.#api.receipt(this.#abort.signal)
      return true
    } catch (error) {
      const waits = error instanceof VaultProblem && (error.transient || error.code === 'request_expired')
      if (waits) return false
      throw error
    }
  }

  #say(state: MoreTime['state']): void {
    this.state = state
    this.#changed()
  }
}
