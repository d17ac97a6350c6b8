/** Tells other tabs with the same request that it was submitted. The message is the id of the request. */
export class OtherTabs {
  readonly #submitted: (request: string) => void
  #channel: BroadcastChannel | null = null

  constructor(submitted: (request: string) => void) {
    this.#submitted = submitted
  }

  listen(): void {
    if (typeof BroadcastChannel === 'undefined') return
    this.#channel = new BroadcastChannel('fuin-submitted')
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') this.#submitted(data)
    }
  }

  tell(request: string): void {
    this.#channel?.postMessage(request)
  }

  stop(): void {
    this.#channel?.close()
    this.#channel = null
  }
}
