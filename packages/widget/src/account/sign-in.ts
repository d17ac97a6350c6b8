import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { readCredentials } from '@fuin/sdk/page'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaAccount } from '../locale/ja/account.ts'
import { SignInProblem, signIn, type SignInPlace, type Visit } from './account-api.ts'
import { styles } from './styles.ts'

type Problem = keyof typeof jaAccount

/** What the vault refuses, as the person reads it. */
const PROBLEMS: Record<string, Problem> = {
  sign_in_refused: 'account.refused',
  sign_in_locked: 'account.locked',
  rate_limited: 'account.wait',
  unreachable: 'account.unreachable',
}

/** ID and password from paper, and a code where the person has set one up. A part of `<fuin-collector>`. */
export class FuinSignIn extends FuinElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    place: { attribute: false },
    step: { state: true },
    problem: { state: true },
    shown: { state: true },
    working: { state: true },
  }

  declare place: SignInPlace | null
  /** Called with who has signed in; the element keeps nothing of it. */
  opened: ((visit: Visit) => void) | null = null
  declare private step: 'password' | 'totp'
  declare private problem: { key: Problem; field: string | null; wait: number } | null
  declare private shown: boolean
  declare private working: boolean
  #credentials: { signInId: string; password: string } | null = null
  readonly #locale = new LocaleController(this, jaAccount)

  constructor() {
    super()
    this.place = null
    this.step = 'password'
    this.problem = null
    this.shown = false
    this.working = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#credentials = null
  }

  override render(): TemplateResult {
    return this.step === 'password' ? this.#passwordForm() : this.#codeForm()
  }

  #passwordForm(): TemplateResult {
    const { t } = this.#locale
    return html`<h1 tabindex="-1">${t('account.title')}</h1>
      <p>${t('account.lead')}</p>
      ${this.#alert()}
      <form novalidate @submit=${this.#onPassword}>
        <div class="field">
          <label for="id">${t('account.id')}</label>
          <p class="hint" id="id-hint">${t('account.idHint')}</p>
          <input
            id="id"
            name="username"
            autocomplete="username"
            autocapitalize="characters"
            spellcheck="false"
            translate="no"
            aria-describedby="id-hint id-error"
            aria-invalid=${this.#invalid('id')}
          />
          ${this.#error('id')}
        </div>
        <div class="field">
          <label for="password">${t('account.password')}</label>
          <p class="hint" id="password-hint">${t('account.passwordHint')}</p>
          <input
            id="password"
            name="password"
            type=${this.shown ? 'text' : 'password'}
            autocomplete="current-password"
            autocapitalize="characters"
            spellcheck="false"
            translate="no"
            aria-describedby="password-hint password-error"
            aria-invalid=${this.#invalid('password')}
          />
          ${this.#error('password')}
          <button type="button" class="quiet" @click=${() => (this.shown = !this.shown)}>
            ${t(this.shown ? 'account.hide' : 'account.show')}
          </button>
        </div>
        ${this.#submit('account.signIn')}
      </form>
      <p class="muted">${t('account.help')}</p>`
  }

  #codeForm(): TemplateResult {
    const { t } = this.#locale
    return html`<h1 tabindex="-1">${t('account.totpTitle')}</h1>
      <p>${t('account.totpLead')}</p>
      ${this.#alert()}
      <form novalidate @submit=${this.#onCode}>
        <div class="field">
          <label for="code">${t('account.totp')}</label>
          <input
            id="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="12"
            aria-describedby="code-error"
            aria-invalid=${this.#invalid('code')}
          />
          ${this.#error('code')}
        </div>
        ${this.#submit('account.next')}
      </form>`
  }

  #submit(key: Problem): TemplateResult {
    const { t } = this.#locale
    return html`<button class="primary" ?disabled=${this.working}>
      ${t(this.working ? 'account.working' : key)}
    </button>`
  }

  #alert(): TemplateResult {
    const { problem } = this
    const { t } = this.#locale
    return html`<div role="alert">
      ${
        problem === null || problem.field !== null
          ? ''
          : html`<p class="alert">${t(problem.key, { seconds: problem.wait })}</p>`
      }
    </div>`
  }

  #invalid(field: string): 'true' | 'false' {
    return this.problem?.field === field ? 'true' : 'false'
  }

  #error(field: string): TemplateResult {
    const { problem } = this
    return html`<p id="${field}-error" role="status">
      ${problem?.field === field ? html`<span class="error">${this.#locale.t(problem.key)}</span>` : ''}
    </p>`
  }

  readonly #onPassword = (event: Event): void => {
    event.preventDefault()
    const valueOf = (id: string): string => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!.value
    const { signInId, password } = readCredentials({ signInId: valueOf('id'), password: valueOf('password') })
    if (signInId === null) this.#complain('account.idWrong', 'id')
    else if (password === null) this.#complain('account.passwordWrong', 'password')
    else {
      this.#credentials = { signInId, password }
      void this.#try(null)
    }
  }

  readonly #onCode = (event: Event): void => {
    event.preventDefault()
    const typed = this.renderRoot.querySelector<HTMLInputElement>('#code')!.value
    const code = typed.normalize('NFKC').replaceAll(/[\s-]/gu, '')
    if (/^\d{6}$/u.test(code)) void this.#try(code)
    else this.#complain('account.totpWrong', 'code')
  }

  async #try(code: string | null): Promise<void> {
    if (this.working || this.place === null || this.#credentials === null) return
    this.problem = null
    this.working = true
    try {
      const visit = await signIn(this.place, this.#credentials, code)
      this.#credentials = null
      this.opened?.(visit)
    } catch (error) {
      await this.#refused(error)
    } finally {
      this.working = false
    }
  }

  async #refused(error: unknown): Promise<void> {
    if (!(error instanceof SignInProblem)) {
      this.problem = { key: 'account.broken', field: null, wait: 0 }
      return
    }
    if (error.code === 'totp_required') {
      this.step = 'totp'
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('#code')!.focus()
      return
    }
    const wrongCode = this.step === 'totp' && error.code === 'sign_in_refused'
    const key = wrongCode ? 'account.codeRefused' : (PROBLEMS[error.code] ?? 'account.broken')
    this.problem = { key, field: null, wait: error.wait }
  }

  #complain(key: Problem, field: string): void {
    this.problem = { key, field, wait: 0 }
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)!.focus()
  }
}
