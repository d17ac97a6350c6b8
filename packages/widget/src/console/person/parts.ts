import { ConsoleError } from '../api.ts'
import type { Shell } from '../view.ts'
import type { RevealChoices } from './reveal/data.ts'
import type { HistoryEvent, Label, Message, NumbersAnswer, Part, PersonAnswer, Said } from './data.ts'

/** What the page of a person is made of; null where it is not for whoever is at the screen. */
export interface Parts {
  person: Part<PersonAnswer>
  label: Part<Label> | null
  numbers: Part<NumbersAnswer> | null
  /** For what the number may be used; null too where none is kept. */
  reveal: Part<RevealChoices> | null
  messages: Part<Message[]> | null
  said: Part<Said | null> | null
  /** Read only when somebody wants it: it verifies the whole log. */
  history: Part<HistoryEvent[]> | null
}

/** Loads the parts of one page, each by itself: what fails leaves the others alone. */
export class PartsOf {
  readonly #subject: string
  readonly #shell: Shell
  readonly #changed: () => void
  readonly #stop = new AbortController()
  now: Parts = {
    ...{ person: LOADING, label: null, numbers: null, reveal: null, messages: null, said: null },
    history: null,
  }

  /** @param changed - called when a part came */
  constructor(subject: string, shell: Shell, changed: () => void) {
    this.#subject = subject
    this.#shell = shell
    this.#changed = changed
  }

  /** Loads everything, or loads it again; what is shown stays until the answer is there. */
  async load(): Promise<void> {
    const subject = this.#subject
    await this.#load('person', () => this.#get<PersonAnswer>(`people/${subject}`))
    const { person } = this.now
    if (person.state !== 'there') return
    // Of whoever was erased nothing is left to open.
    const erased = person.value.person.name === null
    if (erased) this.now = { ...this.now, label: null, reveal: null, said: null }
    const { statement } = person.value.person.request ?? { statement: null }
    const offers = (route: string, ...permissions: string[]): boolean =>
      this.#shell.me.routes.includes(route) &&
      (permissions.length === 0 || this.#shell.me.permissions.some(one => permissions.includes(one)))
    const loading: Promise<void>[] = []
    if (!erased && offers('GET subjects *'))
      loading.push(this.#load('label', () => this.#get<Label>(`subjects/${subject}`)))
    if (offers('GET subjects * numbers', 'request', 'review', 'audit', 'erase', 'admin'))
      loading.push(this.#load('numbers', () => this.#get<NumbersAnswer>(`subjects/${subject}/numbers`)))
    if (!erased && offers('GET subjects * reveal', 'reveal', 'output'))
      loading.push(this.#load('reveal', () => this.#get<RevealChoices>(`subjects/${subject}/reveal`)))
    if (offers('GET subjects * deliveries', 'request'))
      loading.push(this.#load('messages', () => this.#list<Message>(`subjects/${subject}/deliveries`)))
    if (statement === null || erased) this.now = { ...this.now, said: null }
    else if (offers(statement === 'decline' ? 'GET subjects * declination' : 'GET subjects * correction')) {
      const route = statement === 'decline' ? 'declination' : 'correction'
      loading.push(this.#load('said', () => this.#get<Said | null>(`subjects/${subject}/${route}`)))
    }
    await Promise.all(loading)
  }

  async loadHistory(): Promise<void> {
    await this.#load('history', () => this.#list<HistoryEvent>(`subjects/${this.#subject}/history`))
  }

  /** Nobody looks at this page any more. */
  stop(): void {
    this.#stop.abort()
  }

  #get<T>(path: string): Promise<T> {
    return this.#shell.api.get<T>(path, { signal: this.#stop.signal })
  }

  async #list<T>(path: string): Promise<T[]> {
    return (await this.#get<{ data: T[] }>(path)).data
  }

  async #load<Name extends keyof Parts>(
    name: Name,
    read: () => Promise<NonNullable<Parts[Name]> extends Part<infer T> ? T : never>,
  ): Promise<void> {
    const set = (part: Part<unknown>): void => {
      this.now = { ...this.now, [name]: part }
      this.#changed()
    }
    if (this.now[name]?.state !== 'there') set(LOADING)
    try {
      set({ state: 'there', value: await read() })
    } catch (error) {
      if (this.#stop.signal.aborted) return
      // Somebody of whom no number is kept has nothing to show: no failure.
      if (name === 'reveal' && error instanceof ConsoleError && error.status === 404) {
        this.now = { ...this.now, reveal: null }
        this.#changed()
      } else set({ state: 'failed', error })
    }
  }
}

const LOADING = { state: 'loading' } as const

/** The value of a part that is there. */
export function valueOf<T>(part: Part<T> | null): T | null {
  return part?.state === 'there' ? part.value : null
}
