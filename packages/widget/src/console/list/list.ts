import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { enList } from '../locale/en/list.ts'
import { jaList } from '../locale/ja/list.ts'
import { modalStyles } from '../pieces/modal.ts'
import { emptyState, noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { Actions } from './actions.ts'
import { type Chosen, chosenOf, type Household, type PeopleAnswer, type Person } from './data.ts'
import { exportWindow } from './export.ts'
import { filters } from './filters.ts'
import { Follow } from './follow.ts'
import { type PersonAnswer, personWindow } from './person.ts'
import { EVERYBODY, isNarrowed, type ListQuery, queryOf } from './query.ts'
import { listStyles } from './styles.ts'
import { table } from './table.ts'

const LIMIT = 50
/** Between the last key and the search, milliseconds. */
const PAUSE_MS = 150
const SORTS = ['kana', 'number', 'state', 'due', '-changed'] as const

/** Who was asked, who answered, who is missing. */
export class ListView extends ConsoleView {
  static override readonly styles = [tokens, controls, consoleStyles, noticeStyles, modalStyles, listStyles]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    query: { state: true },
    answer: { state: true },
    failure: { state: true },
    loading: { state: true },
    chosen: { state: true },
    opened: { state: true },
    shown: { state: true },
    exporting: { state: true },
  }

  declare private query: ListQuery
  declare private answer: PeopleAnswer | null
  declare private failure: unknown
  declare private loading: boolean
  declare private chosen: ReadonlyMap<string, Chosen>
  /** Households that somebody opened or closed by hand. */
  declare private opened: ReadonlyMap<string, boolean>
  declare private shown: { person: Person; answer: PersonAnswer | null } | null
  declare private exporting: boolean
  readonly #words = new Words(this, jaList, enList)
  readonly #actions = new Actions(this, () => this.shell, this.#words.t)
  readonly #follow = new Follow(
    this,
    () => this.shell.api,
    () => this.#load(),
  )
  #call: AbortController | null = null
  #typing: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.query = EVERYBODY
    this.answer = null
    this.failure = null
    this.loading = false
    this.chosen = new Map()
    this.opened = new Map()
    this.shown = null
    this.exporting = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#load()
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const { answer } = this
    if (answer === null) {
      return this.failure === null ? progress(t('list.loading'), 0, 0) : this.#failed()
    }
    const nobody = answer.counts.total === 0 && !isNarrowed(this.query)
    return html`
      <div class="row spread top">
        <h2>${t('list.title')}</h2>
        ${nobody ? '' : html`<button id="export" @click=${() => (this.exporting = true)}>${t('list.export')}</button>`}
      </div>
      ${nobody ? this.#nobody() : this.#list(answer)} ${this.failure === null ? '' : this.#failed()}
      ${this.#windows(answer)}
    `
  }

  #list(answer: PeopleAnswer): TemplateResult {
    const { t } = this.#words
    return html`
      ${filters({
        t,
        query: this.query,
        counts: answer.counts,
        narrow: change => this.#narrow(change),
        type: q => this.#type(q),
      })}
      <div class="row spread">
        <p role="status" id="found">${this.#found(answer)}</p>
        ${this.#sortField()}
      </div>
      <div aria-busy=${this.loading}>${answer.data.length === 0 ? this.#none() : this.#table(answer)}</div>
      ${this.#pages(answer)} ${this.#bar(answer)}
    `
  }

  #found({ counts, page, data }: PeopleAnswer): string {
    const { t } = this.#words
    const count = counts.total.toLocaleString()
    if (data.length === 0) return t('list.found', { count })
    const from = (page - 1) * LIMIT + 1
    return t('list.shown', { count, from, to: from + data.length - 1 })
  }

  #table(answer: PeopleAnswer): TemplateResult {
    return table({
      t: this.#words.t,
      locale: this.#words.locale,
      households: answer.data,
      sort: this.query.sort,
      sortBy: sort => this.#narrow({ sort }),
      isOpen: household => this.#isOpen(household),
      toggle: household =>
        (this.opened = new Map(this.opened).set(household.head.id, !this.#isOpen(household))),
      isChosen: id => this.chosen.has(id),
      choose: (people, on) => this.#choose(people.map(chosenOf), on),
      show: person => void this.#show(person),
      selectable: this.#actions.offered().length > 0,
    })
  }

  /** Open by itself where somebody below was searched for. */
  #isOpen({ head, dependents }: Household): boolean {
    const searched = isNarrowed(this.query) && dependents.some(({ matches }) => matches)
    return this.opened.get(head.id) ?? searched
  }

  #sortField(): TemplateResult {
    const { t } = this.#words
    const columns = {
      kana: 'name',
      number: 'number',
      state: 'state',
      due: 'due',
      '-changed': 'changed',
    } as const
    return html`<label class="field phone-sort">
      <span>${t('list.sort')}</span>
      <select @change=${(event: Event) => this.#narrow({ sort: (event.target as HTMLSelectElement).value })}>
        ${SORTS.map(
          sort =>
            html`<option value=${sort} ?selected=${this.query.sort === sort}>
              ${t(`column.${columns[sort]}`)}
            </option>`,
        )}
      </select>
    </label>`
  }

  #pages({ page, pages }: PeopleAnswer): TemplateResult | '' {
    const { t } = this.#words
    if (pages === 1) return ''
    const go = (to: number) => () => this.#narrow({ page: to })
    return html`<nav class="row pages" aria-label=${t('list.pages')}>
      <button ?disabled=${page === 1} @click=${go(page - 1)}>${t('list.previous')}</button>
      <span>${t('list.page', { page, pages })}</span>
      <button ?disabled=${page === pages} @click=${go(page + 1)}>${t('list.next')}</button>
    </nav>`
  }

  #bar({ counts }: PeopleAnswer): TemplateResult | '' {
    const { t } = this.#words
    const count = this.chosen.size
    if (count === 0) return ''
    const more = counts.total > count
    return html`<div class="bar row" role="group" aria-label=${t('list.actions')}>
      <b role="status">${t('list.selected', { count: count.toLocaleString() })}</b>
      ${
        more
          ? html`<button class="quiet" id="all" @click=${() => void this.#chooseAll()}>
              ${t('list.selectAll', { count: counts.total.toLocaleString() })}
            </button>`
          : ''
      }
      <button class="quiet" @click=${() => (this.chosen = new Map())}>${t('list.unselect')}</button>
      ${this.#actions.buttons(() => this.chosen.values())}
    </div>`
  }

  #windows({ counts }: PeopleAnswer): TemplateResult {
    const { t, locale } = this.#words
    return html`
      ${this.#actions.window()}
      ${
        this.shown === null
          ? ''
          : personWindow({
              ...{ t, locale, shell: this.shell, ...this.shown },
              show: person => void this.#show(person),
              onClose: () => (this.shown = null),
            })
      }
      ${
        this.exporting
          ? exportWindow({
              ...{ t, shell: this.shell, count: counts.total },
              query: { ...queryOf(this.query), page: undefined, language: locale },
              onClose: () => (this.exporting = false),
            })
          : ''
      }
    `
  }

  #nobody(): TemplateResult {
    const { t } = this.#words
    const way = this.shell.has('import')
      ? html`<button class="primary" @click=${() => this.shell.go('import')}>${t('list.import')}</button>`
      : ''
    return emptyState(t('list.emptyTitle'), t('list.emptyText'), way)
  }

  #none(): TemplateResult {
    const { t } = this.#words
    const clear = html`<button @click=${() => this.#narrow(EVERYBODY)}>${t('list.clear')}</button>`
    return emptyState(t('list.noneTitle'), t('list.noneText'), clear)
  }

  #failed(): TemplateResult {
    return html`<div class="card" role="alert">
      <p>${this.shell.sentence(this.failure)}</p>
      <button @click=${() => void this.#load()}>${this.#words.t('list.again')}</button>
    </div>`
  }

  #type(q: string): void {
    this.query = { ...this.query, q, page: 1 }
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => void this.#load(), PAUSE_MS)
  }

  #narrow(change: Partial<ListQuery>): void {
    clearTimeout(this.#typing)
    this.query = { ...this.query, page: 1, ...change }
    void this.#load()
  }

  #choose(people: readonly Chosen[], on: boolean): void {
    const chosen = new Map(this.chosen)
    for (const one of people) {
      if (on) chosen.set(one.id, one)
      else chosen.delete(one.id)
    }
    this.chosen = chosen
  }

  async #chooseAll(): Promise<void> {
    const query = { ...queryOf(this.query), page: undefined }
    try {
      this.#choose((await this.shell.api.get<{ data: Chosen[] }>('people/ids', { query })).data, true)
    } catch (error) {
      this.failure = error
    }
  }

  /** The newest question wins; what is shown stays until its answer is there. */
  async #load(): Promise<void> {
    this.#call?.abort()
    const call = new AbortController()
    this.#call = call
    this.loading = true
    try {
      const query = { ...queryOf(this.query), limit: LIMIT }
      const answer = await this.shell.api.get<PeopleAnswer>('people', { query, signal: call.signal })
      this.answer = answer
      this.failure = null
      this.#freshen(answer)
      this.#follow.at(answer.revision)
    } catch (error) {
      if (call.signal.aborted) return
      this.failure = error
    }
    this.loading = false
  }

  /** Whoever is selected and on the page is known in the state of now. */
  #freshen({ data }: PeopleAnswer): void {
    const seen = data.flatMap(({ head, dependents }) => [head, ...dependents])
    const stale = seen.filter(({ id }) => this.chosen.has(id))
    if (stale.length > 0) this.#choose(stale.map(chosenOf), true)
  }

  async #show(person: Person): Promise<void> {
    this.shown = { person, answer: null }
    try {
      const answer = await this.shell.api.get<PersonAnswer>(`people/${person.id}`)
      if (this.shown?.person.id === person.id) this.shown = { person: answer.person, answer }
    } catch (error) {
      this.shown = null
      this.shell.toast({ text: this.shell.sentence(error), kind: 'error' })
    }
  }
}
