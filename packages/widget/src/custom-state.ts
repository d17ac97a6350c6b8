/**
 * Turns a custom state of an element (`:state(name)`) on or off. Browsers before it (Chrome 125, Safari 17.4,
 * Firefox 126) have no such set, or one that refuses the name; they go without.
 */
export function setCustomState(internals: ElementInternals, name: string, on: boolean): void {
  try {
    if (on) internals.states.add(name)
    else internals.states.delete(name)
  } catch {
    // What the state says is said in words and in aria-invalid too.
  }
}
