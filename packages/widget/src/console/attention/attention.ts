import type { ReactiveControllerHost, TemplateResult } from 'lit'
import { enAttention } from '../locale/en/attention.ts'
import { jaAttention } from '../locale/ja/attention.ts'
import type { Shell } from '../view.ts'
import { Words } from '../words.ts'
import type { Waiting } from './data.ts'
import { type Rows, waitingRows } from './rows.ts'
import { Solve } from './solve.ts'

/** What waits for staff: loaded, drawn and solved for the view that it is part of. */
export class Attention {
  readonly words: Words<typeof jaAttention>
  /** Null until it is known. */
  waiting: readonly Waiting[] | null = null
  failure: unknown = null
  readonly #host: ReactiveControllerHost
  readonly #shell: () => Shell
  readonly #solve: Solve

  /** @param after - called when something was solved */
  constructor(host: ReactiveControllerHost & HTMLElement, shell: () => Shell, after: () => void) {
    this.#host = host
    this.#shell = shell
    this.words = new Words(host, jaAttention, enAttention)
    const done = (): void => {
      after()
      void this.load()
    }
    this.#solve = new Solve(host, { shell, locale: () => this.words.locale, after: done }, this.words)
  }

  /** Whether this person may solve anything, and the handler lists it. */
  get offered(): boolean {
    const { me } = this.#shell()
    return me.permissions.includes('request') && me.routes.includes('GET people attention')
  }

  async load(): Promise<void> {
    if (!this.offered) return
    try {
      this.waiting = (await this.#shell().api.get<{ data: Waiting[] }>('people/attention')).data
      this.failure = null
    } catch (error) {
      this.failure = error
    }
    this.#host.requestUpdate()
  }

  /** What waits for one person. */
  of(id: string): readonly Waiting[] {
    return (this.waiting ?? []).filter(({ person }) => person.id === id)
  }

  /** Begins to solve one, as from elsewhere on the page. */
  readonly begin = (one: Waiting): void => void this.#solve.begin(one)

  rows(waiting: readonly Waiting[], more: Pick<Rows, 'open' | 'correct'>): TemplateResult {
    const { words } = this
    return waitingRows({
      ...{ words, waiting, ...more },
      ...{ solve: this.begin, done: one => void this.#solve.done(one) },
    })
  }

  window(): TemplateResult | '' {
    return this.#solve.window()
  }
}
