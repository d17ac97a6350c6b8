import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ConsoleApi } from '../api.ts'
import type { Household, Person } from '../list/data.ts'
import type { Choice } from './data.ts'

/** Between the last key and the search, milliseconds. */
const PAUSE_MS = 200
/** People who are offered. */
const OFFERED = 8

/** Finds people while a name is typed. */
export class PeopleSearch implements ReactiveController {
  /** Null while nothing is typed. */
  found: readonly Choice[] | null = null
  readonly #host: ReactiveControllerHost
  readonly #api: () => ConsoleApi
  #typing: ReturnType<typeof setTimeout> | undefined
  #text = ''

  constructor(host: ReactiveControllerHost, api: () => ConsoleApi) {
    this.#host = host
    this.#api = api
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#typing)
  }

  search(text: string): void {
    this.#text = text.trim()
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => void this.#find(), PAUSE_MS)
  }

  clear(): void {
    this.#text = ''
    this.found = null
    this.#host.requestUpdate()
  }

  async #find(): Promise<void> {
    const q = this.#text
    if (q === '') {
      this.clear()
      return
    }
    const answer = await this.#api()
      .get<{ data: Household[] }>('people', { query: { q, limit: OFFERED } })
      .catch(() => ({ data: [] }))
    // Somebody may have typed on.
    if (q !== this.#text) return
    this.found = answer.data
      .flatMap(({ head, matches, dependents }): Person[] => [
        ...(matches ? [head] : []),
        ...dependents.filter(one => one.matches),
      ])
      .slice(0, OFFERED)
      .map(({ id, name, externalId }) => ({
        value: id,
        name: [name, externalId === null ? null : `（${externalId}）`].filter(Boolean).join(''),
      }))
    this.#host.requestUpdate()
  }
}
