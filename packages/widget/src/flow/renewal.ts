import type { Access } from './access.ts'
import { VaultProblem } from './vault-api.ts'

/** A session is renewed this long before it ends, milliseconds. */
const BEFORE = 4 * 60_000
/** Pause between tries, milliseconds. */
const PAUSE = 15_000

/**
 * Renews the session of somebody who is signed in at the host, again and again while the page is open. When the
 * sign-in is over, what was answered stays: the person signs in again elsewhere, and it goes on.
 */
export class Renewal {
  readonly #access: Access
  readonly #begin: () => Promise<Access>
  readonly #changed: () => void
  #lastTry = -Infinity
  #running: Promise<boolean> | null = null
  /** The host no longer knows who this is. */
  signedOut = false

  /** Keeps the session of somebody who is signed in; null for everybody else. */
  static of(access: Access, begin: () => Promise<Access>, changed: () => void): Renewal | null {
    if (access.endsAt === null) return null
    const renewal = new Renewal(access, begin, changed)
    access.renew = () => renewal.renew()
    return renewal
  }

  private constructor(access: Access, begin: () => Promise<Access>, changed: () => void) {
    this.#access = access
    this.#begin = begin
    this.#changed = changed
  }

  /** Renews when it is time. A person who is signed out is not asked about again until they say so. */
  tick(now: number): void {
    const { endsAt } = this.#access
    if (endsAt === null || now < endsAt - BEFORE || now < this.#lastTry + PAUSE || this.signedOut) return
    this.#lastTry = now
    void this.renew()
  }

  /** Asks the host for another session now. @returns whether there is one */
  renew(): Promise<boolean> {
    this.#running ??= this.#ask().finally(() => (this.#running = null))
    return this.#running
  }

  async #ask(): Promise<boolean> {
    try {
      const { request, authorization, endsAt } = await this.#begin()
      if (request !== this.#access.request) throw new VaultProblem('request_closed', false)
      Object.assign(this.#access, { authorization, endsAt })
      this.signedOut = false
      return true
    } catch (error) {
      this.signedOut = !(error instanceof VaultProblem && error.transient)
      return false
    } finally {
      this.#changed()
    }
  }
}
