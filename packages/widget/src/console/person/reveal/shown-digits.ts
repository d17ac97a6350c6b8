import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How long a number stands on the screen, seconds. */
export const SECONDS = 30

/**
 * The digits of a number while they are on the screen: in one text node, and nowhere else. They go after
 * {@link SECONDS}, when the page is hidden, left, frozen or printed, and when the view is taken away. Another window in
 * front hides nothing: whoever copies a number by hand into a form looks away for a moment.
 */
export class ShownDigits implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #text: Text | null = null
  #began = { wall: 0, steady: 0 }
  #timer: ReturnType<typeof setInterval> | undefined
  /** Raised whenever what was asked for is not wanted any more: an answer that comes later is dropped. */
  #wish = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.hide()
  }

  /** The text node, to be drawn; null while nothing is shown. */
  get node(): Text | null {
    return this.#text
  }

  /** Seconds that are left. */
  get left(): number {
    return Math.max(0, Math.ceil(SECONDS - this.#elapsed()))
  }

  /**
   * Shows what `load` brings, unless it was hidden, or the page left, while it was on its way.
   *
   * @returns `dropped`: it came too late; `nothing`: `load` brought none
   */
  async show(load: () => Promise<string | null>): Promise<'shown' | 'dropped' | 'nothing'> {
    const wish = ++this.#wish
    this.#watch(true)
    try {
      const digits = await load()
      if (digits === null) return 'nothing'
      if (wish !== this.#wish || document.visibilityState === 'hidden') return 'dropped'
      this.#text = document.createTextNode(digits.replace(/\d{4}(?=\d)/gu, '$& '))
      this.#began = { wall: Date.now(), steady: performance.now() }
      this.#timer = setInterval(this.#tick, 250)
      return 'shown'
    } finally {
      if (this.#text === null) this.#watch(false)
      this.#host.requestUpdate()
    }
  }

  /** Takes the digits away at once. */
  readonly hide = (): void => {
    this.#wish++
    this.#watch(false)
    clearInterval(this.#timer)
    if (this.#text === null) return
    this.#text.data = ''
    this.#text.remove()
    this.#text = null
    this.#host.requestUpdate()
  }

  readonly #tick = (): void => {
    if (this.#elapsed() >= SECONDS) this.hide()
    else this.#host.requestUpdate()
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'hidden') this.hide()
  }

  /** By two clocks: one stands still while a machine sleeps, the other can be put back. */
  #elapsed(): number {
    const { wall, steady } = this.#began
    return Math.max(Date.now() - wall, performance.now() - steady) / 1000
  }

  #watch(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener'
    document[change]('visibilitychange', this.#seen)
    // A locked screen hides a page, or freezes it as it is: no timer runs then, and what stood there would stand there still.
    document[change]('freeze', this.hide)
    document[change]('resume', this.hide)
    window[change]('pagehide', this.hide)
    // A page that is printed is an output, and this was none.
    window[change]('beforeprint', this.hide)
  }
}
