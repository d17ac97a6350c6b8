/** What `fuin-change` tells: never a digit. */
export interface MyNumberChange {
  complete: boolean
  empty: boolean
  /** Problem code, or null when the number is complete. */
  reason: string | null
}

declare global {
  interface HTMLElementEventMap {
    'fuin-change': CustomEvent<MyNumberChange>
  }
}

export function changeEvent(detail: MyNumberChange): CustomEvent<MyNumberChange> {
  return new CustomEvent('fuin-change', { detail, bubbles: true, composed: true })
}
