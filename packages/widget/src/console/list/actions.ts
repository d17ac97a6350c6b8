import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { jaList } from '../locale/ja/list.ts'
import { modal } from '../pieces/modal.ts'
import { progress } from '../pieces/notices.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'
import { act, type Action, requestsFor } from './act.ts'
import type { Chosen } from './data.ts'
import { dayInJapan } from './days.ts'

/** What is asked before an action begins, or how far it is. */
type Stage =
  | { kind: 'extend'; requests: string[]; day: string }
  | { kind: 'running'; title: string; done: number; total: number; stop: AbortController }

/** States in which nobody is asked again by a mere request. */
const ASKED: ReadonlySet<string> = new Set([
  ...['requested', 'opened', 'submitted', 'returned', 'accepted', 'due', 'erasing', 'erased'],
])

/** Does things for whoever is selected: asks first, shows progress, tells the outcome. */
export class Actions {
  readonly #host: ReactiveControllerHost
  readonly #shell: () => Shell
  readonly #t: Say<typeof jaList>
  readonly #after: () => void
  #stage: Stage | null = null

  /** @param after - called when something was done */
  constructor(
    host: ReactiveControllerHost,
    shell: () => Shell,
    t: Say<typeof jaList>,
    after: () => void = () => undefined,
  ) {
    this.#host = host
    this.#shell = shell
    this.#t = t
    this.#after = after
  }

  /** What this person may do and the handler has a route for. */
  offered(): ('request' | Action)[] {
    const shell = this.#shell()
    const { me } = shell
    if (!me.permissions.includes('request')) return []
    const routed = (['remind', 'extend', 'cancel'] as const).filter(action =>
      me.routes.includes(`POST requests * ${action}`),
    )
    return shell.has('requests') ? ['request', ...routed] : routed
  }

  /** For one person: only what there is something to do for. */
  buttonsOf(chosen: Chosen): TemplateResult[] {
    const asked = ASKED.has(chosen.state)
    return this.buttons(
      () => [chosen],
      action => (action === 'request' ? !asked : requestsFor(action, [chosen]).length > 0),
    )
  }

  buttons(
    chosen: () => Iterable<Chosen>,
    fits: (action: 'request' | Action) => boolean = () => true,
  ): TemplateResult[] {
    return this.offered()
      .filter(fits)
      .map(
        action =>
          html`<button
            class=${action === 'cancel' ? 'danger' : action === 'request' ? 'primary' : ''}
            data-action=${action}
            @click=${() => void this.#begin(action, [...chosen()])}
          >
            ${this.#t(`act.${action}`)}
          </button>`,
      )
  }

  /** Asks for a new day for these requests. */
  extend(requests: string[]): void {
    this.#set({ kind: 'extend', requests, day: dayInJapan(14) })
  }

  async #begin(action: 'request' | Action, chosen: Chosen[]): Promise<void> {
    const [shell, t] = [this.#shell(), this.#t]
    if (action === 'request') {
      shell.go('requests', { subjects: chosen.map(({ id }) => id).join(',') })
      return
    }
    const requests = requestsFor(action, chosen)
    const count = requests.length
    if (count === 0) shell.toast({ text: t('act.none'), kind: 'error', stays: 6000 })
    else if (action === 'extend') this.extend(requests)
    else {
      const question = { title: t(`act.${action}Title`), text: t(`act.${action}Text`, { count }) }
      const confirm = t(`act.${action}`)
      if (await shell.confirm({ ...question, confirm, danger: action === 'cancel' }))
        await this.#run(action, requests)
    }
  }

  async #run(action: Action, requests: string[], body: object = {}): Promise<void> {
    const stop = new AbortController()
    const title = this.#t(`act.${action}`)
    const show = (done: number): void =>
      this.#set({ kind: 'running', title, done, total: requests.length, stop })
    show(0)
    const { done, failed, error } = await act(this.#shell().api, action, requests, {
      ...{ body, signal: stop.signal, onStep: show },
    })
    this.#set(null)
    const shell = this.#shell()
    if (failed === 0) shell.toast({ text: this.#t('act.done', { count: done }), kind: 'success' })
    else {
      const values = { count: done, failed, sentence: shell.sentence(error) }
      shell.toast({ text: this.#t('act.partly', values), kind: 'error' })
    }
    this.#after()
  }

  #set(stage: Stage | null): void {
    this.#stage = stage
    this.#host.requestUpdate()
  }

  /** The window of what is going on; nothing where nothing is. */
  window(): TemplateResult | '' {
    const [stage, t] = [this.#stage, this.#t]
    if (stage === null) return ''
    if (stage.kind === 'running') {
      const { title, done, total, stop } = stage
      return modal({
        heading: title,
        body: progress(t('act.running', { done, total }), done, total),
        actions: html`<button @click=${() => stop.abort()}>${t('act.stop')}</button>`,
        onClose: () => stop.abort(),
      })
    }
    return this.#extendWindow(stage)
  }

  #extendWindow({ requests, day }: Stage & { kind: 'extend' }): TemplateResult {
    const t = this.#t
    const go = (event: Event): void => {
      event.preventDefault()
      const due = new FormData(event.target as HTMLFormElement).get('due') as string
      this.#set(null)
      void this.#run('extend', requests, { due })
    }
    return modal({
      heading: t('act.extendTitle'),
      body: html`<p>${t('act.extendText', { count: requests.length })}</p>
        <form id="extend" @submit=${go}>
          <label class="field">
            <span>${t('act.extendDay')}</span>
            <input type="date" name="due" required min=${dayInJapan(0)} .value=${day} />
          </label>
        </form>`,
      actions: html`<button @click=${() => this.#set(null)}>${t('act.stop')}</button>
        <button class="primary" form="extend" type="submit">${t('act.extend')}</button>`,
      onClose: () => this.#set(null),
    })
  }
}
