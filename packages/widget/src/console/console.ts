import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import { ConsoleApi, ConsoleError, type Me } from './api.ts'
import { Doorway } from './door/doorway.ts'
import { takeInvite } from './door/invite.ts'
import { tell } from './events.ts'
import { enShell } from './locale/en/shell.ts'
import { jaShell } from './locale/ja/shell.ts'
import { Navigation } from './navigation/navigation.ts'
import { navigationStyles } from './navigation/styles.ts'
import { modal, modalStyles } from './pieces/modal.ts'
import { noticeStyles, progress } from './pieces/notices.ts'
import { RecoveredNotice, recoveredStyles } from './recovered/recovered.ts'
import { consoleStyles, shellStyles } from './styles.ts'
import { Toasts } from './toasts.ts'
import type { ConsoleView, Question, Shell } from './view.ts'
import { offeredTo, placeOf, VIEWS, type ViewEntry } from './views.ts'
import { Words } from './words.ts'

/**
 * The desk of the staff: who was asked, who answered, what is to be checked. Talks to the host's handler only; what a
 * person may not do, or the handler has no route for, is not shown.
 *
 * @fires {CustomEvent<ConsoleViewChange>} fuin-view - another view is shown: a page may keep it in its address
 * @fires {CustomEvent<ConsoleFailure>} fuin-failure - it could not be opened, such as when the sign-in has run out
 */
export class FuinConsole extends FuinElement {
  static override readonly styles = [
    ...[tokens, controls, consoleStyles, noticeStyles, modalStyles, shellStyles, navigationStyles],
    recoveredStyles,
  ]
  static override readonly properties: PropertyDeclarations = {
    endpoint: {},
    view: {},
    me: { state: true },
    failure: { state: true },
    question: { state: true },
  }

  /** mount of the host's handler, such as `/fuin` */
  declare endpoint: string
  /** name of the view that is shown, such as `list` or `person/sub_…`; without it the first that is there */
  declare view: string | null
  declare private me: Me | null
  declare private failure: unknown
  declare private question: { asked: Question; answer: (yes: boolean) => void } | null
  readonly #words = new Words(this, jaShell, enShell)
  readonly #toasts = new Toasts(this)
  readonly #navigation = new Navigation(this)
  readonly #recovered = new RecoveredNotice(this)
  readonly #elements = new Map<string, ConsoleView>()
  #shell: Shell | null = null
  #doorway: Doorway | null = null
  #params: Readonly<Record<string, string>> = {}
  #shown = ''

  constructor() {
    super()
    this.endpoint = ''
    this.view = null
    this.me = null
    this.failure = null
    this.question = null
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('endpoint') && this.endpoint !== '') void this.#open()
    else if (changed.has('view') && this.me !== null) void this.#show()
  }

  override render(): TemplateResult {
    const { t } = this.#words
    if (this.failure !== null) return this.#failed()
    if (this.me === null) return progress(t('shell.loading'), 0, 0)
    const views = this.#offered().filter(({ within }) => within === undefined)
    const current = this.#current()?.entry
    if (current === undefined) return html`<p>${t('shell.nothing')}</p>`
    return html`
      ${views.length > 1 ? this.#navigation.render({ t, views, current: current.within ?? current.name, go: view => this.#go(view) }) : ''}
      ${this.#recovered.render(this.#shell)}
      <div id="view">${this.#elements.get(current.name) ?? progress(t('shell.loading'), 0, 0)}</div>
      ${this.#ask()} ${this.#doorway?.render() ?? ''}
      ${this.#toasts.render({ region: t('shell.toasts'), undo: t('shell.undo'), close: t('shell.close') })}
    `
  }

  #failed(): TemplateResult {
    const { t } = this.#words
    return html`<div class="card failure" role="alert">
      <p>${this.#sentence(this.failure)}</p>
      <button class="primary" @click=${() => void this.#open()}>${t('shell.retry')}</button>
    </div>`
  }

  #ask(): TemplateResult | '' {
    const { t } = this.#words
    if (this.question === null) return ''
    const { asked, answer } = this.question
    return modal({
      heading: asked.title,
      body: html`<p>${asked.text}</p>`,
      actions: html`
        <button autofocus @click=${() => answer(false)}>${t('shell.cancel')}</button>
        <button
          class=${asked.danger === true ? 'primary danger' : 'primary'}
          data-testid="confirm"
          @click=${() => answer(true)}
        >
          ${asked.confirm}
        </button>
      `,
      onClose: () => answer(false),
    })
  }

  async #open(): Promise<void> {
    this.failure = null
    this.me = null
    this.#elements.clear()
    const api = new ConsoleApi(this.endpoint, async () => (await this.#shell?.stepUp?.()) ?? false)
    try {
      const me = await api.get<Me>('me')
      this.#shell = this.#shellOf(api, me)
      this.me = me
      void this.#recovered.load(this.#shell)
    } catch (error) {
      this.#fail(error)
      return
    }
    await this.#show()
  }

  async #show(): Promise<void> {
    const place = this.#current()
    if (place === undefined || this.#shell === null) return
    const { entry, subject } = place
    try {
      const known = this.#elements.get(entry.name)
      const element = known ?? this.#make(entry.name, await entry.load())
      element.shell = this.#shell
      if (subject === undefined) element.params = this.#params
      else if (element.params['subject'] !== subject) element.params = { subject }
      this.#elements.set(entry.name, element)
    } catch (error) {
      this.#fail(error)
      return
    }
    this.requestUpdate()
    const view = subject === undefined ? entry.name : `${entry.name}/${subject}`
    if (this.#shown === view) return
    this.#shown = view
    tell(this, 'fuin-view', { view })
  }

  /** The shell names the elements: importing a view registers nothing. */
  #make(name: string, view: new () => ConsoleView): ConsoleView {
    const tag = `fuin-console-${name}`
    if (customElements.get(tag) === undefined) customElements.define(tag, view)
    // Defined by this console or by another one on the page: either way a class from the same table.
    return new (customElements.get(tag) as new () => ConsoleView)()
  }

  #fail(error: unknown): void {
    this.failure = error
    tell(this, 'fuin-failure', { code: error instanceof ConsoleError ? error.code : 'internal' })
  }

  #offered(): readonly ViewEntry[] {
    return this.me === null ? [] : offeredTo(this.me)
  }

  #current(): ReturnType<typeof placeOf> {
    const views = this.#offered()
    const first = views[0]
    return placeOf(this.view, views) ?? (first === undefined ? undefined : { entry: first })
  }

  #go(name: string, params: Readonly<Record<string, string>> = {}): void {
    const within = VIEWS.some(view => view.name === name && view.within !== undefined)
    const view = within ? `${name}/${params['subject'] ?? ''}` : name
    this.#params = within ? {} : params
    if (this.view === view) void this.#show()
    else this.view = view
  }

  #shellOf(api: ConsoleApi, me: Me): Shell {
    return {
      api,
      me,
      go: (view, params) => this.#go(view, params),
      has: view => this.#offered().some(({ name }) => name === view),
      toast: toast => this.#toasts.add(toast),
      confirm: asked =>
        new Promise(resolve => {
          const answer = (yes: boolean): void => {
            this.question = null
            resolve(yes)
          }
          this.question = { asked, answer }
        }),
      sentence: error => this.#sentence(error),
      ...this.#door(me),
    }
  }

  /** Where the vault has a door for staff, whoever is at the screen can be asked to come through it. */
  #door({ vault, organization }: Me): Pick<Shell, 'stepUp' | 'signedIn' | 'signOut'> {
    if (vault === undefined) return {}
    const doorway = new Doorway(this, { vault, organization })
    this.#doorway = doorway
    const invited = takeInvite(organization)
    if (invited !== null) void doorway.accept(invited).then(() => this.#again())
    return {
      stepUp: () => doorway.stepUp(),
      signedIn: how => doorway.signedIn(how),
      signOut: () => doorway.signOut(),
    }
  }

  /** Whoever came in by an invitation may do more than a moment before. */
  async #again(): Promise<void> {
    const shell = this.#shell
    const me = await shell?.api.get<Me>('me').catch(() => null)
    if (shell === null || shell !== this.#shell || me == null) return
    this.#shell = { ...shell, me }
    this.me = me
    for (const element of this.#elements.values()) element.shell = this.#shell
    void this.#recovered.load(this.#shell)
  }

  #sentence(error: unknown): string {
    const reason = error instanceof ConsoleError ? error.reason(this.#words.locale) : null
    if (reason !== null) return reason
    const key = error instanceof ConsoleError ? `error.${error.code}` : 'error.internal'
    return this.#words.t(this.#words.has(key) ? key : 'error.internal')
  }
}
