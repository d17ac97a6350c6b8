import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { enRequests } from '../locale/en/requests.ts'
import { jaRequests } from '../locale/ja/requests.ts'
import { noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { orderOf, requestForm, type FormState } from './form.ts'
import type { Order, Outcome, Plan, Template } from './plan.ts'
import { planPreview } from './preview.ts'
import { planResult } from './result.ts'
import { requestStyles } from './styles.ts'

/** Requests of one call: progress moves, and stopping is quick. */
const STEP = 20

/** Asks many people: choose, look at what would happen, send. `params.subjects` are ids chosen in the list. */
export class RequestsView extends ConsoleView {
  static override readonly styles = [tokens, controls, consoleStyles, noticeStyles, requestStyles]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    form: { state: true },
    plan: { state: true },
    outcomes: { state: true },
    run: { state: true },
    failure: { state: true },
  }
  declare private form: FormState | null
  declare private plan: Plan | null
  declare private outcomes: Outcome[]
  /** What is being done with the plan. */
  declare private run: 'none' | 'sending' | 'stopped' | 'done'
  declare private failure: unknown
  readonly #words = new Words(this, jaRequests, enRequests)
  #order: Order | null = null

  constructor() {
    super()
    this.form = null
    this.plan = null
    this.outcomes = []
    this.run = 'none'
    this.failure = null
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('params') || this.run === 'sending') return
    this.plan = null
    this.run = 'none'
    void this.#load()
  }

  override render(): TemplateResult {
    const { t, locale } = this.#words
    if (this.failure !== null) {
      return html`<div class="card" role="alert"><p>${this.shell.sentence(this.failure)}</p></div>`
    }
    if (this.form === null) return progress(t('requests.checking'), 0, 0)
    return html`<div class="stack">
      <h2>${t('requests.title')}</h2>
      ${this.plan === null ? this.#choosing({ ...this.form, locale }) : this.#planned(this.plan)}
    </div>`
  }

  #choosing(form: FormState): TemplateResult {
    const { t } = this.#words
    return html`<p class="muted">${t('requests.lead')}</p>
      ${requestForm(form, t, {
        change: change => this.#change(change),
        file: file => void this.#read(file),
        submit: element => {
          const order = orderOf(element, form)
          const { csv = form.csv, due = '', household, mayAdd = form.mayAdd } = order
          this.#change({ csv, due, household, mayAdd })
          void this.#check(order)
        },
      })}`
  }

  #planned(plan: Plan): TemplateResult {
    const { t } = this.#words
    const total = plan.requests.length
    if (this.run === 'none') {
      return planPreview(plan, this.#words, {
        back: () => (this.plan = null),
        send: () => void this.#confirm(plan),
        again: ids => void this.#check({ ...this.#order!, anyway: ids }),
      })
    }
    if (this.run === 'sending') {
      const done = this.outcomes.length
      return html`${progress(t('requests.sending', { done, total }), done, total)}
        <div class="row"><button @click=${() => (this.run = 'stopped')}>${t('requests.stop')}</button></div>`
    }
    if (this.run === 'stopped') {
      return html`<p role="status">${t('requests.stopped')}</p>
        <div class="row">
          <button class="primary" @click=${() => void this.#send(plan)}>${t('requests.resume')}</button>
        </div>`
    }
    return planResult(plan, this.outcomes, t, {
      copy: url => void this.#copy(url),
      another: () => {
        this.plan = null
        this.run = 'none'
      },
      list: this.shell.has('list') ? () => this.shell.go('list') : null,
    })
  }

  #change(change: Partial<FormState>): void {
    if (this.form !== null) this.form = { ...this.form, ...change }
  }

  async #load(): Promise<void> {
    const selection = (this.params['subjects'] ?? '').split(',').filter(id => id !== '')
    try {
      const { data: templates } = await this.shell.api.get<{ data: Template[] }>('templates')
      const [first] = templates
      const template = templates.find(({ id }) => id === this.params['template']) ?? first!
      const by = selection.length > 0 ? 'selection' : 'filter'
      const { household } = template
      this.form = {
        templates,
        template,
        by,
        selection,
        csv: '',
        due: '',
        household,
        mayAdd: template.mayAdd ?? 0,
        locale: 'ja',
        busy: false,
      }
    } catch (error) {
      this.failure = error
    }
  }

  async #read(file: File): Promise<void> {
    const bytes = await file.arrayBuffer()
    try {
      this.#change({ csv: new TextDecoder('utf-8', { fatal: true }).decode(bytes) })
    } catch {
      // What Japanese spreadsheets write is no UTF-8.
      this.#change({ csv: new TextDecoder('shift_jis').decode(bytes) })
    }
  }

  async #check(order: Order): Promise<void> {
    this.#change({ busy: true })
    try {
      this.plan = await this.shell.api.post<Plan>('bulk/plan', { order })
      this.#order = order
      this.outcomes = []
      this.run = 'none'
    } catch (error) {
      this.shell.toast({ text: this.shell.sentence(error), kind: 'error' })
    }
    this.#change({ busy: false })
  }

  async #confirm(plan: Plan): Promise<void> {
    const { t } = this.#words
    const mail = plan.requests.filter(({ channel }) => channel === 'mail').length
    const count = plan.requests.length
    const agreed = await this.shell.confirm({
      title: t('requests.confirmTitle', { count }),
      text: t('requests.confirmText', { mail, sheet: count - mail }),
      confirm: t('requests.confirm'),
    })
    if (agreed) await this.#send(plan)
  }

  /** Part by part; nothing is asked twice, so a break, or a page that was closed, does no harm. */
  async #send(plan: Plan): Promise<void> {
    this.run = 'sending'
    let from: number | null = this.outcomes.length
    try {
      while (from !== null && this.#sending()) {
        const step = { from, limit: STEP }
        const part: { outcomes: Outcome[]; next: number | null } = await this.shell.api.post(
          `bulk/${plan.id}/issue`,
          { step },
        )
        this.outcomes = [...this.outcomes, ...part.outcomes]
        from = part.next
      }
      if (from === null) this.run = 'done'
    } catch (error) {
      this.run = 'stopped'
      this.shell.toast({ text: this.shell.sentence(error), kind: 'error' })
    }
  }

  #sending(): boolean {
    return this.run === 'sending'
  }

  async #copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url)
    this.shell.toast({ text: this.#words.t('requests.copied'), kind: 'success' })
  }
}
