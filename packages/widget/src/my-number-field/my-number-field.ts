import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import { checkMyNumber, type MyNumber, parseMyNumber, type MyNumberProblem } from '@fuin/sdk'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { changeEvent } from './events.ts'
import { grouped } from './formatter.ts'
import { styles } from './styles.ts'

/** Problems that may be said while somebody still types. */
const EARLY: readonly (MyNumberProblem | null)[] = [
  'number_characters',
  'number_corporate',
  'number_check_digit',
  'number_refused',
]

/**
 * A field for one individual number. Every way of typing digits is read, the check digit is tested at once.
 *
 * No digit leaves it by attribute, event, form value or storage; {@link FuinMyNumber.takeNumber} is the only way.
 * Scripts of the same page could still read what is typed: see docs/threat-model.md.
 *
 * @fires fuin-change - `{ complete, empty, reason }`
 * @csspart input - the text field
 * @csspart toggle - the button that shows and hides
 */
export class FuinMyNumber extends LitElement {
  static readonly formAssociated = true
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    label: {},
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    shown: { state: true },
    focused: { state: true },
    touched: { state: true },
    problem: { state: true },
    count: { state: true },
  }

  declare label: string | null
  declare required: boolean
  declare disabled: boolean
  declare private shown: boolean
  declare private focused: boolean
  declare private touched: boolean
  declare private problem: MyNumberProblem | null
  declare private count: number
  readonly #internals = this.attachInternals()
  readonly #locale = new LocaleController(this)
  #composing = false

  constructor() {
    super()
    this.label = null
    this.required = false
    this.disabled = false
    this.shown = false
    this.focused = false
    this.touched = false
    this.problem = 'number_empty'
    this.count = 0
  }

  /** True when a number with a fitting check digit is in the field. */
  get complete(): boolean {
    return this.problem === null
  }

  /**
   * The number, as an object that prints as stars.
   *
   * @throws {FuinError} with the problem of the field when it is not complete
   */
  takeNumber(): MyNumber {
    return parseMyNumber(this.#input?.value ?? '')
  }

  /** Empties the field. */
  clear(): void {
    if (this.#input !== null) this.#input.value = ''
    this.touched = false
    this.#read()
  }

  /** Shows the error of an incomplete field, as when a form is sent. @returns whether it is complete */
  report(): boolean {
    this.touched = true
    if (!this.complete) this.#input?.focus()
    return this.complete
  }

  override focus(): void {
    this.#input?.focus()
  }

  formResetCallback(): void {
    this.clear()
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.clear()
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input') ?? null
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    const error = this.#visibleProblem()
    const masked = !this.shown && !this.focused
    return html`
      <label for="input">${this.label ?? t('number.label')}</label>
      <p class="hint" id="hint">${t('number.hint')}</p>
      <div class="row">
        <input
          id="input"
          part="input"
          class=${classMap({ masked })}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="40"
          aria-describedby="hint message"
          aria-invalid=${error === null ? 'false' : 'true'}
          aria-required=${this.required ? 'true' : 'false'}
          ?disabled=${this.disabled}
          @compositionstart=${() => (this.#composing = true)}
          @compositionend=${this.#onCompositionEnd}
          @input=${this.#onInput}
          @focus=${() => (this.focused = true)}
          @blur=${this.#onBlur}
        />
        <button
          type="button"
          part="toggle"
          aria-pressed=${this.shown ? 'true' : 'false'}
          ?disabled=${this.disabled}
          @click=${() => (this.shown = !this.shown)}
        >
          ${this.shown ? t('number.hide') : t('number.show')}
        </button>
      </div>
      <p class="message" id="message" role="status">
        ${
          error !== null
            ? html`<span class="error">${t(error, { count: this.count })}</span>`
            : this.complete
              ? html`<span class="ok">${t('number.ok')}</span>`
              : ''
        }
      </p>
    `
  }

  protected override updated(changed: PropertyValues): void {
    const invalid = this.#visibleProblem() !== null
    this.#internals.states[invalid ? 'add' : 'delete']('invalid')
    if (!changed.has('problem') && !changed.has('required')) return
    const missing = this.problem === 'number_empty'
    if (this.problem === null || (missing && !this.required)) this.#internals.setValidity({})
    else {
      const text = this.#locale.t(this.problem, { count: this.count })
      this.#internals.setValidity(
        missing ? { valueMissing: true } : { badInput: true },
        text,
        this.#input ?? this,
      )
    }
  }

  #visibleProblem(): MyNumberProblem | null {
    if (this.problem === null) return null
    if (this.touched && (this.problem !== 'number_empty' || this.required)) return this.problem
    return EARLY.includes(this.problem) ? this.problem : null
  }

  #onCompositionEnd(): void {
    this.#composing = false
    this.#onInput()
  }

  #onInput(): void {
    if (this.#composing) return
    const input = this.#input!
    // Grouping while the caret is at the end: anywhere else it would jump.
    if (input.selectionStart === input.value.length) this.#group(input)
    this.#read()
  }

  #onBlur(): void {
    this.focused = false
    const input = this.#input!
    this.#group(input)
    this.#read()
    if (this.count > 0) this.touched = true
  }

  #group(input: HTMLInputElement): void {
    const { digits } = checkMyNumber(input.value)
    if (/^\d{1,12}$/u.test(digits)) {
      const text = grouped(digits)
      if (text !== input.value) input.value = text
    }
  }

  #read(): void {
    const { digits, problem } = checkMyNumber(this.#input?.value ?? '')
    const before = this.problem
    this.problem = problem
    this.count = digits.length
    // A state for the form, so that it knows the field: never the number.
    this.#internals.setFormValue(
      problem === null ? 'complete' : null,
      problem === null ? 'complete' : 'empty',
    )
    if (before !== problem) {
      this.dispatchEvent(changeEvent({ complete: problem === null, empty: digits === '', reason: problem }))
    }
  }
}
