import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Toast } from './view.ts'

const STAYS = 6000
const STAYS_WITH_UNDO = 15_000

/** Notices that stand at the foot of the console, the newest last. A pointer or the focus on one keeps it. */
export class Toasts implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #shown: { id: number; toast: Toast; timer: ReturnType<typeof setTimeout> | undefined }[] = []
  #next = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    for (const { timer } of this.#shown) clearTimeout(timer)
    this.#shown = []
  }

  add(toast: Toast): void {
    const id = this.#next++
    this.#shown = [...this.#shown.slice(-2), { id, toast, timer: this.#timer(id, toast) }]
    this.#host.requestUpdate()
  }

  render(words: { region: string; undo: string; close: string }): TemplateResult {
    return html`<div class="toasts" role="region" aria-label=${words.region}>
      <div role="status" class="toasts-list">
        ${repeat(
          this.#shown,
          ({ id }) => id,
          ({ id, toast }) =>
            html`<div
              class="toast ${toast.kind ?? 'info'}"
              @pointerenter=${() => this.#hold(id)}
              @focusin=${() => this.#hold(id)}
              @pointerleave=${() => this.#resume(id)}
              @focusout=${() => this.#resume(id)}
            >
              <p>${toast.text}</p>
              ${toast.undo === undefined ? '' : html`<button @click=${() => this.#undo(id)}>${words.undo}</button>`}
              <button class="quiet" aria-label=${words.close} @click=${() => this.#remove(id)}>✕</button>
            </div>`,
        )}
      </div>
    </div>`
  }

  #timer(id: number, { kind, undo, stays }: Toast): ReturnType<typeof setTimeout> | undefined {
    if (kind === 'error' && stays === undefined) return undefined
    const time = stays ?? (undo === undefined ? STAYS : STAYS_WITH_UNDO)
    return setTimeout(() => this.#remove(id), time)
  }

  #hold(id: number): void {
    clearTimeout(this.#shown.find(entry => entry.id === id)?.timer)
  }

  #resume(id: number): void {
    const entry = this.#shown.find(shown => shown.id === id)
    if (entry === undefined) return
    clearTimeout(entry.timer)
    entry.timer = this.#timer(id, entry.toast)
  }

  #undo(id: number): void {
    const entry = this.#shown.find(shown => shown.id === id)
    this.#remove(id)
    entry?.toast.undo?.()
  }

  #remove(id: number): void {
    clearTimeout(this.#shown.find(entry => entry.id === id)?.timer)
    this.#shown = this.#shown.filter(entry => entry.id !== id)
    this.#host.requestUpdate()
  }
}
