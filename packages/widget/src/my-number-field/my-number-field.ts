import { type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { parseMyNumber, type MyNumber, type MyNumberProblem } from '@fuin/sdk/page'
import { ChangeTeller } from '../change-event.ts'
import { controls, tokens } from '../design/tokens.ts'
import { FormField, type FormNews } from '../form/form-field.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaNumber } from '../locale/ja/number.ts'
import { caretForDeletion, tidy } from './formatter.ts'
import { keepInside } from './keep-inside.ts'
import { problemToShow, read, type Reading } from './parser.ts'
import { styles } from './styles.ts'
import { template } from './template.ts'
import { validityFlags } from './validity.ts'

const EMPTY: Reading = { problem: 'number_empty', count: 0 }
/** Silence after which the number of digits so far is said aloud, milliseconds. */
const PAUSE_MS = 1500

/**
 * A field for one individual number. Every way of typing digits is read, the check digit is tested at once.
 *
 * The digits live in the value of the inner input and nowhere else: no attribute, event, form value or storage has
 * them; {@link FuinMyNumber.takeNumber} is the only way out. Leaving the page empties the field. Scripts of the
 * same page could still read what is typed: see docs/threat-model.md.
 *
 * They are readable while the focus is inside, and dots as soon as it leaves; the button hides or shows them at will.
 *
 * @attr label - replaces the standard label
 * @attr hint - replaces the standard hint
 * @attr required - an empty field is invalid
 * @attr disabled - it can be neither filled nor read
 * @attr name - submitted with `empty`, `incomplete` or `complete`, never with digits
 * @fires fuin-change - {@link FieldChange}, when it differs from the last one
 * @csspart label
 * @csspart hint - what can be typed, and where the number stands
 * @csspart input - the field itself
 * @csspart toggle - the button that shows and hides the digits
 * @csspart message - what is wrong, or that it is right
 * @cssstate invalid - a problem is shown
 * @cssstate complete - a number with a fitting check digit is there
 * @example
 * ```html
 * <fuin-my-number name="my-number" required></fuin-my-number>
 * ```
 */
export class FuinMyNumber extends FormField {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    label: {},
    hint: {},
    reading: { state: true },
    left: { state: true },
    focused: { state: true },
    choice: { state: true },
    spoken: { state: true },
  }

  declare label: string | null
  declare hint: string | null
  declare private reading: Reading
  /** The person has left the field with something in it, or tried to send the form. */
  declare private left: boolean
  declare private focused: boolean
  /** What the button was told last; null follows the focus. */
  declare private choice: 'shown' | 'hidden' | null
  /** The number of digits that was said last; 0 says nothing. */
  declare private spoken: number
  readonly #locale = new LocaleController(this, jaNumber)
  readonly #change = new ChangeTeller(this)
  #composing = false
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.label = null
    this.hint = null
    this.reading = EMPTY
    this.left = false
    this.focused = false
    this.choice = null
    this.spoken = 0
  }

  /** True when a number with a fitting check digit is in the field. */
  get complete(): boolean {
    return this.reading.problem === null
  }

  /**
   * The number, as an object that prints as stars. It stays in the field, so that a failed attempt can be repeated:
   * call {@link FuinMyNumber.clear} once it is sealed.
   *
   * @throws {FuinError} with the problem of the field (`number_…`) when it is not complete
   */
  takeNumber(): MyNumber {
    return parseMyNumber(this.#input?.value ?? '')
  }

  /** Puts a number into the field, as one that was read from the card. */
  restore(number: MyNumber): void {
    if (this.#input === null) return
    this.#input.value = number.digits()
    this.#tidy()
    this.#read()
  }

  /** Empties the field, as after sealing. */
  override clear(): void {
    if (this.#input !== null) this.#input.value = ''
    this.left = false
    this.choice = null
    this.#read()
  }

  /** Shows the error of an incomplete field and focuses it, as when a form is sent. @returns whether it may be sent */
  report(): boolean {
    this.left = true
    const valid = this.complete || (this.reading.count === 0 && !this.required)
    if (!valid) this.#input?.focus()
    return valid
  }

  override reportValidity(): boolean {
    this.left = true
    return super.reportValidity()
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot()
    keepInside(root)
    return root
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('pagehide', this.#onPageHide)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.#onPageHide)
    clearTimeout(this.#pause)
    this.clear()
  }

  override render(): TemplateResult {
    return template({
      t: this.#locale.t,
      label: this.label,
      hint: this.hint,
      required: this.required,
      disabled: this.disabled || this.fenced,
      masked: this.#masked,
      count: this.reading.count,
      spoken: this.spoken,
      complete: this.complete,
      error: this.#error,
      on: {
        compositionstart: () => (this.#composing = true),
        compositionend: () => {
          this.#composing = false
          this.#onInput()
        },
        beforeinput: this.#onBeforeInput,
        input: () => this.#onInput(),
        copy: this.#onCopy,
        focusin: () => (this.focused = true),
        focusout: this.#onFocusOut,
        toggle: () => (this.choice = this.#masked ? 'shown' : 'hidden'),
      },
    })
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('focused') || changed.has('choice')) this.#tidy()
    super.updated(changed)
  }

  protected override showMissing(): void {
    this.left = true
  }

  protected override tellForm(): FormNews {
    const { problem, count } = this.reading
    return {
      value: this.complete ? 'complete' : count === 0 ? 'empty' : 'incomplete',
      invalid: this.#error !== null,
      flags: validityFlags(problem, this.required),
      message: problem === null ? '' : this.#locale.t(problem, { count }),
      anchor: this.#input ?? undefined,
    }
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input') ?? null
  }

  get #masked(): boolean {
    return this.choice === null ? !this.focused : this.choice === 'hidden'
  }

  get #error(): MyNumberProblem | null {
    return problemToShow(this.reading, { left: this.left, required: this.required })
  }

  /** Never rewrites while an IME composes: it would lose or double what is typed. */
  #onInput(): void {
    if (this.#composing) return
    this.#tidy()
    this.#read()
    clearTimeout(this.#pause)
    this.spoken = 0
    this.#pause = setTimeout(() => (this.spoken = this.complete ? 0 : this.reading.count), PAUSE_MS)
  }

  readonly #onBeforeInput = (event: InputEvent): void => {
    const input = event.target as HTMLInputElement
    const direction = /^deleteContent(Backward|Forward)$/u.exec(event.inputType)?.[1]
    const caret = input.selectionStart ?? 0
    if (direction === undefined || caret !== input.selectionEnd || event.isComposing) return
    const way = direction === 'Backward' ? 'backward' : 'forward'
    const place = caretForDeletion({ text: input.value, caret }, way)
    if (place !== caret) input.setSelectionRange(place, place)
  }

  /** What is hidden on the screen does not go to the clipboard by accident. */
  readonly #onCopy = (event: Event): void => {
    if (this.#masked) event.preventDefault()
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return
    this.focused = false
    // Showing is for now; hiding is for good.
    if (this.choice === 'shown') this.choice = null
    if (this.reading.count > 0) this.left = true
  }

  /** A browser may keep a page that was left and give it to whoever presses "back". */
  readonly #onPageHide = (): void => this.clear()

  #tidy(): void {
    const input = this.#input
    if (input === null || this.#composing) return
    const before = { text: input.value, caret: input.selectionStart ?? input.value.length }
    const { text, caret } = tidy(before, !this.#masked)
    if (text === before.text) return
    // Tab selects the whole field, so that typing replaces it: grouping the digits must not undo that.
    const all = before.text !== '' && input.selectionStart === 0 && input.selectionEnd === before.text.length
    input.value = text
    if (!(this.renderRoot instanceof ShadowRoot) || this.renderRoot.activeElement !== input) return
    if (all) input.select()
    else input.setSelectionRange(caret, caret)
  }

  #read(): void {
    this.reading = read(this.#input?.value ?? '')
    const { problem, count } = this.reading
    const empty = count === 0
    const valid = this.complete || (empty && !this.required)
    this.#change.tell({ complete: this.complete, valid, empty, reason: problem })
  }
}
