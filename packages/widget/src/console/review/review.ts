import { html, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { ConsoleError } from '../api.ts'
import { modalStyles } from '../pieces/modal.ts'
import { emptyState, noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { decisionButtons } from './buttons.ts'
import { Decisions } from './decisions.ts'
import { Desk } from './desk.ts'
import { DeskDialogs } from './desk-dialogs.ts'
import { type Household, mayAnswer, numberOf, picturesOf, questionsOf } from './household.ts'
import { actionOf, type KeyAction } from './keys.ts'
import { addedNotice, lastBar, notices } from './notices.ts'
import { personCard } from './person.ts'
import { filterFields, headOf, queueList } from './queue.ts'
import { moveStage, Stage } from './stage.ts'
import { dialogStyles } from './dialog-styles.ts'
import { personStyles } from './person-styles.ts'
import { reviewStyles } from './styles.ts'
import type { Rules } from './types.ts'
import { viewer } from './viewer.ts'
import { enDesk, jaDesk } from './words.ts'

/** Looks at one household after the other. `params.request` opens that one. */
export class ReviewView extends ConsoleView {
  static override readonly styles = [
    tokens,
    controls,
    consoleStyles,
    noticeStyles,
    modalStyles,
    reviewStyles,
    personStyles,
    dialogStyles,
  ]
  readonly #words = new Words(this, jaDesk, enDesk)
  readonly #desk = new Desk(this)
  readonly #dialogs: DeskDialogs = new DeskDialogs(this, this.#desk, this.#words, () => this.#decisions)
  readonly #decisions: Decisions = new Decisions(this, this.#desk, this.#words, {
    done: () => this.#dialogs.close(),
    conflict: () => this.#dialogs.show('conflict'),
    handOver: to => this.#dialogs.show(to),
  })
  readonly #stage = new Stage()
  readonly #onKey = (event: KeyboardEvent): void => this.#key(event)

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#onKey)
    if (this.hasUpdated) void this.#desk.start(this.params['request'])
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#onKey)
    this.#stage.show(null)
  }

  protected override firstUpdated(): void {
    void this.#desk.start(this.params['request'])
  }

  protected override updated(changed: Map<string, unknown>): void {
    const { current } = this.#desk
    this.#stage.show(
      (current === null ? undefined : current.pictures.get(current.shown ?? ''))?.bitmap ?? null,
    )
    if (changed.has('params') && changed.get('params') !== undefined && this.params['request'] !== undefined)
      void this.#desk.open(this.params['request'])
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const desk = this.#desk
    const { failure, loading, queue, current, rules } = desk
    return html`${this.#top()}
    ${lastBar(this.#words, this.#decisions.last, made => void this.#dialogs.undo(made))}
    ${
      failure !== null
        ? html`<div class="card" role="alert">
            <p>${this.shell.sentence(failure)}</p>
            <button @click=${() => void desk.start()}>${t('review.reload')}</button>
          </div>`
        : queue.length === 0 && current === null && !loading
          ? this.#empty()
          : html`<div class="columns">
              ${queueList(this.#words, desk, {
                open: request => void desk.open(request),
                more: () => void desk.more().catch((error: unknown) => this.#say(error)),
              })}
              ${current === null || rules === null ? progress(t('review.loading'), 0, 0) : this.#household(current, rules)}
            </div>`
    }
    ${this.#dialogs.render()}`
  }

  #top(): TemplateResult {
    const { t } = this.#words
    const { done, left } = this.#desk
    const number = (value: number): string => value.toLocaleString('ja-JP')
    return html`<div class="row spread top">
      <div class="row">
        <h2>${t('review.title')}</h2>
        <p class="progress-line" data-testid="progress">
          ${t('review.progress', { done: number(done), left: number(left) })}
        </p>
      </div>
      <div class="row">
        ${filterFields(this.#words, this.#desk, filter => void this.#desk.narrow(filter))}
        <button data-testid="recent" @click=${() => void this.#dialogs.showRecent()}>
          ${t('review.recent')}
        </button>
        <button data-testid="help" @click=${() => this.#dialogs.show('help')}>
          ${t('review.help')}<kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </div>`
  }

  #empty(): TemplateResult {
    const { t } = this.#words
    const { kind, department } = this.#desk.filter
    const text = kind === '' && department === '' ? t('review.emptyText') : t('review.emptyFilter')
    const again = html`<button @click=${() => void this.#desk.start()}>${t('review.reload')}</button>`
    return emptyState(t('review.emptyTitle'), text, again)
  }

  #household(household: Household, rules: Rules): TemplateResult {
    const { t } = this.#words
    const { opening } = this.#desk
    const { subjects } = household.detail.review.manifest
    const on = {
      answer: (key: string, answer: 'yes' | 'not-applicable' | null): void => {
        if (answer === null) household.answers.delete(key)
        else household.answers.set(key, answer)
        this.requestUpdate()
      },
      reveal: (subject: string) => void this.#desk.reveal(subject),
    }
    return html`<div class="desk">
      <div class="head-line">
        <h3 id="who" tabindex="-1">${headOf(household.entry)}</h3>
        <div class="row">
          <button @click=${() => void this.#desk.step(-1)}>
            ${t('review.previous')}<kbd aria-hidden="true">P</kbd>
          </button>
          <button @click=${() => void this.#desk.step(1)}>
            ${t('review.next')}<kbd aria-hidden="true">N</kbd>
          </button>
        </div>
      </div>
      ${notices(this.#words, household, this.shell.me.actor)}
      ${addedNotice(this.#words, household, this.shell)}
      ${viewer(this.#words, household, this.#stage, { opening, onShow: item => void this.#desk.show(item) })}
      <div class="side">
        ${subjects.map((_, at) => personCard(this.#words, household, rules, { at, on }))}
      </div>
      ${decisionButtons(this.#words.t, household, rules, {
        busy: this.#decisions.busy,
        onChecks: () => this.#answerAll(household, rules),
        onReturn: () => this.#dialogs.startReturn(),
        onAccept: () => void this.#accept(),
        onDecline: () => this.#dialogs.show('decline'),
      })}
    </div>`
  }

  async #accept(): Promise<void> {
    const { current, rules } = this.#desk
    if (current === null || rules === null) return
    const unanswered = await this.#decisions.accept(current, rules)
    if (unanswered !== null)
      this.renderRoot.querySelector<HTMLElement>(`[data-check="${CSS.escape(unanswered)}"]`)?.focus()
  }

  #answerAll(household: Household, rules: Rules): void {
    for (const question of questionsOf(household, rules))
      if (!household.answers.has(question.key) && mayAnswer(household, question))
        household.answers.set(question.key, 'yes')
    this.requestUpdate()
  }

  #say(error: unknown): void {
    const text = error instanceof ConsoleError ? this.shell.sentence(error) : this.shell.sentence(null)
    this.shell.toast({ text, kind: 'error' })
  }

  #key(event: KeyboardEvent): void {
    const focused = event.composedPath()
    // Keys of the page around the console stay the page's.
    const root = this.getRootNode()
    const here =
      focused.includes(root instanceof ShadowRoot ? root.host : this) || focused[0] === document.body
    if (!this.#dialogs.keys || !here || this.#dialogs.isOpen || event.defaultPrevented) return
    const action = actionOf(event)
    if (action === null) return
    event.preventDefault()
    this.#do(action)
  }

  #do(action: KeyAction): void {
    const { current, rules } = this.#desk
    moveStage(this.#stage, action)
    if (action === 'help') this.#dialogs.show('help')
    if (action === 'next') void this.#desk.step(1)
    if (action === 'previous') void this.#desk.step(-1)
    if (current === null || rules === null || current.detail.review.state !== 'submitted') return
    if (action === 'accept') void this.#accept()
    if (action === 'return' && !this.#decisions.busy) this.#dialogs.startReturn()
    if (action === 'checks') this.#answerAll(current, rules)
    if (action === 'number') this.#revealNext(current)
    if (typeof action === 'object') {
      const item = picturesOf(current)[action.picture]
      if (item !== undefined) void this.#desk.show(item.id)
    }
  }

  /** The number of whoever is on the screen; with the next press that of the next person. */
  #revealNext(household: Household): void {
    const people = household.detail.review.manifest.subjects.map(({ id }) => id)
    const shown = picturesOf(household).find(({ id }) => id === household.shown)?.subject
    const hidden = (subject: string): boolean => {
      const item = numberOf(household, subject)
      return item !== undefined && !household.numbers.has(item.id)
    }
    const next = [shown ?? '', ...people].find(hidden)
    if (next !== undefined) void this.#desk.reveal(next)
  }
}
