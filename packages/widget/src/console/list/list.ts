import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { enList } from '../locale/en/list.ts'
import { jaList } from '../locale/ja/list.ts'
import { modalStyles } from '../pieces/modal.ts'
import { emptyState, noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { Attention } from '../attention/attention.ts'
import { waitingPanel } from '../attention/panel.ts'
import { waitingStyles } from '../attention/rows.ts'
import { Actions } from './actions.ts'
import { bar, found, LIMIT, pages, sortField } from './around.ts'
import { type Chosen, chosenOf, type Household, type PeopleAnswer, type Person } from './data.ts'
import { exportWindow } from './export.ts'
import { filters } from './filters.ts'
import { Follow } from './follow.ts'
import { EVERYBODY, isNarrowed, type ListQuery, queryOf } from './query.ts'
import { personStyles } from './person-styles.ts'
import { listStyles } from './styles.ts'
import { table } from './table.ts'

/** Between the last key and the search, milliseconds. */
const PAUSE_MS = 150

/** Who was asked, who answered, who is missing. */
export class ListView extends ConsoleView {
  static override readonly styles = [
    ...[tokens, controls, consoleStyles, noticeStyles, modalStyles],
    ...[personStyles, listStyles, waitingStyles],
  ]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    query: { state: true },
    answer: { state: true },
    failure: { state: true },
    loading: { state: true },
    chosen: { state: true },
    opened: { state: true },
    needs: { state: true },
    exporting: { state: true },
  }

  declare private query: ListQuery
  declare private answer: PeopleAnswer | null
  declare private failure: unknown
  declare private loading: boolean
  declare private chosen: ReadonlyMap<string, Chosen>
  /** Households that somebody opened or closed by hand. */
  declare private opened: ReadonlyMap<string, boolean>
  /** Only what waits for staff is shown. */
  declare private needs: boolean
  declare private exporting: boolean
  readonly #words = new Words(this, jaList, enList)
  readonly #actions = new Actions(
    this,
    () => this.shell,
    this.#words.t,
    () => void this.#attention.load(),
  )
  readonly #attention = new Attention(
    this,
    () => this.shell,
    () => void this.#load(),
  )
  readonly #follow = new Follow(
    this,
    () => this.shell.api,
    async () => {
      await Promise.all([this.#load(), this.#attention.load()])
    },
  )
  /** Whose page was opened last: the focus goes back there. */
  #left: string | null = null
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
    this.needs = false
    this.exporting = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#load().then(() => this.#return())
    void this.#attention.load()
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const { answer } = this
    if (answer === null) {
      return this.failure === null ? progress(t('list.loading'), 0, 0) : this.#failed(this.failure)
    }
    const nobody = answer.counts.total === 0 && !isNarrowed(this.query)
    return html`
      <div class="row spread top">
        <h2>${t('list.title')}</h2>
        ${nobody ? '' : html`<button id="export" @click=${() => (this.exporting = true)}>${t('list.export')}</button>`}
      </div>
      ${nobody ? this.#nobody() : this.#list(answer)}
      ${this.failure === null ? '' : this.#failed(this.failure)} ${this.#windows(answer)}
    `
  }

  #list(answer: PeopleAnswer): TemplateResult {
    const { t } = this.#words
    const { query } = this
    const narrow = (change: Partial<ListQuery>): void => this.#narrow(change)
    const around = { t, answer, query, narrow }
    return html`
      ${filters({
        ...{ t, query, counts: answer.counts, narrow, type: q => this.#type(q) },
        ...{ needs: this.needs, waiting: this.#attention.waiting?.length ?? 0 },
        showNeeds: needs => (this.needs = needs),
      })}
      ${
        this.needs
          ? this.#needed()
          : html`<div class="row spread">
                <p role="status" id="found">${found(around)}</p>
                ${sortField(around)}
              </div>
              <div aria-busy=${this.loading}>
                ${answer.data.length === 0 ? this.#none() : this.#table(answer)}
              </div>
              ${pages(around)}
              ${bar({
                ...{ t, count: this.chosen.size, total: answer.counts.total },
                chooseAll: () => void this.#chooseAll(),
                unchoose: () => (this.chosen = new Map()),
                buttons: this.#actions.buttons(() => this.chosen.values()),
              })}`
      }
    `
  }

  #needed(): TemplateResult {
    const { failure } = this.#attention
    if (failure !== null) return this.#failed(failure, () => void this.#attention.load())
    return waitingPanel(this.#attention, {
      back: () => (this.needs = false),
      open: ({ person }) => this.#show(person),
      extend: requests => this.#actions.extend(requests),
    })
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
      show: person => this.#show(person),
      needs: id => this.#attention.of(id).length > 0,
      selectable: this.#actions.offered().length > 0,
    })
  }

  /** Open by itself where somebody below was searched for. */
  #isOpen({ head, dependents }: Household): boolean {
    const searched = isNarrowed(this.query) && dependents.some(({ matches }) => matches)
    return this.opened.get(head.id) ?? searched
  }

  #windows({ counts }: PeopleAnswer): TemplateResult {
    const { t, locale } = this.#words
    return html`
      ${this.#actions.window()} ${this.#attention.window()}
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

  #failed(failure: unknown, again: () => void = () => void this.#load()): TemplateResult {
    return html`<div class="card" role="alert">
      <p>${this.shell.sentence(failure)}</p>
      <button @click=${again}>${this.#words.t('list.again')}</button>
    </div>`
  }

  #type(q: string): void {
    this.needs = false
    this.query = { ...this.query, q, page: 1 }
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => void this.#load(), PAUSE_MS)
  }

  #narrow(change: Partial<ListQuery>): void {
    clearTimeout(this.#typing)
    this.needs = false
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

  #show({ id }: Person): void {
    this.#left = id
    this.shell.go('person', { subject: id })
  }

  /** Whoever comes back from the page of a person finds the place where they were. */
  async #return(): Promise<void> {
    const id = this.#left
    this.#left = null
    await this.updateComplete
    if (id !== null) this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"] .person`)?.focus()
  }
}
