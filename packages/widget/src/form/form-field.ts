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
    const { complete, invalid, missing, anchor } = this.tellForm()
    setCustomState(this.#internals, 'invalid', invalid)
    setCustomState(this.#internals, 'complete', complete)
    this.#internals.setFormValue(complete ? 'complete' : 'empty')
    if (complete || !this.required) this.#internals.setValidity({})
    else this.#internals.setValidity({ valueMissing: true }, missing, anchor)
  }

  readonly #onInvalid = (): void => this.showMissing()
}

/** The state of a field as its form sees it. */
export interface FormNews {
  complete: boolean
  /** A problem is shown. */
  invalid: boolean
  /** What the browser says where the answer is missing, and where it points. */
  missing: string
  anchor: HTMLElement | undefined
}
