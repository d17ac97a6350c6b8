/**
 * Steps that a person sees, in order; `number` and `papers` come once for each person who is asked; `own` is what a
 * person does besides giving.
 */
export type CollectorStep =
  'intro' | 'person' | 'number' | 'papers' | 'household' | 'review' | 'sending' | 'receipt' | 'own'

/** The request was verified and is on the screen: input is possible from now on. */
export interface CollectorReady {
  /** `req_…` */
  request: string
}

/** Where the person is: after every step, and while it is sent after every percent. */
export interface CollectorProgress {
  step: CollectorStep
  /** Place of this step, from 1. */
  current: number
  /** How many steps there are. Sending and receipt are together the last one. */
  total: number
  /** How much was sent, 0 to 100; null in every other step. */
  percent: number | null
}

/** The receipt is on the screen, also that of an earlier visit. What counts is what the host's backend reads. */
export interface CollectorSubmitted {
  /** `req_…` */
  request: string
  /** Place of the submission in the log of the organization, from 0. */
  index: number
}

/** It cannot go on, and the page says what to do. */
export interface CollectorError {
  /** Problem code of the vault or of the SDK, such as `request_expired` or `fingerprint_mismatch`. */
  code: string
  /** Whether the page offers to try again. */
  again: boolean
}

/** What `<fuin-collector>` tells: ids, codes and places, never a digit, a name or a picture. */
export interface CollectorEvents {
  'fuin-ready': CollectorReady
  'fuin-progress': CollectorProgress
  'fuin-submitted': CollectorSubmitted
  'fuin-error': CollectorError
}

declare global {
  interface HTMLElementEventMap {
    'fuin-ready': CustomEvent<CollectorReady>
    'fuin-progress': CustomEvent<CollectorProgress>
    'fuin-submitted': CustomEvent<CollectorSubmitted>
    'fuin-error': CustomEvent<CollectorError>
  }
}

/** Tells every event once: drawing the same thing again says nothing. */
export class EventTeller {
  readonly #target: EventTarget
  readonly #last = new Map<string, string>()

  constructor(target: EventTarget) {
    this.#target = target
  }

  tell<T extends keyof CollectorEvents>(name: T, detail: CollectorEvents[T]): void {
    const now = JSON.stringify(detail)
    if (this.#last.get(name) === now) return
    this.#last.set(name, now)
    this.#target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  /** What comes now may be the same again, as an error after another try. */
  forget(name: keyof CollectorEvents): void {
    this.#last.delete(name)
  }
}
