import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { Attention } from '../attention/attention.ts'
import { waitingStyles } from '../attention/rows.ts'
import { Actions } from '../list/actions.ts'
import { chosenOf, type Person } from '../list/data.ts'
import { personStyles } from '../list/person-styles.ts'
import { enList } from '../locale/en/list.ts'
import { enPerson } from '../locale/en/person.ts'
import { jaList } from '../locale/ja/list.ts'
import { jaPerson } from '../locale/ja/person.ts'
import { modalStyles } from '../pieces/modal.ts'
import { noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import type { Label, PersonAnswer } from './data.ts'
import { askingHistory } from './history.ts'
import { numberHistory } from './numbers.ts'
import { type Parts, PartsOf, valueOf } from './parts.ts'
import { requestHistory } from './requests.ts'
import { RevealPanel } from './reveal/reveal.ts'
import { revealStyles } from './reveal/styles.ts'
import { contact, household, retention, section, statement } from './sections.ts'
import { pageStyles } from './styles.ts'
import { NumberTasks } from './tasks/tasks.ts'
import type { PageWords } from './words.ts'

/** One person: what was asked, given, told and said, and what becomes of the number. `params.subject` is who. */
export class PersonView extends ConsoleView {
  static override readonly styles = [
    ...[tokens, controls, consoleStyles, noticeStyles, modalStyles],
    ...[personStyles, waitingStyles, pageStyles, revealStyles],
  ]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    parts: { state: true },
  }

  declare private parts: Parts | null
  #page: PartsOf | null = null
  readonly #again = (): void => void this.#page?.load()
  readonly #attention = new Attention(this, () => this.shell, this.#again)
  readonly #words: PageWords = {
    page: new Words(this, jaPerson, enPerson),
    list: new Words(this, jaList, enList),
    waiting: this.#attention.words,
  }
  readonly #actions = new Actions(this, () => this.shell, this.#words.list.t, this.#again)
  readonly #reveal = new RevealPanel(this, () => this.shell)
  readonly #tasks = new NumberTasks(
    this,
    {
      shell: () => this.shell,
      locale: () => this.#words.page.locale,
      after: () => {
        this.#again()
        void this.#attention.load()
      },
    },
    this.#words,
  )

  constructor() {
    super()
    this.parts = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#page !== null) void this.#open()
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('params')) void this.#open()
  }

  override render(): TemplateResult {
    const { t } = this.#words.page
    const person = this.parts?.person ?? { state: 'loading' as const }
    return html`<div class="page">
      <button class="quiet back" @click=${() => this.shell.go('list')}>
        <span aria-hidden="true">←</span> ${t('person.back')}
      </button>
      ${
        person.state === 'there'
          ? this.#person(person.value, this.parts!)
          : person.state === 'loading'
            ? progress(t('person.loading'), 0, 0)
            : html`<div class="card" role="alert">
                <p>${this.shell.sentence(person.error)}</p>
                <button @click=${this.#again}>${t('person.again')}</button>
              </div>`
      }
      ${this.#actions.window()} ${this.#attention.window()} ${this.#tasks.windows()}
    </div>`
  }

  #person({ person, household: others, requests }: PersonAnswer, parts: Parts): TemplateResult {
    const { t } = this.#words.page
    const given = {
      words: this.#words,
      sentence: (error: unknown) => this.shell.sentence(error),
      again: this.#again,
    }
    const show = ({ id }: Person): void => this.shell.go('person', { subject: id })
    const { label, numbers } = parts
    const messages = valueOf(parts.messages) ?? []
    const there = { state: 'there' } as const
    return html`${this.#head(person)} ${this.#waiting(person, parts)} ${this.#buttons(person, parts)}
      <div class="columns">
        <div class="column">
          ${this.#use(person, parts)}
          ${
            numbers === null
              ? ''
              : section(given, { name: 'numbers', heading: t('numbers.title'), part: numbers }, ({ data }) =>
                  numberHistory(this.#words, data, this.shell.me.actor),
                )
          }
          ${
            label === null || person.name === null
              ? ''
              : section(given, { name: 'retention', heading: t('retention.title'), part: label }, value =>
                  retention(this.#words, value, this.#setRetention(person, value)),
                )
          }
          ${
            others.length === 0
              ? ''
              : section(
                  given,
                  { name: 'household', heading: t('person.household'), part: { ...there, value: others } },
                  value => household(this.#words, value, show),
                )
          }
          ${
            label === null
              ? ''
              : section(given, { name: 'contact', heading: t('person.contact'), part: label }, value =>
                  contact(this.#words, value),
                )
          }
        </div>
        <div class="column">
          ${section(
            given,
            { name: 'requests', heading: t('person.requests'), part: { ...there, value: requests } },
            value => requestHistory(this.#words, value, messages),
          )}
          ${this.#history(parts)}
        </div>
      </div>`
  }

  #head(person: Person): TemplateResult {
    const { t } = this.#words.list
    const { name, kana, externalId, kind, department, state } = person
    return html`<div class="top">
      <div class="row">
        <h2 tabindex="-1">${name ?? t('list.erasedName')}</h2>
        <span class="badge state-${state}">${t(`state.${state}`)}</span>
      </div>
      <p class="muted">${[kana, externalId, t(`kind.${kind}`), department].filter(Boolean).join('　')}</p>
    </div>`
  }

  /** What the person said, and what waits for staff, with what solves it. */
  #waiting({ id }: Person, parts: Parts): TemplateResult | '' {
    const waiting = this.#attention.of(id)
    const said = valueOf(parts.said)
    if (waiting.length === 0 && said === null) return ''
    const { t } = this.#words.page
    const ask = html`<button class="primary" @click=${() => this.#tasks.changed.begin(id)}>
      ${t('changed.title')}
    </button>`
    const correct = valueOf(parts.label)?.acceptedRequest == null ? {} : { correct: ask }
    return html`<section class="card" data-section="waiting" aria-label=${t('person.waiting')}>
      ${waiting.length === 0 ? '' : this.#attention.rows(waiting, correct)}
      ${said === null ? '' : statement(this.#words, said)}
    </section>`
  }

  #buttons(person: Person, parts: Parts): TemplateResult | '' {
    const { t } = this.#words.page
    if (person.name === null) return ''
    const review = person.state === 'submitted' && this.shell.has('review')
    return html`<div class="row" role="group" aria-label=${t('person.actions')}>
      ${
        review
          ? html`<button class="primary" @click=${() => this.shell.go('review', { subject: person.id })}>
              ${t('person.review')}
            </button>`
          : ''
      }
      ${this.#actions.buttonsOf(chosenOf(person))} ${this.#tasks.buttons(person.id, parts)}
    </div>`
  }

  /** Only whoever may erase says when it is time for it. */
  #setRetention({ id }: Person, { keepUntil }: Label): (() => void) | null {
    const { me } = this.shell
    if (!me.routes.includes('POST subjects * retention') || !me.permissions.includes('erase')) return null
    return () => this.#tasks.retention.begin(id, keepUntil)
  }

  /** The number itself, for whoever may see it or put it out. */
  #use(person: Person, { reveal }: Parts): TemplateResult | '' {
    if (reveal?.state === 'there') return this.#reveal.render(person, reveal.value)
    if (reveal?.state !== 'failed') return ''
    const words = this.#words
    const given = { words, sentence: (error: unknown) => this.shell.sentence(error), again: this.#again }
    const heading = words.page.t('person.number')
    return section(given, { name: 'reveal', heading, part: reveal }, () => html``)
  }

  #history(parts: Parts): TemplateResult | '' {
    const { me } = this.shell
    const { t } = this.#words.page
    if (!me.routes.includes('GET subjects * history') || !me.permissions.includes('audit')) return ''
    return html`<section class="card" data-section="history" aria-labelledby="heading-history">
      <h3 id="heading-history">${t('person.history')}</h3>
      ${askingHistory(this.#words, parts.history, {
        load: () => void this.#page?.loadHistory(),
        sentence: error => this.shell.sentence(error),
      })}
    </section>`
  }

  async #open(): Promise<void> {
    const { subject } = this.params
    this.#page?.stop()
    if (subject === undefined) return
    this.#reveal.begin(subject)
    const page = new PartsOf(subject, this.shell, () => {
      if (this.#page === page) this.parts = page.now
    })
    this.#page = page
    this.parts = page.now
    void this.#attention.load()
    await page.load()
    await this.updateComplete
    // Whoever reads by ear hears whose page this is.
    if (this.#page === page) this.renderRoot.querySelector<HTMLElement>('h2')?.focus()
  }
}
