import type { ReactiveControllerHost, TemplateResult } from 'lit'
import type { Shell, Toast } from '../view.ts'

/** What a window needs of the view that it stands in front of. */
export interface TaskGiven {
  shell: () => Shell
  locale: () => 'ja' | 'en'
  /** Called when something was done: what is shown may be old. */
  after: () => void
}

/** Something that is done in a window in front of a view: asked, sent, told. `State` is what the window shows. */
export abstract class Task<State> {
  protected readonly host: ReactiveControllerHost
  protected readonly given: TaskGiven
  #state: State | null = null
  #busy = false

  constructor(host: ReactiveControllerHost, given: TaskGiven) {
    this.host = host
    this.given = given
  }

  /** The window; nothing while it is closed. */
  window(): TemplateResult | '' {
    return this.#state === null ? '' : this.draw(this.#state, this.#busy)
  }

  protected abstract draw(state: State, busy: boolean): TemplateResult

  protected get state(): State | null {
    return this.#state
  }

  protected readonly show = (state: State | null): void => {
    this.#state = state
    this.host.requestUpdate()
  }

  protected readonly close = (): void => this.show(null)

  /**
   * Does it once, closes the window and says what became of it, or shows the next one; a failure leaves the window as it
   * was. Null: it was not done, and that was told; the window closes.
   */
  protected async send(work: () => Promise<Toast | { next: State } | null>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.host.requestUpdate()
    const shell = this.given.shell()
    try {
      const outcome = await work()
      this.show(outcome !== null && 'next' in outcome ? outcome.next : null)
      if (outcome !== null && !('next' in outcome)) shell.toast(outcome)
      this.given.after()
    } catch (error) {
      shell.toast({ text: this.sentence(error), kind: 'error' })
    }
    this.#busy = false
    this.host.requestUpdate()
  }

  /** What is said of a failure. */
  protected sentence(error: unknown): string {
    return this.given.shell().sentence(error)
  }
}

/** Fields of a form by name, and the form never leaves the page. */
export function onSubmit(use: (fields: FormData) => void): (event: SubmitEvent) => void {
  return event => {
    event.preventDefault()
    use(new FormData(event.currentTarget as HTMLFormElement))
  }
}
