import type { PropertyDeclarations, PropertyValues } from 'lit'
import { setCustomState } from '../custom-state.ts'
import { FuinElement } from '../design/element.ts'

/**
 * What every field of a form has in common: it takes part in its form, in a fieldset that is switched off, and in the
 * form's validation. What it is worth is said by {@link FormField.tellForm}.
 */
export abstract class FormField extends FuinElement {
  static readonly formAssociated = true
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FuinElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override readonly properties: PropertyDeclarations = {
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    fenced: { state: true },
  }

  declare required: boolean
  declare disabled: boolean
  /** Disabled by a fieldset, which must not leave an attribute behind. */
  declare protected fenced: boolean
  readonly #internals: ElementInternals = this.attachInternals()

  constructor() {
    super()
    this.required = false
    this.disabled = false
    this.fenced = false
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form
  }
  get validity(): ValidityState {
    return this.#internals.validity
  }
  get validationMessage(): string {
    return this.#internals.validationMessage
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity()
  }

  /** Forgets the answer. */
  abstract clear(): void

  /** The form asks for what is missing: it is to be shown. */
  protected abstract showMissing(): void

  /** What the form learns: never the answer itself. */
  protected abstract tellForm(): FormNews

  formResetCallback(): void {
    this.clear()
  }
  formDisabledCallback(disabled: boolean): void {
    this.fenced = disabled && !this.disabled
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('invalid', this.#onInvalid)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('invalid', this.#onInvalid)
  }

  protected override updated(_changed: PropertyValues): void {
    const { value, invalid, flags, message, anchor } = this.tellForm()
    setCustomState(this.#internals, 'invalid', invalid)
    setCustomState(this.#internals, 'complete', value === 'complete')
    this.#internals.setFormValue(value)
    if (Object.keys(flags).length === 0) this.#internals.setValidity({})
    else this.#internals.setValidity(flags, message, anchor)
  }

  readonly #onInvalid = (): void => this.showMissing()
}

/** The state of a field as its form sees it. */
export interface FormNews {
  /** What is submitted under the name of the field. */
  value: 'empty' | 'incomplete' | 'complete'
  /** A problem is shown. */
  invalid: boolean
  /** Why the form may not be sent, in the words of HTML; none: it may. */
  flags: ValidityStateFlags
  /** What the browser says then, and where it points. */
  message: string
  anchor: HTMLElement | undefined
}
