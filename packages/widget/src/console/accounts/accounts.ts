import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Account } from '@fuin/sdk/api'
import { enAccounts } from '../locale/en/accounts.ts'
import { jaAccounts } from '../locale/ja/accounts.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { emptyState, progress } from '../pieces/notices.ts'
import type { AccountSheet } from '../sheets/data.ts'
import { Words } from '../words.ts'
import { type Filter, filters } from './filters.ts'
import { handOut } from './hand-out.ts'
import { issuedOnce } from './once.ts'
import type { Person } from './person.ts'
import { accountStyles } from './styles.ts'
import { type AccountAct, accountTable } from './table.ts'

/** Accounts that are issued in one call. */
const BATCH = 50
/** Sheets that are fetched at once. */
const SHEETS = 200
/** Rows that are drawn; the search finds the others. */
const ROWS = 200

/** ID and password on paper for people without e-mail. */
export class AccountsView extends LoadedView {
  static override readonly styles: CSSResultGroup = [LoadedView.styles, accountStyles]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    people: { state: true },
    filter: { state: true },
    chosen: { state: true },
    done: { state: true },
    issued: { state: true },
  }

  declare private people: readonly Person[] | null
  declare private filter: Filter
  declare private chosen: ReadonlySet<string>
  /** How many are issued, while it goes on. */
  declare private done: { count: number; total: number } | null
  /** Shown once. */
  declare private issued: readonly AccountSheet[] | null
  #accounts = new Map<string, Account>()
  readonly #words = new Words(this, jaAccounts, enAccounts)

  constructor() {
    super()
    this.people = null
    this.filter = { text: '', kind: '', only: false }
    this.chosen = new Set()
    this.done = null
    this.issued = null
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<div class="row spread">
        <h2>${t('accounts.title')}</h2>
        ${this.done === null ? html`<div class="row">${this.#sheetsButton(this.people ?? [])} ${this.#issueButton()}</div>` : ''}
      </div>
      <p class="muted">${t('accounts.lead')}</p>
      ${this.done === null ? '' : progress(t('accounts.issuing'), this.done.count, this.done.total)}
      ${this.people === null ? this.waiting() : this.#list(this.people)}
      ${this.issued === null ? '' : this.#once(this.issued)}`
  }

  #issueButton(): TemplateResult {
    const { t } = this.#words
    const count = this.chosen.size
    return html`<button
      class="primary"
      data-testid="issue"
      ?disabled=${count === 0}
      @click=${() => void this.#issue()}
    >
      ${count === 0 ? t('accounts.none') : t('accounts.issue', { count })}
    </button>`
  }

  /** The sheet with the one-time link, for whoever is chosen and has not answered yet. */
  #sheetsButton(people: readonly Person[]): TemplateResult {
    const asked = people.filter(
      ({ id, state }) => this.chosen.has(id) && (state === 'requested' || state === 'returned'),
    )
    const requests = [...new Set(asked.flatMap(({ request }) => request ?? []))].slice(0, SHEETS)
    return html`<button
      data-testid="sheets"
      ?disabled=${requests.length === 0}
      @click=${() => void this.trying(() => handOut.printRequests(this.shell.api, requests))}
    >
      ${this.#words.t('accounts.sheets')}（${requests.length}）
    </button>`
  }

  #list(people: readonly Person[]): TemplateResult {
    const { t } = this.#words
    const { text, kind, only } = this.filter
    const wanted = text.normalize('NFKC').toLowerCase()
    const matching = people.filter(
      person =>
        (kind === '' || person.kind === kind) &&
        (!only || !this.#accounts.has(person.id)) &&
        `${person.name ?? ''} ${person.externalId ?? ''}`.normalize('NFKC').toLowerCase().includes(wanted),
    )
    const open = matching.filter(({ id }) => !this.#accounts.has(id))
    return html`${filters({
      t,
      filter: this.filter,
      open: open.length,
      narrow: change => (this.filter = { ...this.filter, ...change }),
      selectAll: () => (this.chosen = new Set(open.map(({ id }) => id))),
    })}
    ${
      matching.length === 0
        ? emptyState(t('accounts.emptyTitle'), t('accounts.emptyText'))
        : accountTable(this.#words, matching.slice(0, ROWS), {
            accounts: this.#accounts,
            chosen: this.chosen,
            toggle: id => this.#toggle(id),
            act: (person, act) => void this.#act(person, act),
          })
    }`
  }

  #once(issued: readonly AccountSheet[]): TemplateResult {
    return issuedOnce(this.#words.t, issued, {
      print: () => void this.#print(issued),
      close: () => void this.#close(),
    })
  }

  /** A dialog lies above everything of the page: it steps back while the sheets are there. */
  async #print(issued: readonly AccountSheet[]): Promise<void> {
    this.issued = null
    await handOut.print(issued)
    this.issued = issued
  }

  #toggle(id: string): void {
    const chosen = new Set(this.chosen)
    if (!chosen.delete(id)) chosen.add(id)
    this.chosen = chosen
  }

  protected async load(): Promise<void> {
    const people: Person[] = []
    for (let after: string | undefined, more = true; more;) {
      const page: { data: Person[]; next: string | null } = await this.shell.api.get('subjects', {
        query: { limit: 200, after },
      })
      people.push(...page.data.filter(({ kind, name }) => kind !== 'dependent' && name !== null))
      more = page.next !== null
      after = page.next ?? undefined
    }
    const { data } = await this.shell.api.get<{ data: Account[] }>('accounts')
    this.#accounts = new Map(data.map(account => [account.subject, account]))
    this.people = people
  }

  async #issue(): Promise<void> {
    const subjects = [...this.chosen]
    const issued: AccountSheet[] = []
    this.done = { count: 0, total: subjects.length }
    // What was issued before a failure is handed out all the same: it cannot be shown again.
    await this.trying(async () => {
      for (let start = 0; start < subjects.length; start += BATCH) {
        const part = subjects.slice(start, start + BATCH)
        const answer = await this.shell.api.post<{ issued: AccountSheet[] }>('accounts/issue', {
          subjects: part,
        })
        issued.push(...answer.issued)
        this.done = { count: start + part.length, total: subjects.length }
      }
    })
    this.done = null
    this.chosen = new Set()
    if (issued.length > 0) this.issued = issued
  }

  async #act({ id, name }: Person, act: AccountAct): Promise<void> {
    const { t } = this.#words
    if (act !== 'unlock') {
      const key = act === 'reset-totp' ? 'totp' : act
      const question = {
        title: t(`accounts.${key}Title`, { name: name ?? '' }),
        text: t(`accounts.${key}Text`),
        confirm: t(key === 'totp' ? 'accounts.resetTotp' : `accounts.${key}`),
      }
      if (!(await this.shell.confirm(question))) return
    }
    await this.trying(() => (act === 'reset' ? this.#reset(id) : this.#change(id, act)))
  }

  async #reset(id: string): Promise<void> {
    const answer = await this.shell.api.post<{ issued: AccountSheet[] }>(`subjects/${id}/account/reset`)
    this.issued = answer.issued
  }

  async #change(id: string, action: Exclude<AccountAct, 'reset'>): Promise<void> {
    const account = await this.shell.api.post<Account>(`subjects/${id}/account/state`, { action })
    this.#accounts.set(id, account)
    this.requestUpdate()
  }

  async #close(): Promise<void> {
    if (this.issued === null) return
    const { t } = this.#words
    const issued = this.issued
    this.issued = null
    const question = {
      title: t('accounts.closeTitle'),
      text: t('accounts.closeText'),
      confirm: t('accounts.closeConfirm'),
      danger: true,
    }
    if (await this.shell.confirm(question)) await this.load()
    else this.issued = issued
  }
}
