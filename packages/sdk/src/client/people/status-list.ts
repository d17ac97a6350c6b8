import type { StatusRequest, SubjectKind } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { OrganizationContext } from '../context.ts'
import { matcher, type StatusFilter } from './filter.ts'
import { ordered, type StatusOrder } from './order.ts'
import { PeopleMirror } from './mirror.ts'
import type { IndexedPerson, ListedPerson, ListState } from './person.ts'

/** A household in a page: whoever others belong to, and those of them that stand below. */
export interface ListedHousehold {
  head: ListedPerson
  /** Whether the head fits the filter, or only stands here because somebody below does. */
  matches: boolean
  dependents: (ListedPerson & { matches: boolean })[]
}

/** How many people fit a filter. */
export interface StatusCounts {
  /** Everybody who fits. */
  total: number
  /** By state, of those who fit all of the filter but its states. */
  states: Partial<Record<ListState, number>>
  /** By kind, of those who fit all of the filter but its kinds. */
  kinds: Partial<Record<SubjectKind, number>>
  /** Every department of the organization that a person is in, in order. */
  departments: string[]
}

export interface StatusListPage {
  data: ListedHousehold[]
  /** Pages that there are, at least 1. */
  pages: number
  /** The page that this is, from 1. */
  page: number
  counts: StatusCounts
  /** Place in the vault's log that this list is true for; {@link StatusList.changed} waits for a later one. */
  revision: number
}

export interface ListStatus extends StatusFilter {
  /** Default `kana`. */
  order?: StatusOrder
  /** From 1; one too high is the last. Default 1. */
  page?: number
  /** Households in a page, 1 to 500. Default 50. */
  limit?: number
}

/**
 * The people of an organization in the host's memory: labels opened, searched by any form of a name, counted
 * exactly. Nothing of it is written anywhere. The list is as true as the vault says: its states decide what is
 * shown, never what is opened; a reveal and a review verify for themselves.
 *
 * @example
 * ```ts
 * const { statusList } = fuin.organization('org_01jd…')
 * const { data, counts } = await statusList.list({ text: '髙橋', states: ['returned'] })
 * ```
 */
export class StatusList {
  readonly #context: OrganizationContext
  readonly #mirror: PeopleMirror

  constructor(context: OrganizationContext) {
    this.#context = context
    this.#mirror = new PeopleMirror(context)
  }

  /**
   * One page of households with somebody who fits, and how many fit in all.
   *
   * @throws {FuinError} `vault_unreachable`, `vault_refused`, `log_rolled_back` when the vault shows less than it did
   */
  async list(query: ListStatus = {}): Promise<StatusListPage> {
    await this.#mirror.refresh()
    const limit = Math.min(Math.max(query.limit ?? 50, 1), 500)
    const fits = this.#fitting(query)
    const households = this.#households(fits, query.order ?? 'kana')
    const pages = Math.max(1, Math.ceil(households.length / limit))
    const page = Math.min(Math.max(query.page ?? 1, 1), pages)
    return {
      data: households.slice((page - 1) * limit, page * limit).map(head => this.#household(head, fits)),
      pages,
      page,
      counts: this.#counts(query, fits.size),
      revision: this.#mirror.revision,
    }
  }

  /** How many fit, without a page of them. */
  async counts(filter: StatusFilter = {}): Promise<StatusCounts> {
    await this.#mirror.refresh()
    return this.#counts(filter, this.#fitting(filter).size)
  }

  /** Everybody who fits, one after the other: for files and for actions on all of them. */
  async all(filter: StatusFilter = {}, order: StatusOrder = 'kana'): Promise<ListedPerson[]> {
    await this.#mirror.refresh()
    return ordered([...this.#fitting(filter).values()], order).map(({ person }) => person)
  }

  /** Names by id; whoever is unknown or erased has none. */
  async names(ids: readonly string[]): Promise<Map<string, string | null>> {
    await this.#mirror.refresh()
    return new Map(ids.map(id => [id, this.#mirror.people.get(id)?.person.name ?? null]))
  }

  /**
   * One person, the household, and every request that named them, the newest first.
   *
   * @throws {FuinError} `not_found`
   */
  async get(
    id: string,
  ): Promise<{ person: ListedPerson; household: ListedPerson[]; requests: StatusRequest[] }> {
    await this.#mirror.refresh()
    const entry = this.#mirror.people.get(id)
    if (entry === undefined) throw new FuinError('not_found', 'Nobody has this id here.')
    const path = this.#context.path(`/subjects/${id}/requests`)
    const { data } = await this.#context.http.json<{ data: StatusRequest[] }>({ method: 'GET', path })
    const head = this.#headOf(entry).person
    const others = [head, ...(this.#mirror.dependents.get(head.id) ?? []).map(one => one.person)]
    return { person: entry.person, household: others.filter(one => one.id !== id), requests: data }
  }

  /**
   * Waits until the list differs from what it was at a place of the log.
   *
   * @param revision - {@link StatusListPage.revision} of the list that is shown
   * @param waitMs - longest time to wait
   * @returns the place it is true for now; the same one when nothing happened
   */
  changed(revision: number, waitMs: number): Promise<number> {
    return this.#mirror.changed(revision, waitMs)
  }

  #fitting(filter: StatusFilter): Map<string, IndexedPerson> {
    const fits = matcher(filter)
    const found = new Map<string, IndexedPerson>()
    for (const [id, entry] of this.#mirror.people) if (fits(entry)) found.set(id, entry)
    return found
  }

  /** Heads of the households that somebody of `fits` is in, each once. */
  #households(fits: ReadonlyMap<string, IndexedPerson>, order: StatusOrder): IndexedPerson[] {
    const heads = new Set<IndexedPerson>()
    for (const entry of fits.values()) heads.add(this.#headOf(entry))
    return ordered([...heads], order)
  }

  #headOf(entry: IndexedPerson): IndexedPerson {
    const { dependentOf } = entry.person
    return (dependentOf === null ? undefined : this.#mirror.people.get(dependentOf)) ?? entry
  }

  #household(head: IndexedPerson, fits: ReadonlyMap<string, IndexedPerson>): ListedHousehold {
    const { person } = head
    const below = (this.#mirror.dependents.get(person.id) ?? []).map(one => ({
      ...one.person,
      matches: fits.has(one.person.id),
    }))
    return { head: person, matches: fits.has(person.id), dependents: below }
  }

  #counts(filter: StatusFilter, total: number): StatusCounts {
    const counts: StatusCounts = { total, states: {}, kinds: {}, departments: this.#mirror.departments }
    const anyState = matcher({ ...filter, states: [] })
    const anyKind = matcher({ ...filter, kinds: [] })
    for (const entry of this.#mirror.people.values()) {
      const { state, kind } = entry.person
      if (anyState(entry)) counts.states[state] = (counts.states[state] ?? 0) + 1
      if (anyKind(entry)) counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1
    }
    return counts
  }
}
