import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { Account } from '@fuin/sdk/api'
import { controls, tokens } from '../../design/tokens.ts'
import { enAccounts } from '../locale/en/accounts.ts'
import { jaAccounts } from '../locale/ja/accounts.ts'
import { modal, modalStyles } from '../pieces/modal.ts'
import { emptyState, noticeStyles, progress } from '../pieces/notices.ts'
import type { AccountSheet } from '../sheets/data.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { type Filter, filters } from './filters.ts'
import { handOut } from './hand-out.ts'
import { accountState, type Person } from './person.ts'
import { accountStyles } from './styles.ts'

/** Accounts that are issued in one call. */
const BATCH = 50
/** Sheets that are fetched at once. */
const SHEETS = 200
/** Rows that are drawn; the search finds the others. */
const ROWS = 200

/** ID and password on paper for people without e-mail. */
export class AccountsView extends ConsoleView {
  static override readonly styles = [
    tokens,
    controls,
    consoleStyles,
    noticeStyles,
    modalStyles,
    accountStyles,
  ]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
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

  protected override firstUpdated(): void {
    void this.#load()
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<div class="row spread">
        <h2>${t('accounts.title')}</h2>
        ${this.done === null ? html`<div class="row">${this.#sheetsButton(this.people ?? [])} ${this.#issueButton()}</div>` : ''}
      </div>
      <p class="muted">${t('accounts.lead')}</p>
      ${this.done === null ? '' : progress(t('accounts.issuing'), this.done.count, this.done.total)}
      ${this.people === null ? progress(t('accounts.title'), 0, 0) : this.#list(this.people)}
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
      @click=${() => void this.#guard(() => handOut.printRequests(this.shell.api, requests))}
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
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${t('accounts.title')}>
            <table>
              <thead>
                <tr>
                  <td></td>
                  <th scope="col">${t('accounts.name')}</th>
                  <th scope="col">${t('accounts.number')}</th>
                  <th scope="col">${t('accounts.state')}</th>
                  <th scope="col">${t('accounts.actions')}</th>
                </tr>
              </thead>
              <tbody>
                ${matching.slice(0, ROWS).map(person => this.#row(person))}
              </tbody>
            </table>
          </div>`
    }`
  }

  #row(person: Person): TemplateResult {
    const { t } = this.#words
    const account = this.#accounts.get(person.id)
    const name = person.name ?? ''
    return html`<tr>
      <td>
        ${
          account === undefined
            ? html`<input
                type="checkbox"
                aria-label=${name}
                .checked=${this.chosen.has(person.id)}
                @change=${() => this.#toggle(person.id)}
              />`
            : ''
        }
      </td>
      <th scope="row">${name}</th>
      <td>${person.externalId ?? ''}</td>
      <td>
        ${account === undefined ? html`<span class="muted">${t('accounts.missing')}</span>` : accountState(account, this.#words)}
      </td>
      <td>${account === undefined ? '' : this.#actions(person, account)}</td>
    </tr>`
  }

  #actions(person: Person, { lockedBy, totp }: Account): TemplateResult {
    const { t } = this.#words
    const name = person.name ?? ''
    const ask = (key: 'reset' | 'lock' | 'totp', action: () => Promise<void>): void =>
      void this.#confirmed(
        {
          title: t(`accounts.${key}Title`, { name }),
          text: t(`accounts.${key}Text`),
          confirm: t(key === 'totp' ? 'accounts.resetTotp' : `accounts.${key}`),
        },
        action,
      )
    return html`<div class="row">
      <button class="quiet" @click=${() => ask('reset', () => this.#reset(person.id))}>
        ${t('accounts.reset')}
      </button>
      ${
        lockedBy === null
          ? html`<button class="quiet" @click=${() => ask('lock', () => this.#change(person.id, 'lock'))}>
              ${t('accounts.lock')}
            </button>`
          : html`<button
              class="quiet"
              @click=${() => void this.#guard(() => this.#change(person.id, 'unlock'))}
            >
              ${t('accounts.unlock')}
            </button>`
      }
      ${totp ? html`<button class="quiet" @click=${() => ask('totp', () => this.#change(person.id, 'reset-totp'))}>${t('accounts.resetTotp')}</button>` : ''}
    </div>`
  }

  #once(issued: readonly AccountSheet[]): TemplateResult {
    const { t } = this.#words
    const words = { name: t('accounts.name'), number: t('accounts.number'), file: t('accounts.file') }
    return modal({
      heading: t('accounts.onceTitle', { count: issued.length }),
      body: html`<p class="warning">${t('accounts.onceText')}</p>
        <div class="row">
          <button class="primary" data-testid="print" @click=${() => void this.#print(issued)}>
            ${t('accounts.print')}
          </button>
          <button data-testid="export" @click=${() => handOut.save(issued, words)}>
            ${t('accounts.export')}
          </button>
        </div>`,
      actions: html`<button data-testid="done" @click=${() => void this.#close()}>
        ${t('accounts.done')}
      </button>`,
      onClose: () => void this.#close(),
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

  async #load(): Promise<void> {
    await this.#guard(async () => {
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
    })
  }

  async #issue(): Promise<void> {
    const subjects = [...this.chosen]
    const issued: AccountSheet[] = []
    this.done = { count: 0, total: subjects.length }
    // What was issued before a failure is handed out all the same: it cannot be shown again.
    await this.#guard(async () => {
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

  async #reset(id: string): Promise<void> {
    const answer = await this.shell.api.post<{ issued: AccountSheet[] }>(`subjects/${id}/account/reset`)
    this.issued = answer.issued
  }

  async #change(id: string, action: string): Promise<void> {
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
    if (await this.shell.confirm(question)) await this.#load()
    else this.issued = issued
  }

  async #confirmed(
    question: { title: string; text: string; confirm: string },
    action: () => Promise<void>,
  ): Promise<void> {
    if (await this.shell.confirm(question)) await this.#guard(action)
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.shell.toast({ text: this.shell.sentence(error), kind: 'error' })
    }
  }
}
