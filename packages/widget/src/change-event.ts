/** What `fuin-change` tells of a field. It never carries a digit, a picture or a file name. */
export interface FieldChange {
  /** There is something that may be sealed. */
  complete: boolean
  /** Nothing stands in the way of the form: complete, or empty and not required. */
  valid: boolean
  empty: boolean
  /** Code of the problem, such as `number_check_digit` or `document.pdf`; null without one. */
  reason: string | null
}

declare global {
  interface HTMLElementEventMap {
    'fuin-change': CustomEvent<FieldChange>
  }
}

/** Fires `fuin-change` when what it would tell is different from last time, or `always`: a picture was replaced. */
export class ChangeTeller {
  readonly #target: EventTarget
  #last = ''

  constructor(target: EventTarget) {
    this.#target = target
  }

  tell(detail: FieldChange, always = false): void {
    const now = JSON.stringify(detail)
    if (now === this.#last && !always) return
    this.#last = now
    this.#target.dispatchEvent(new CustomEvent('fuin-change', { detail, bubbles: true, composed: true }))
  }
}
