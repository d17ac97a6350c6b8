import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ConsoleError } from '../api.ts'
import { type AskedRules, askedStyles } from '../pieces/asked.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { modal } from '../pieces/modal.ts'
import { emptyState } from '../pieces/notices.ts'
import { Words } from '../words.ts'
import { type IntakeAct, intakeCard, intakeStyles } from './card.ts'
import { personForm, posterForm, type PosterKind, posterOf } from './form.ts'
import { posterSheet, posterStyles, printPoster } from './poster.ts'
import { entryCard, queueStyles } from './queue.ts'
import type { Candidate, Entry, Intake } from './types.ts'
import { enAllIntakes, jaAllIntakes } from './words.ts'

type Open =
  | { what: 'new'; problem: string | null }
  | { what: 'print'; intake: Intake }
  | { what: 'person'; entry: Entry }
  | null

/** Posters, and who it was that sent something through one. */
export class IntakesView extends LoadedView {
  static override readonly styles: CSSResultGroup = [
    LoadedView.styles,
    posterStyles,
    queueStyles,
    askedStyles,
    intakeStyles,
  ]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    intakes: { state: true },
    entries: { state: true },
    opened: { state: true },
    kind: { state: true },
    household: { state: true },
  }

  declare private intakes: readonly Intake[] | null
  /** Null until somebody begins to match: opening names is logged. */
  declare private entries: Entry[] | null
  declare private opened: Open
  declare private kind: PosterKind
  /** Only what these people added is shown: the review desk sends staff here. Empty: everything. */
  declare private household: readonly string[]
  #next: string | null = null
  readonly #words = new Words(this, jaAllIntakes, enAllIntakes)
  #rules: AskedRules = { purposes: [], papers: [] }

  constructor() {
    super()
    this.intakes = null
    this.entries = null
    this.opened = null
    this.kind = 'employee'
    this.household = []
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed)
    if (!changed.has('params')) return
    this.household = (this.params['household'] ?? '').split(',').filter(id => id !== '')
    if (this.household.length === 0) return
    this.entries = this.#next = null
    void this.trying(async () => {
      do await this.#wait()
      while (this.#next !== null && this.#shown().length === 0)
    })
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<div class="row spread">
        <h2>${t('intakes.title')}</h2>
        <button class="primary" @click=${() => void this.trying(() => this.#ask())}>
          ${t('intakes.new')}
        </button>
      </div>
      <p class="muted">${t('intakes.lead')}</p>
      ${this.intakes === null ? this.waiting() : this.#posters(this.intakes)}
      <section class="queue">
        <h2>${t('queue.title')}</h2>
        ${this.#queue()}
      </section>
      ${this.#window()}`
  }

  #posters(intakes: readonly Intake[]): TemplateResult | TemplateResult[] {
    const { t } = this.#words
    if (intakes.length === 0) return emptyState(t('intakes.none'), t('intakes.noneText'))
    return intakes.map(intake => intakeCard(this.#words, intake, act => void this.#act(intake, act)))
  }

  #queue(): TemplateResult {
    const { t } = this.#words
    const { entries } = this
    if (entries === null)
      return html`<p class="muted">${t('queue.logged')}</p>
        <button @click=${() => void this.trying(() => this.#wait())}>${t('queue.load')}</button>`
    if (entries.length === 0) return emptyState(t('queue.none'), t('queue.noneText'))
    const { household } = this
    const shown = this.#shown()
    return html`${
      household.length === 0
        ? ''
        : html`<p class="row">
            ${t('queue.household', { count: shown.length })}
            <button @click=${() => (this.household = [])}>${t('queue.all')}</button>
          </p>`
    }
    ${shown.map(entry =>
      entryCard(this.#words, entry, {
        match: (one, candidate) => void this.#match(one, candidate),
        asNew: one => (this.opened = { what: 'person', entry: one }),
        dismiss: one => void this.#dismiss(one),
      }),
    )}
    ${this.#next === null ? '' : html`<button @click=${() => void this.trying(() => this.#wait())}>${t('queue.more')}</button>`}`
  }

  #shown(): Entry[] {
    const { entries, household } = this
    const added = ({ household: by }: Entry): boolean => by.some(id => household.includes(id))
    return (entries ?? []).filter(entry => household.length === 0 || added(entry))
  }

  #window(): TemplateResult | '' {
    const { t } = this.#words
    const { opened } = this
    if (opened === null) return ''
    const onClose = (): void => void (this.opened = null)
    if (opened.what === 'print') {
      const out = (): void => printPoster(this.#words, opened.intake)
      const actions = html`<button class="primary" @click=${out}>${t('intakes.print')}</button>`
      return modal({
        heading: opened.intake.name,
        body: posterSheet(this.#words, opened.intake),
        actions,
        onClose,
        wide: true,
      })
    }
    if (opened.what === 'new') {
      const shown = { kind: this.kind, problem: opened.problem }
      const body = posterForm(this.#words, this.#rules, shown, kind => (this.kind = kind))
      const actions = html`<button class="primary" @click=${this.#create}>${t('intakes.create')}</button>`
      return modal({ heading: t('intakes.new'), body, actions, onClose, wide: true })
    }
    const { entry } = opened
    const save = (): void => void this.#register(entry)
    const actions = html`<button class="primary" @click=${save}>${t('queue.save')}</button>`
    return modal({ heading: t('queue.newTitle'), body: personForm(t, entry), actions, onClose })
  }

  async #act(intake: Intake, act: IntakeAct): Promise<void> {
    if (act === 'print') {
      this.opened = { what: 'print', intake }
      return
    }
    const { t } = this.#words
    const { id, name } = intake
    const title = t(`intakes.${act}Title`, { name })
    const question = { title, text: t(`intakes.${act}Text`), confirm: t(`intakes.${act}`), danger: true }
    if (!(await this.shell.confirm(question))) return
    await this.trying(async () => {
      await this.shell.api.post(`intakes/${id}/${act}`)
      await this.load()
    })
  }

  readonly #create = async (): Promise<void> => {
    const form = this.renderRoot.querySelector<HTMLFormElement>('#poster')!
    if (!form.reportValidity()) return
    const poster = posterOf(form, this.#rules)
    const problem = (text: string): void => void (this.opened = { what: 'new', problem: text })
    if (poster.purposes.length === 0) {
      problem(this.#words.t('intakes.noPurposes'))
      return
    }
    try {
      const intake = await this.shell.api.post<Intake>('intakes', poster)
      await this.load()
      this.opened = { what: 'print', intake }
    } catch (error) {
      if (!(error instanceof ConsoleError)) throw error
      problem(this.shell.sentence(error))
    }
  }

  async #ask(): Promise<void> {
    this.#rules = await this.shell.api.get<AskedRules>('templates/rules')
    this.opened = { what: 'new', problem: null }
  }

  async #match(entry: Entry, { subject, warnings }: Candidate): Promise<void> {
    const { t } = this.#words
    const replace = warnings.includes('accepted')
    const values = { name: subject.name }
    const question = {
      title: t('queue.replaceTitle', values),
      text: t('queue.replaceText'),
      confirm: t('queue.replace'),
      danger: true,
    }
    if (replace && !(await this.shell.confirm(question))) return
    await this.#settle(entry, 'match', { subject: subject.id, replace }, 'queue.matched')
  }

  async #register(entry: Entry): Promise<void> {
    const form = this.renderRoot.querySelector<HTMLFormElement>('#person')!
    if (!form.reportValidity()) return
    const { name, kana, birthDate, relationship } = entry.person!
    const given = Object.entries({ kana, birthDate, relationship }).filter(([, value]) => value !== '')
    const [dependentOf] = entry.household
    await this.#settle(
      entry,
      'match',
      {
        externalId: new FormData(form).get('externalId'),
        name,
        details: Object.fromEntries(given),
        ...(dependentOf === undefined ? {} : { dependentOf }),
      },
      'queue.matched',
    )
  }

  async #dismiss(entry: Entry): Promise<void> {
    const { t } = this.#words
    const title = t('queue.dismissTitle', { name: entry.person?.name ?? '?' })
    const question = { title, text: t('queue.dismissText'), confirm: t('queue.dismiss'), danger: true }
    if (await this.shell.confirm(question))
      await this.#settle(entry, 'dismiss', { reason: 'UNKNOWN' }, 'queue.dismissed')
  }

  #settle(
    entry: Entry,
    how: 'match' | 'dismiss',
    body: object,
    said: 'queue.matched' | 'queue.dismissed',
  ): Promise<void> {
    return this.trying(async () => {
      await this.shell.api.post(`entries/${entry.id}/${how}`, body)
      this.opened = null
      this.entries = this.entries!.filter(({ id }) => id !== entry.id)
      this.shell.toast({ text: this.#words.t(said), kind: 'success' })
    })
  }

  protected async load(): Promise<void> {
    this.intakes = (await this.shell.api.get<{ data: Intake[] }>('intakes')).data
  }

  async #wait(): Promise<void> {
    const body = this.#next === null ? {} : { after: this.#next }
    const page = await this.shell.api.post<{ data: Entry[]; next: string | null }>('entries', body)
    this.#next = page.next
    this.entries = [...(this.entries ?? []), ...page.data]
  }
}
