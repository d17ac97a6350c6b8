import type { Answers } from './answers.ts'
import { PageHistory } from './page-history.ts'
import type { Screen, StepView } from './steps.ts'

/** Where the person is among the screens, how far they may go, and the browser's history that goes along. */
export class Walk {
  readonly #answers: Answers
  readonly #show: (screen: Screen) => void
  #screens: Screen[] = []
  #at = 0
  #reached = 0
  readonly history: PageHistory
  /** An answer is changed from the review, and then it goes back there. */
  editing = false

  /**
   * @param show - puts a screen on the page
   * @param wanted - the browser's Back or Forward wants the screen with this index
   */
  constructor(answers: Answers, show: (screen: Screen) => void, wanted: (at: number) => void) {
    this.#answers = answers
    this.#show = show
    this.history = new PageHistory(wanted)
  }

  /** Takes the screens of a request. @returns whether the page was loaded again in the midst of them */
  begin(screens: Screen[]): boolean {
    this.#screens = screens
    return this.history.begin()
  }

  /** Takes other screens in the midst: somebody was added or taken out. Those before the current one stay. */
  replace(screens: Screen[]): void {
    this.#screens = screens
  }

  get at(): number {
    return this.#at
  }

  get length(): number {
    return this.#screens.length
  }

  /** The steps between the first page and sending. */
  get steps(): StepView[] {
    const limit = this.#limit
    return this.#screens.flatMap((screen, at): StepView[] => {
      if (screen.name === 'intro' || !('subject' in screen || screen.name === 'review')) return []
      const done = at <= limit && this.#answers.has(screen)
      const state = at === this.#at ? 'current' : done ? 'completed' : at <= limit ? 'reached' : 'ahead'
      return [{ screen, at, state }]
    })
  }

  next(): void {
    this.goTo(this.editing ? this.#screens.length - 1 : this.#at + 1)
  }

  back(): void {
    const at = this.editing ? this.#screens.length - 1 : this.#at - 1
    if (!this.history.back(at)) this.goTo(at)
  }

  /** Goes to a screen, as far as everything before it was answered. */
  goTo(at: number): void {
    this.#reached = Math.max(this.#reached, at)
    const to = Math.min(at, this.#limit)
    if (to === this.#at || to < 0) return
    this.history.push(to)
    this.put(to)
  }

  /** Goes to the screen of one answer; from there it goes back to the review. */
  edit(name: 'person' | 'number' | 'papers', subject: string): void {
    this.goTo(
      this.#screens.findIndex(
        screen => screen.name === name && 'subject' in screen && screen.subject.id === subject,
      ),
    )
    this.editing = true
  }

  /** Follows the browser, as far as everything before that screen is answered. */
  follow(at: number): void {
    const to = Math.min(at, this.#limit)
    this.history.follow(to)
    if (to !== this.#at) this.put(to)
  }

  /** Shows a screen without an entry in the history. */
  put(at: number): void {
    this.#at = Math.max(0, Math.min(at, this.#screens.length - 1))
    this.editing = false
    this.#show(this.#screens[this.#at]!)
  }

  /** The furthest screen that may be shown: everything before it is answered. */
  get #limit(): number {
    const open = this.#screens.findIndex(screen => !this.#answers.has(screen))
    return Math.min(this.#reached, open === -1 ? this.#reached : open)
  }
}
