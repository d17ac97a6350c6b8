import { setImmediate, setTimeout as sleep } from 'node:timers/promises'
import type { StatusPage } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { OrganizationContext } from '../context.ts'
import { indexed, type IndexedPerson } from './person.ts'

/** People in one answer of the vault: the most that it gives. */
const PAGE = 1000
/** Labels that are opened before others get their turn. */
const OPEN_AT_ONCE = 200
/** An answer this young is true enough, milliseconds: a page that asks three things asks the vault once. */
const FRESH_MS = 500
/** Between two looks at the vault while somebody waits for changes, milliseconds. */
const LOOK_MS = 2000
/** Names that nobody has asked for this long leave the memory, milliseconds. */
const IDLE_MS = 15 * 60_000

/** Copies the vault's list of people into memory and follows it by the places of its log. */
export class PeopleMirror {
  readonly #context: OrganizationContext
  readonly people: Map<string, IndexedPerson> = new Map()
  /** By the id of the employee, in the order of kana. */
  dependents: ReadonlyMap<string, readonly IndexedPerson[]> = new Map()
  departments: string[] = []
  /** Size of the log up to which everything is here. */
  #seen = 0
  /** The same when somebody changed last: releases make the log longer and change nobody. */
  revision = 0
  #loaded = false
  #restarts = 0
  #freshUntil = 0
  #refreshing: Promise<void> | null = null
  /** What was done through this host before the newest refresh began: that much it has seen. */
  #writesSeen = 0
  #looking: Promise<void> | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(context: OrganizationContext) {
    this.#context = context
  }

  /** Loads everybody the first time, then only who changed. Calls at the same time share one. */
  async refresh(): Promise<void> {
    this.#stay()
    const { http } = this.#context
    // One that began before something was done here may not have seen it.
    if (this.#writesSeen !== http.writes) await this.#refreshing?.catch(() => undefined)
    else if (performance.now() < this.#freshUntil) return
    if (this.#refreshing === null) {
      this.#writesSeen = http.writes
      this.#refreshing = this.#follow().finally(() => (this.#refreshing = null))
    }
    await this.#refreshing
  }

  async changed(revision: number, waitMs: number): Promise<number> {
    await this.refresh()
    const end = performance.now() + waitMs
    while (this.revision <= revision) {
      const left = end - performance.now()
      if (left <= 0) break
      // One look for all who wait.
      this.#looking ??= sleep(LOOK_MS, undefined, { ref: false })
        .then(() => this.refresh())
        .finally(() => (this.#looking = null))
      await Promise.race([this.#looking, sleep(left, undefined, { ref: false })])
    }
    return this.revision
  }

  async #follow(): Promise<void> {
    const { state, organization } = this.#context
    // Read before the call: the vault must not show an older list than the log that this host has verified.
    const trusted = (await state.checkpoint(organization))?.size ?? 0
    const keyring = await this.#context.keyring()
    // After a restore was accepted the list begins anew: places of the lost log say nothing about this one.
    if (this.#restarts !== this.#context.trust.restarts) this.#forget()
    const began = this.#loaded ? this.#seen : null
    let since = began
    let first: number | null = null
    let changes = 0
    for (let after: string | null = null; ;) {
      const page = await this.#page(since, after)
      first ??= page.revision
      if (first < Math.max(trusted, began ?? 0)) throw rolledBack()
      for (let start = 0; start < page.data.length; start += OPEN_AT_ONCE) {
        const rows = page.data.slice(start, start + OPEN_AT_ONCE)
        const opened = await Promise.all(rows.map(row => indexed(keyring, row)))
        for (const entry of opened) this.people.set(entry.person.id, entry)
        await setImmediate()
      }
      changes += page.data.length
      if (page.next === null) break
      after = page.next
      if (since !== null) since = page.data.at(-1)!.revision
    }
    if (changes > 0 || this.revision === 0) this.revision = first
    this.#seen = first
    this.#loaded = true
    this.#freshUntil = performance.now() + FRESH_MS
    if (changes > 0) this.#arrange()
  }

  #page(since: number | null, after: string | null): Promise<StatusPage> {
    const query = new URLSearchParams({ limit: String(PAGE) })
    if (since !== null) query.set('since', String(since))
    if (after !== null) query.set('after', after)
    const path = this.#context.path(`/status?${query.toString()}`)
    return this.#context.http.json<StatusPage>({ method: 'GET', path })
  }

  #arrange(): void {
    const dependents = new Map<string, IndexedPerson[]>()
    const departments = new Set<string>()
    for (const entry of this.people.values()) {
      const { dependentOf, department } = entry.person
      if (department !== null && department !== '') departments.add(department)
      if (dependentOf === null) continue
      const known = dependents.get(dependentOf)
      if (known === undefined) dependents.set(dependentOf, [entry])
      else known.push(entry)
    }
    for (const list of dependents.values())
      list.sort((a, b) => (a.kana < b.kana ? -1 : a.kana > b.kana ? 1 : 0))
    this.dependents = dependents
    this.departments = [...departments].sort()
  }

  #forget(): void {
    this.#restarts = this.#context.trust.restarts
    this.people.clear()
    this.#loaded = false
    this.revision = 0
  }

  #stay(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      this.people.clear()
      this.dependents = new Map()
      this.departments = []
      this.#loaded = false
    }, IDLE_MS)
    this.#idle.unref()
  }
}

function rolledBack(): FuinError {
  return new FuinError(
    'log_rolled_back',
    'The vault shows an older list than before: it was restored or tampered with.',
  )
}
