import { derivePasscodeKey, type LinkKeys, readPasscode } from '@fuin/sdk/page'
import { type Access, type Door, knocking } from './access.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

/** Asks for the passcode of a request, and keeps the way in open. What was typed is not kept, only what it gave. */
export class Gate {
  readonly #changed: () => void
  readonly #request: string
  #access: Access
  #door: Door
  #keys: LinkKeys | null = null
  /** How many passcodes may still be tried. */
  tries: number
  problem: 'short' | 'wrong' | 'unreachable' | null = null
  /** How much of the checking is done, 0 to 1; null while nothing is checked. */
  part: number | null = null

  constructor(access: Access, tries: number, changed: () => void) {
    this.#access = access
    this.#door = access.door!
    this.#request = access.request
    this.tries = tries
    this.#changed = changed
  }

  /**
   * Tries a passcode. One that cannot be one costs no try.
   *
   * @returns whether it was right
   * @throws {VaultProblem} when it cannot go on, as after the last try
   */
  async open(typed: string): Promise<boolean> {
    if (this.part !== null) return false
    const passcode = readPasscode(typed)
    this.problem = passcode === null ? 'short' : null
    if (passcode === null) return this.#say(null)
    try {
      this.#say(0)
      const key = await derivePasscodeKey(passcode, this.#request, { progress: part => this.#say(part) })
      this.#keys = await this.#door.keys(key)
      await this.enter(this.#access)
      return true
    } catch (error) {
      this.#keys = null
      if (!(error instanceof VaultProblem)) throw error
      if (error.code !== 'passcode_wrong' && !error.transient) throw error
      if (error.code === 'passcode_wrong') this.tries = error.tries
      this.problem = error.code === 'passcode_wrong' ? 'wrong' : 'unreachable'
      return false
    } finally {
      this.#say(null)
    }
  }

  /** Whether the passcode was given for this link: then nobody is asked again while the page is open. */
  knows(access: Access): boolean {
    return this.#keys !== null && access.door?.authorization === this.#door.authorization
  }

  /** Makes an access that of somebody who gave the passcode, for as long as the page is open. */
  async enter(access: Access): Promise<void> {
    const { gateProof, manifestKey, psk } = this.#keys!
    const api = new VaultApi(knocking(access, this.#door))
    const renew = async (): Promise<boolean> => {
      const { token } = await api.passGate(gateProof)
      access.authorization = `Fuin-Session ${token}`
      return true
    }
    await renew()
    Object.assign(access, { manifestKey, psk, renew, door: null })
    this.#access = access
  }

  #say(part: number | null): false {
    const before = Math.floor((this.part ?? -1) * 20)
    this.part = part
    if (part === null || before !== Math.floor(part * 20)) this.#changed()
    return false
  }
}
