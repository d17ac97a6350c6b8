import { html, type TemplateResult } from 'lit'
import type { View } from './view.ts'

/** Something that stands in the way, and the field where it is mended. */
export interface Problem {
  field: HTMLElement
  /** Read when it is drawn: the language may change meanwhile. */
  text: () => string
  /** Whether it still stands in the way. */
  open: () => boolean
}

/** What stands in the way of the next step, at the top of the page; each entry leads to its field. */
export class ErrorSummary {
  #problems: Problem[] = []

  /** What was mended stays mended: to take up a photo again is no error. */
  get problems(): Problem[] {
    this.#problems = this.#problems.filter(({ open }) => open())
    return this.#problems
  }

  /** Shows problems and puts the focus on them. @returns whether there are none */
  report(problems: Problem[], { root, redraw }: View): boolean {
    this.#problems = problems
    redraw()
    if (problems.length === 0) return true
    // The fields say their own errors first, and take the focus with them.
    setTimeout(() => root.querySelector<HTMLElement>('#summary')?.focus())
    return false
  }

  clear(): void {
    this.#problems = []
  }

  template({ t }: View): TemplateResult | '' {
    const { problems } = this
    if (problems.length === 0) return ''
    return html`<div class="alert summary" id="summary" tabindex="-1" aria-labelledby="summary-title">
      <div role="alert">
        <h2 id="summary-title">${t('summary.title')}</h2>
        <ul>
          ${problems.map(
            ({ field, text }) =>
              html`<li><a href="#" @click=${(event: Event) => lead(event, field)}>${text()}</a></li>`,
          )}
        </ul>
      </div>
    </div>`
  }
}

/** The label comes into view, not only the input: otherwise nobody knows what it is about. */
function lead(event: Event, field: HTMLElement): void {
  event.preventDefault()
  ;(field.closest('label') ?? field).scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
}
