import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ConsoleError, type ConsoleApi } from '../api.ts'

const AGAIN_MS = 5000

/**
 * Asks the handler to tell when the list has changed, as long as the page is seen. A tab that nobody looks at asks
 * nothing and catches up when it is shown again.
 */
export class Follow implements ReactiveController {
  readonly #api: () => ConsoleApi
  readonly #onChange: () => Promise<void>
  #revision: number | null = null
  #stop: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param onChange - loads the list again, and gives its place to {@link at} */
  constructor(host: ReactiveControllerHost, api: () => ConsoleApi, onChange: () => Promise<void>) {
    this.#api = api
    this.#onChange = onChange
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen)
    this.#seen()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen)
    this.#end()
  }

  /** The list that is shown is true for this place. */
  at(revision: number): void {
    this.#revision = revision
    if (this.#stop === null) this.#seen()
  }

  readonly #seen = (): void => {
    if (document.hidden) this.#end()
    else if (this.#stop === null && this.#revision !== null) void this.#wait()
  }

  async #wait(): Promise<void> {
    const stop = new AbortController()
    this.#stop = stop
    let again = 0
    try {
      const since = this.#revision!
      const { revision } = await this.#api().get<{ revision: number }>('people/changes', {
        query: { since },
        signal: stop.signal,
      })
      if (revision > since) {
        this.#revision = revision
        await this.#onChange()
      }
    } catch (error) {
      // Without a sign-in nothing will come: whatever the person does next says so.
      if (error instanceof ConsoleError && error.status >= 400 && error.status < 500) return
      again = AGAIN_MS
    }
    if (stop.signal.aborted) return
    this.#timer = setTimeout(() => void this.#wait(), again)
  }

  #end(): void {
    this.#stop?.abort()
    this.#stop = null
    clearTimeout(this.#timer)
  }
}
