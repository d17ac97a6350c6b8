/** What an entry of the browser's history carries: two small numbers. */
interface Mark {
  /** Index of the screen. */
  at: number
  /** How many entries lie between this one and the one with which the page began. */
  depth: number
}

/**
 * Lets the browser's Back and Forward move between the screens. Entries carry the index of a screen and nothing else;
 * the address stays as it is. Leaving from the first screen leaves the page.
 */
export class PageHistory {
  readonly #moved: (at: number) => void
  #trail: number[] = [0]
  #depth = 0

  /** @param moved - called with the index of the screen that Back or Forward wants */
  constructor(moved: (at: number) => void) {
    this.#moved = moved
  }

  listen(): void {
    addEventListener('popstate', this.#onPopState)
  }

  stop(): void {
    removeEventListener('popstate', this.#onPopState)
  }

  /** Begins at the first screen. @returns whether the page was reloaded on a later one */
  begin(): boolean {
    const depth = markOf(history.state)?.depth ?? 0
    if (depth === 0) replace({ at: 0, depth: 0 })
    else history.go(-depth)
    this.#trail = [0]
    this.#depth = 0
    return depth > 0
  }

  push(at: number): void {
    this.#trail = [...this.#trail.slice(0, ++this.#depth), at]
    try {
      history.pushState({ ...stateNow(), fuin: { at, depth: this.#depth } satisfies Mark }, '')
    } catch {
      // Browsers bound how often; Back then goes further than one screen.
    }
  }

  /** Goes to the entry before this one when it shows that screen. @returns whether it does */
  back(at: number): boolean {
    if (this.#depth === 0 || this.#trail[this.#depth - 1] !== at) return false
    history.back()
    return true
  }

  /** Undoes a move that cannot be followed. */
  stay(): void {
    const depth = markOf(history.state)?.depth ?? this.#depth
    if (depth !== this.#depth) history.go(this.#depth - depth)
  }

  /** Goes back to the entry of the first screen: from there, Back leaves. */
  collapse(): void {
    if (this.#depth > 0) history.go(-this.#depth)
    this.#depth = 0
  }

  /** The move was followed. */
  follow(at: number): void {
    this.#depth = markOf(history.state)?.depth ?? 0
    this.#trail[this.#depth] = at
  }

  readonly #onPopState = (event: PopStateEvent): void => {
    const mark = markOf(event.state)
    if (mark !== null) this.#moved(mark.at)
  }
}

function markOf(state: unknown): Mark | null {
  const mark = (state as { fuin?: Mark } | null)?.fuin
  return typeof mark?.at === 'number' && typeof mark.depth === 'number' ? mark : null
}

/** A router of the host may keep something of its own in the state. */
function stateNow(): object {
  return (history.state as object | null) ?? {}
}

function replace(mark: Mark): void {
  try {
    history.replaceState({ ...stateNow(), fuin: mark }, '')
  } catch {
    // Without marks Back leaves the page.
  }
}
