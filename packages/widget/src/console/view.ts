import { FuinElement } from '../design/element.ts'
import type { PropertyDeclarations } from 'lit'
import type { ConsoleApi, Me } from './api.ts'
import type { DoorSession } from './door/door.ts'

/** What a view tells the person without leaving its place. */
export interface Toast {
  text: string
  kind?: 'info' | 'success' | 'error'
  /** Offers to take it back while the toast stands. */
  undo?: () => unknown
  /** Milliseconds that it stands. Default: 6,000; with `undo` 15,000; errors stand until they are closed. */
  stays?: number
}

/** A question before something that cannot be taken back. */
export interface Question {
  title: string
  text: string
  /** What the button does, as a verb: 取り消す, 廃棄する. */
  confirm: string
  /** Marks the button red. */
  danger?: boolean
}

/** What the shell lends to every view. */
export interface Shell {
  readonly api: ConsoleApi
  readonly me: Me
  /** Goes to another view; `params` are for it to read. */
  go(view: string, params?: Readonly<Record<string, string>>): void
  /** Whether that view is there for this person: offer no link to one that is not. */
  has(view: string): boolean
  toast(toast: Toast): void
  /** @returns whether the person agreed */
  confirm(question: Question): Promise<boolean>
  /** The sentence for a failure, in the language of the page: says what to do. */
  sentence(error: unknown): string
  /**
   * Proves once more who is at the screen, for what the vault asks it of. Not there where nobody signs in at the vault.
   *
   * @returns whether they did
   */
  stepUp?(): Promise<boolean>
  /**
   * Whoever is signed in at the vault, asked for where nobody is yet; null where they do not want to. With `quietly` nobody
   * is asked.
   */
  signedIn?(how?: { quietly: boolean }): Promise<DoorSession | null>
  /** Forgets whoever is signed in at the vault, and ends their session there. */
  signOut?(): Promise<void>
}

/**
 * A view of the console. `shell` is set before it is connected; `params` whenever somebody goes there again.
 *
 * Its words are in `console/locale/{ja,en}/<view>.ts` ({@link Words}), its look begins with `consoleStyles`.
 */
export abstract class ConsoleView extends FuinElement {
  static override readonly properties: PropertyDeclarations = {
    shell: { attribute: false },
    params: { attribute: false },
  }

  declare shell: Shell
  declare params: Readonly<Record<string, string>>

  constructor() {
    super()
    this.params = {}
  }
}
