import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { here } from '../surroundings/surroundings.ts'
import type { PaperShape } from './frame.ts'
import { loadCamera } from './load.ts'

/** The live view of a field: loaded when it is opened for the first time, gone with the field. */
export class LiveView implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #done: (picture: Blob | null) => void
  #open = false
  /** Whether this browser has one at all. */
  readonly possible = here().liveCamera

  /** @param done - called with the picture, or with null when the person closed the view */
  constructor(host: ReactiveControllerHost, done: (picture: Blob | null) => void) {
    this.#host = host
    this.#done = done
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#open = false
  }

  async open(): Promise<void> {
    await loadCamera()
    this.#open = true
    this.#host.requestUpdate()
  }

  render(shape: PaperShape, label: string): TemplateResult | null {
    if (!this.#open) return null
    return html`<fuin-camera .shape=${shape} .label=${label} .done=${this.#onDone}></fuin-camera>`
  }

  readonly #onDone = (picture: Blob | null): void => {
    this.#open = false
    this.#host.requestUpdate()
    this.#done(picture)
  }
}
