import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { enShell } from '../locale/en/shell.ts'
import { jaShell } from '../locale/ja/shell.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { modalStyles } from './modal.ts'
import { noticeStyles, progress } from './notices.ts'

/**
 * A view of what the host answers, asked whenever somebody goes there. What fails is told in a toast; while there is nothing
 * to show yet, in its place, with another try.
 */
export abstract class LoadedView extends ConsoleView {
  static override readonly styles: CSSResultGroup = [
    ...[tokens, controls, consoleStyles, noticeStyles, modalStyles],
  ]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    failure: { state: true },
  }

  /** Null: it has not failed. */
  declare private failure: unknown
  #loaded = false
  readonly #frame = new Words(this, jaShell, enShell)

  constructor() {
    super()
    this.failure = null
  }

  /** Asks the host for what is shown. */
  protected abstract load(): Promise<void>

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('params')) void this.#begin()
  }

  /** Stands where nothing is there yet. */
  protected waiting(): TemplateResult {
    const { t } = this.#frame
    if (this.failure === null) return progress(t('shell.loading'), 0, 0)
    return html`<div class="card failed" role="alert">
      <p>${this.sentence(this.failure)}</p>
      <button class="primary" data-testid="again" @click=${() => void this.#begin()}>
        ${t('shell.retry')}
      </button>
    </div>`
  }

  /** Does something, and tells in a toast why it did not go. */
  protected async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.shell.toast({ text: this.sentence(error), kind: 'error' })
    }
  }

  /** What is said of a failure; a view with words of its own for some says those. */
  protected sentence(error: unknown): string {
    return this.shell.sentence(error)
  }

  async #begin(): Promise<void> {
    if (this.#loaded) return this.trying(() => this.load())
    this.failure = null
    try {
      await this.load()
      this.#loaded = true
    } catch (error) {
      this.failure = error
    }
  }
}
