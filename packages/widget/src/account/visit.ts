import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import { requestCode } from '../help/request-code.ts'
import { LocaleController } from '../locale/controller.ts'
import { dateFormat } from '../locale/date.ts'
import { jaAccount } from '../locale/ja/account.ts'
import { beginTotp, confirmTotp, type OpenableRequest, type SignInPlace, type Visit } from './account-api.ts'
import { styles } from './styles.ts'

/** What somebody who has signed in can open, and an authenticator app for the next time. */
export class FuinVisit extends FuinElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    place: { attribute: false },
    visit: { attribute: false },
    chosen: { attribute: false },
    factor: { state: true },
    wrong: { state: true },
  }

  declare place: SignInPlace | null
  declare visit: Visit | null
  /** A request is open below: only the way out and the second factor are shown. */
  declare chosen: boolean
  left: (() => void) | null = null
  opened: ((request: OpenableRequest) => void) | null = null
  /** The secret for the app while it is set up; `done` once a code was given. */
  declare private factor: string | null
  declare private wrong: boolean
  readonly #locale = new LocaleController(this, jaAccount)

  constructor() {
    super()
    this.place = null
    this.visit = null
    this.chosen = false
    this.factor = null
    this.wrong = false
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    const requests = this.visit?.requests ?? []
    const some = requests.length > 0
    const out = html`<p class="out">
      <button class="quiet" @click=${() => this.left?.()}>${t('account.signOut')}</button>
    </p>`
    const factor = this.visit?.totp === false ? this.#secondFactor() : ''
    // Who has one request never sees the list: the second factor is offered beside the request as well.
    if (this.chosen) return html`${out} ${factor}`
    return html`${out}
      <h1 tabindex="-1">${t(some ? 'account.listTitle' : 'account.noneTitle')}</h1>
      <p>${t(some ? 'account.listLead' : 'account.noneText')}</p>
      <ul>
        ${requests.map(request => html`<li>${this.#button(request)}</li>`)}
      </ul>
      ${factor}`
  }

  protected override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas')
    if (canvas === null || this.factor === null) return
    const address = `otpauth://totp/Fuin?secret=${this.factor}&issuer=Fuin`
    void import('../handover/draw-code.ts').then(({ drawCode }) => drawCode(canvas, address))
  }

  #button(request: OpenableRequest): TemplateResult {
    const { t } = this.#locale
    const day = (time: string): string =>
      dateFormat(this.#locale.language, { dateStyle: 'medium' }).format(new Date(time))
    const open = request.state === 'open' || request.state === 'returned'
    return html`<button class="request" @click=${() => this.opened?.(request)}>
      ${t('account.requestOf', { date: day(request.createdAt) })}
      <span>${open ? t('account.stateOpen', { date: day(request.expiresAt) }) : t('account.stateSent')}</span>
      <span>${t('account.requestCode', { code: requestCode(request.request) })}</span>
    </button>`
  }

  #secondFactor(): TemplateResult {
    const { t } = this.#locale
    if (this.factor === 'done')
      return html`<p role="status"><span class="ok">${t('account.factorDone')}</span></p>`
    if (this.factor === null)
      return html`<button class="quiet" @click=${() => void this.#begin()}>${t('account.factor')}</button>`
    return html`<h2>${t('account.factor')}</h2>
      <p>${t('account.factorLead')}</p>
      <canvas role="img" aria-label=${t('account.factorLead')}></canvas>
      <p>${t('account.factorKey')}</p>
      <p class="key" translate="no">${this.factor}</p>
      <form novalidate @submit=${this.#confirm}>
        <div class="field">
          <label for="code">${t('account.totp')}</label>
          <input
            id="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            aria-describedby="code-error"
            aria-invalid=${this.wrong ? 'true' : 'false'}
          />
          <p id="code-error" role="status">
            ${this.wrong ? html`<span class="error">${t('account.codeRefused')}</span>` : ''}
          </p>
        </div>
        <button class="primary">${t('account.factorConfirm')}</button>
      </form>`
  }

  async #begin(): Promise<void> {
    this.factor = await beginTotp(this.place!, this.visit!.token).catch(() => null)
  }

  readonly #confirm = (event: Event): void => {
    event.preventDefault()
    const code = this.renderRoot.querySelector<HTMLInputElement>('#code')!.value.normalize('NFKC').trim()
    this.wrong = false
    void confirmTotp(this.place!, this.visit!.token, code).then(
      () => (this.factor = 'done'),
      () => (this.wrong = true),
    )
  }
}
