import type { History } from '@fuin/sdk/api'
import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { timeText } from '../list/days.ts'
import { enHistory } from '../locale/en/history.ts'
import { jaHistory } from '../locale/ja/history.ts'
import { modalStyles } from '../pieces/modal.ts'
import { emptyState, noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import {
  type Entry,
  type HistoryAnswer,
  isNarrowed,
  NARROWED_TO_NOTHING,
  type Narrowing,
  queryOf,
  TABS,
  tampered,
} from './data.ts'
import { exportWindow } from './export.ts'
import { filters } from './filters.ts'
import { ledgerWindow } from './ledger.ts'
import { PeopleSearch } from './people-search.ts'
import { rows } from './rows.ts'
import { historyStyles } from './styles.ts'

/** 履歴: who did what, when and for what. Every entry that is shown was verified in the host. */
export class HistoryView extends ConsoleView {
  static override readonly styles = [
    ...[tokens, controls, consoleStyles, noticeStyles, modalStyles, historyStyles],
  ]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    tab: { state: true },
    narrowing: { state: true },
    entries: { state: true },
    more: { state: true },
    restores: { state: true },
    failure: { state: true },
    asking: { state: true },
  }

  declare private tab: History
  declare private narrowing: Narrowing
  /** Null until the first page is there. */
  declare private entries: readonly Entry[] | null
  declare private more: { next: number | null; size: number }
  declare private restores: readonly Entry[]
  declare private failure: unknown
  /** The window that stands in front. */
  declare private asking: 'export' | 'ledger' | null
  readonly #words = new Words(this, jaHistory, enHistory)
  readonly #people = new PeopleSearch(this, () => this.shell.api)
  #call: AbortController | null = null

  constructor() {
    super()
    this.tab = 'display'
    this.narrowing = NARROWED_TO_NOTHING
    this.entries = null
    this.more = { next: null, size: 0 }
    this.restores = []
    this.failure = null
    this.asking = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#load()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#call?.abort()
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<div class="row spread">
        <h2>${t('history.title')}</h2>
        <div class="row">
          ${
            this.shell.me.routes.includes('POST ledger')
              ? html`<button id="ledger-button" @click=${() => (this.asking = 'ledger')}>
                  ${t('history.ledger')}
                </button>`
              : ''
          }
          <button id="export" @click=${() => (this.asking = 'export')}>${t('history.export')}</button>
        </div>
      </div>
      <p class="muted lead">${t('history.lead')}</p>
      ${this.restores.map(entry => this.#restored(entry))} ${this.#tabs()}
      <p class="muted lead">${t(`history.about.${this.tab}`)}</p>
      ${filters({
        ...{ t, narrowing: this.narrowing, found: this.#people.found },
        narrow: change => this.#narrow(change),
        search: text => this.#people.search(text),
        clear: () => this.#narrow(NARROWED_TO_NOTHING),
      })}
      ${this.#content()} ${this.#window()}`
  }

  /** Whatever is looked at: entries from before may be missing. */
  #restored({ time, restored, words }: Entry): TemplateResult {
    const { t, locale } = this.#words
    const [from, to] = [restored?.from.size ?? 0, restored?.to.size ?? 0].map(size => size.toLocaleString())
    const text = t('history.restored', { time: timeText(time, locale), from: from!, to: to! })
    return html`<p class="restored" role="note">
      ${text} ${words === null ? '' : html`<small>${t('history.reason', { words })}</small>`}
    </p>`
  }

  #tabs(): TemplateResult {
    const { t } = this.#words
    return html`<div class="tabs" role="tablist" aria-label=${t('history.tabs')} @keydown=${this.#turn}>
      ${TABS.map(
        tab =>
          html`<button
            role="tab"
            id=${`tab-${tab}`}
            aria-selected=${tab === this.tab}
            aria-controls="entries"
            tabindex=${tab === this.tab ? 0 : -1}
            @click=${() => this.#show(tab)}
          >
            ${t(`history.tab.${tab}`)}
          </button>`,
      )}
    </div>`
  }

  #content(): TemplateResult {
    const { t } = this.#words
    const { entries, failure } = this
    if (failure !== null) return this.#failed(failure)
    if (entries === null) return progress(t('history.loading'), 0, 0)
    const narrow = (change: Partial<Narrowing>): void => this.#narrow(change)
    const { permissions, routes } = this.shell.me
    const may = permissions.includes('admin') && routes.includes('POST history erase-detail')
    const erase = may ? (entry: Entry): void => void this.#erase(entry) : null
    return html`<div id="entries" role="tabpanel" aria-labelledby=${`tab-${this.tab}`}>
      ${entries.length === 0 ? this.#none() : rows({ words: this.#words, entries, narrow, erase })}
      ${entries.length === 0 ? '' : this.#foot(entries.length)}
    </div>`
  }

  #none(): TemplateResult {
    const { t } = this.#words
    if (isNarrowed(this.narrowing)) return emptyState(t('history.noneTitle'), t('history.noneText'))
    return emptyState(t('history.emptyTitle'), t('history.emptyText'))
  }

  #foot(count: number): TemplateResult {
    const { t } = this.#words
    const { next, size } = this.more
    const shown = t('history.shown', { count: count.toLocaleString(), size: size.toLocaleString() })
    return html`<div class="foot">
      ${
        next === null
          ? html`<span class="muted">${t('history.end')}</span>`
          : html`<button id="more" @click=${() => void this.#load(next)}>${t('history.more')}</button>`
      }
      <small class="muted" role="status">${shown}</small>
    </div>`
  }

  #failed(failure: unknown): TemplateResult {
    const { t } = this.#words
    const found = tampered(failure)
    if (found === null) {
      return html`<div class="card failed" role="alert">
        <p>${this.shell.sentence(failure)}</p>
        <button class="primary" data-testid="again" @click=${() => void this.#load()}>
          ${t('history.again')}
        </button>
      </div>`
    }
    return html`<div class="card alarm" role="alert">
      <h3>${t('history.tampered')}</h3>
      <p>${this.shell.sentence(failure)}</p>
      ${found.entry === null ? '' : html`<p><b>${t('history.tamperedEntry', { entry: found.entry })}</b></p>`}
      <p>${t('history.tamperedText')}</p>
    </div>`
  }

  #window(): TemplateResult | '' {
    const { t, locale } = this.#words
    const onClose = (): void => void (this.asking = null)
    if (this.asking === null) return ''
    if (this.asking === 'ledger') return ledgerWindow({ t, shell: this.shell, onClose })
    return exportWindow({
      ...{ t, shell: this.shell, language: locale, query: queryOf(this.tab, this.narrowing) },
      onClose,
    })
  }

  readonly #turn = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    this.#show(TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length]!)
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus(),
    )
  }

  #show(tab: History): void {
    this.tab = tab
    void this.#load()
  }

  #narrow(change: Partial<Narrowing>): void {
    this.narrowing = { ...this.narrowing, ...change }
    this.#people.clear()
    const field = this.renderRoot.querySelector<HTMLInputElement>('#person')
    if (field !== null && change.person !== undefined) field.value = ''
    void this.#load()
  }

  /** For good, backups included: so the words are shown once more before. */
  async #erase({ index, id, words }: Entry): Promise<void> {
    const { t } = this.#words
    const question = { title: t('history.eraseTitle'), text: t('history.eraseText', { words: words ?? '' }) }
    if (!(await this.shell.confirm({ ...question, confirm: t('history.eraseConfirm'), danger: true }))) return
    try {
      await this.shell.api.post('history/erase-detail', { index, entry: id })
      const gone = { words: null, terminal: null, detailErased: true }
      this.entries = this.entries?.map(entry => (entry.id === id ? { ...entry, ...gone } : entry)) ?? null
      this.shell.toast({ text: t('history.eraseDone'), kind: 'success' })
    } catch (error) {
      this.shell.toast({ text: this.shell.sentence(error), kind: 'error' })
    }
  }

  /** @param before - goes on behind what is shown */
  async #load(before?: number): Promise<void> {
    this.#call?.abort()
    const call = (this.#call = new AbortController())
    if (before === undefined) this.entries = null
    this.failure = null
    try {
      const query = { ...queryOf(this.tab, this.narrowing), before }
      const { data, next, size, restores } = await this.shell.api.get<HistoryAnswer>('history', {
        query,
        signal: call.signal,
      })
      this.entries = before === undefined ? data : [...(this.entries ?? []), ...data]
      this.more = { next, size }
      if (before === undefined) this.restores = restores
    } catch (error) {
      if (!call.signal.aborted) this.failure = error
    }
  }
}
