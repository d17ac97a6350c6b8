import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Lets a file be dragged onto an element. */
export class FileDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #open: () => boolean
  readonly #take: (file: File) => void
  /** A file is held over the element. */
  over = false

  /** @param open - whether a file may be dropped now */
  constructor(host: ReactiveControllerHost, open: () => boolean, take: (file: File) => void) {
    this.#host = host
    this.#open = open
    this.#take = take
    host.addController(this)
  }

  hostDisconnected(): void {
    this.over = false
  }

  readonly drag = (event: DragEvent): void => {
    event.preventDefault()
    this.#show(event.type === 'dragover' && this.#open())
  }

  readonly drop = (event: DragEvent): void => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (this.over && file !== undefined) this.#take(file)
    this.#show(false)
  }

  #show(over: boolean): void {
    if (over === this.over) return
    this.over = over
    this.#host.requestUpdate()
  }
}
