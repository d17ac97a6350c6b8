import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaHelp } from '../locale/ja/help.ts'
import { mendLink } from './mend-link.ts'
import { readRequestCode } from './request-code.ts'
import { styles } from './styles.ts'

/**
 * Ways on for somebody whose link does not work: paste it again, tell the 受付番号 on the telephone, or answer on
 * paper. A part of `<fuin-collector>`.
 */
export class FuinHelp extends FuinElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    code: {},
    reopen: { attribute: false },
    problem: { state: true },
    copied: { state: true },
  }

  /** 受付番号 where it is known; null lets the person type it. */
  declare code: string | null
  /** Opens a link that was pasted; null where a link is no way in. */
  declare reopen: ((link: string) => void) | null
  declare private problem: 'help.pasteWrong' | 'help.codeWrong' | null
  declare private copied: boolean
  readonly #locale = new LocaleController(this, jaHelp)

  constructor() {
    super()
    this.code = null
    this.reopen = null
    this.problem = null
    this.copied = false
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    return html`
      ${this.reopen === null ? '' : this.#paste()}
      <section>
        <h2>${t('help.call')}</h2>
        ${this.code === null ? this.#ask() : this.#sentence(this.code)}
      </section>
      <section>
        <h2>${t('help.paperTitle')}</h2>
        <p>${t('help.paper')}</p>
        <p class="warning">${t('help.never')}</p>
      </section>
    `
  }

  #paste(): TemplateResult {
    const { t } = this.#locale
    const wrong = this.problem === 'help.pasteWrong'
    return html`<section>
      <h2>${t('help.paste')}</h2>
      <form novalidate @submit=${this.#onPaste}>
        <label for="link">${t('help.pasteLabel')}</label>
        <p class="hint" id="link-hint">${t('help.pasteHint')}</p>
        <textarea
          id="link"
          rows="3"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          translate="no"
          aria-describedby="link-error link-hint"
          aria-invalid=${wrong ? 'true' : 'false'}
        ></textarea>
        <p id="link-error" role="status">
          ${wrong ? html`<span class="error">${t('help.pasteWrong')}</span>` : ''}
        </p>
        <button class="primary">${t('help.open')}</button>
      </form>
    </section>`
  }

  #ask(): TemplateResult {
    const { t } = this.#locale
    const wrong = this.problem === 'help.codeWrong'
    return html`<form novalidate @submit=${this.#onCode}>
      <label for="code">${t('help.codeLabel')}</label>
      <p class="hint" id="code-hint">${t('help.codeHint')}</p>
      <input
        id="code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="code-error code-hint"
        aria-invalid=${wrong ? 'true' : 'false'}
      />
      <p id="code-error" role="status">
        ${wrong ? html`<span class="error">${t('help.codeWrong')}</span>` : ''}
      </p>
      <button>${t('help.codeNext')}</button>
    </form>`
  }

  /** What to say on the telephone, ready to be read out or sent. */
  #sentence(code: string): TemplateResult {
    const { t } = this.#locale
    return html`<p>${t('help.say')}</p>
      <blockquote tabindex="-1">${t('help.sentence', { code })}</blockquote>
      <button type="button" @click=${() => void this.#copy(t('help.sentence', { code }))}>
        ${t('help.copy')}
      </button>
      <p role="status">${this.copied ? html`<span class="ok">${t('help.copied')}</span>` : ''}</p>`
  }

  readonly #onPaste = (event: Event): void => {
    event.preventDefault()
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#link')!
    const link = mendLink(field.value)
    this.problem = link === null ? 'help.pasteWrong' : null
    if (link === null) field.focus()
    else this.reopen?.(link)
  }

  readonly #onCode = (event: Event): void => {
    event.preventDefault()
    const field = this.renderRoot.querySelector<HTMLInputElement>('#code')!
    this.code = readRequestCode(field.value)
    this.problem = this.code === null ? 'help.codeWrong' : null
    if (this.code === null) field.focus()
    else
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('blockquote')?.focus())
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      this.copied = true
    } catch {
      // The sentence stands there to be marked by hand.
    }
  }
}
