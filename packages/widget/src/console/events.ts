/** What `fuin-view` tells. */
export interface ConsoleViewChange {
  /** Name of the view, as in `view="…"`: `list`, or `person/sub_…` with the random id of a person. */
  view: string
}

/** What `fuin-failure` tells of a console that could not be opened. */
export interface ConsoleFailure {
  /** Code of the handler's problem, such as `unauthenticated`; `offline` without an answer. */
  code: string
}

/** Events of `<fuin-console>` by name. No name of a person and no number is in them. */
export interface ConsoleEvents {
  'fuin-view': ConsoleViewChange
  'fuin-failure': ConsoleFailure
}

declare global {
  interface HTMLElementEventMap {
    'fuin-view': CustomEvent<ConsoleViewChange>
    'fuin-failure': CustomEvent<ConsoleFailure>
  }
}

/** Fires one of them. */
export function tell<Name extends keyof ConsoleEvents>(
  target: EventTarget,
  name: Name,
  detail: ConsoleEvents[Name],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}
