import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Shell } from '../view.ts'
import { type Household, householdOf, numberOf, picturesOf } from './household.ts'
import { compareCode, NoPicture, openPicture } from './picture.ts'
import type { Detail, Queued, QueuePage, Rules } from './types.ts'

/** Households in one answer. */
const PAGE = 50
/** The most that one refreshing asks for. */
const REFRESHED = 200
/** Between two looks at the queue; a claim holds for twice as long. */
const LOOK_MS = 60_000

export interface Filter {
  kind: string
  department: string
}

/** The queue and what lies on the desk: fetched, opened once, and forgotten with the next. */
export class Desk implements ReactiveController {
  queue: Queued[] = []
  left = 0
  done = 0
  departments: string[] = []
  filter: Filter = { kind: '', department: '' }
  rules: Rules | null = null
  current: Household | null = null
  /** What is on its way: the queue, a household, or nothing. */
  loading = true
  failure: unknown = null
  /** The item that is on its way. */
  opening: string | null = null
  readonly #host: ReactiveControllerHost & { shell: Shell }
  /** Decided here: a list that is half a second behind must not bring them back. */
  readonly #decided = new Set<string>()
  #ahead: { request: string; detail: Promise<Detail> } | null = null
  #abort = new AbortController()
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost & { shell: Shell }) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.#look(), LOOK_MS)
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
    this.#leave()
    this.current = null
  }

  /** Reads the queue and opens the first that nobody else has, or the one that is named. */
  async start(request?: string): Promise<void> {
    this.failure = null
    this.loading = true
    this.#changed()
    try {
      this.rules ??= await this.#api.get<Rules>('reviews/rules')
      await this.#read(PAGE)
    } catch (error) {
      this.failure = error
      this.loading = false
      this.#changed()
      return
    }
    await this.open(request ?? this.#free(0)?.request ?? null)
  }

  async narrow(filter: Filter): Promise<void> {
    this.filter = filter
    await this.start()
  }

  async more(): Promise<void> {
    const page = await this.#page(this.queue.length, PAGE)
    const known = new Set(this.queue.map(({ request }) => request))
    this.#take(page, [...this.queue, ...page.data.filter(({ request }) => !known.has(request))])
  }

  /** Puts a submission on the desk. Its first picture is shown, and so logged; no other one is. */
  async open(request: string | null): Promise<void> {
    this.#leave()
    this.current = null
    this.failure = null
    this.loading = request !== null
    this.#changed()
    if (request === null) return
    const { signal } = this.#abort
    try {
      const ahead = this.#ahead?.request === request ? this.#ahead.detail : this.#detail(request)
      this.#ahead = null
      const detail = await ahead
      signal.throwIfAborted()
      this.current = householdOf(this.#entry(request, detail), detail)
      this.loading = false
      this.#changed()
      void this.#claim(request, signal)
      this.#prefetch(request)
      const first = picturesOf(this.current)[0]
      if (first !== undefined && detail.review.state === 'submitted') await this.show(first.id)
    } catch (error) {
      if (signal.aborted) return
      this.failure = error
      this.loading = false
      this.#changed()
    }
  }

  /** The next one that nobody else has, or the one before. */
  async step(by: 1 | -1): Promise<void> {
    const at = this.queue.findIndex(({ request }) => request === this.current?.entry.request)
    if (by === 1 && at >= this.queue.length - 2 && this.queue.length < this.left) await this.more()
    const next = by === 1 ? this.#free(at + 1) : this.queue[at - 1]
    if (next !== undefined) await this.open(next.request)
  }

  /** Shows a picture; the first time it is fetched, which the vault logs. */
  async show(item: string): Promise<void> {
    const household = this.current
    const found = household === null ? undefined : picturesOf(household).find(({ id }) => id === item)
    if (household === null || found === undefined) return
    household.shown = item
    this.#changed()
    if (household.pictures.has(item) || household.broken.has(item) || this.opening === item) return
    const { signal } = this.#abort
    this.opening = item
    this.#changed()
    try {
      const picture = await openPicture(this.#api, { subject: found.subject, item }, signal)
      if (signal.aborted) picture.bitmap.close()
      else {
        household.pictures.set(item, picture)
        void this.#compare(household, found.subject)
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof NoPicture) household.broken.add(item)
      else this.#host.shell.toast({ text: this.#host.shell.sentence(error), kind: 'error' })
    }
    if (this.opening === item) this.opening = null
    this.#changed()
  }

  /** Shows the number of a person, or hides it again. The first showing is logged. */
  async reveal(subject: string): Promise<void> {
    const household = this.current
    const item = household === null ? undefined : numberOf(household, subject)
    if (household === null || item === undefined || household.numbers.has(item.id)) return
    const { signal } = this.#abort
    try {
      const path = `subjects/${subject}/numbers/${item.id}`
      const { number } = await this.#api.post<{ number: string }>(path, {}, { signal })
      household.numbers.set(item.id, number)
      void this.#compare(household, subject)
    } catch (error) {
      if (!signal.aborted) this.#host.shell.toast({ text: this.#host.shell.sentence(error), kind: 'error' })
    }
    this.#changed()
  }

  /** After a decision: the next one opens by itself. A first check of two leaves the submission in the queue. */
  async decided(request: string, gone: boolean): Promise<void> {
    const at = this.queue.findIndex(entry => entry.request === request)
    this.done++
    if (gone) {
      this.#decided.add(request)
      this.queue = this.queue.filter(entry => entry.request !== request)
      this.left = Math.max(0, this.left - 1)
    }
    if (this.queue.length < Math.min(5, this.left)) await this.more().catch(() => undefined)
    const next = this.#free(gone ? Math.max(0, at) : at + 1) ?? this.#free(0, request)
    await this.open(next?.request ?? null)
  }

  /** After an undo: what was decided lies on the desk again. */
  async undone(request: string): Promise<void> {
    this.#decided.delete(request)
    this.done = Math.max(0, this.done - 1)
    await this.open(request)
    const entry = this.current?.entry
    if (entry === undefined || this.queue.some(other => other.request === request)) return
    this.queue = [entry, ...this.queue]
    this.left++
    this.#changed()
  }

  get #api(): Shell['api'] {
    return this.#host.shell.api
  }

  #changed(): void {
    this.#host.requestUpdate()
  }

  #free(from: number, except?: string): Queued | undefined {
    return this.queue.slice(from).find(({ claim, request }) => claim === null && request !== except)
  }

  #detail(request: string): Promise<Detail> {
    return this.#api.get<Detail>(`reviews/${request}`)
  }

  /** Names and papers of the next one: words only, never a picture. */
  #prefetch(request: string): void {
    const at = this.queue.findIndex(entry => entry.request === request)
    const next = this.#free(at + 1)
    if (next === undefined) return
    const detail = this.#detail(next.request)
    detail.catch(() => (this.#ahead = null))
    this.#ahead = { request: next.request, detail }
  }

  #entry(request: string, { review, people, claim }: Detail): Queued {
    const known = this.queue.find(entry => entry.request === request)
    if (known !== undefined) return { ...known, claim }
    const named = review.manifest.subjects.map(({ id, kind, name }, at) => ({
      id,
      kind,
      name,
      kana: people[at]?.details.kana ?? null,
      externalId: people[at]?.externalId ?? null,
      department: people[at]?.details.department ?? null,
    }))
    return { request, submittedAt: review.submittedAt ?? '', people: named, claim }
  }

  async #claim(request: string, signal: AbortSignal): Promise<void> {
    try {
      const { claim } = await this.#api.post<{ claim: Queued['claim'] }>(`reviews/${request}/claim`, {})
      if (signal.aborted || this.current === null) return
      this.current.entry = { ...this.current.entry, claim }
      this.#changed()
    } catch {
      // A courtesy between colleagues: without it the vault still keeps decisions apart.
    }
  }

  async #compare(household: Household, subject: string): Promise<void> {
    const digits = household.numbers.get(numberOf(household, subject)?.id ?? '')
    if (digits === undefined || household.codes.has(subject)) return
    for (const { id } of picturesOf(household).filter(item => item.subject === subject)) {
      const picture = household.pictures.get(id)
      const same = picture === undefined ? null : await compareCode(picture, digits)
      if (same === null || household !== this.current) continue
      household.codes.set(subject, same)
      if (same) household.answers.set(`${subject}/${picture!.document}/number-matches`, 'yes')
      this.#changed()
    }
  }

  /** Lets go of everything that was opened. */
  #leave(): void {
    this.#abort.abort()
    this.#abort = new AbortController()
    this.opening = null
    const { current } = this
    if (current === null) return
    for (const { bitmap } of current.pictures.values()) bitmap.close()
    current.pictures.clear()
    current.numbers.clear()
    void this.#api.post(`reviews/${current.entry.request}/release`).catch(() => undefined)
  }

  #page(offset: number, limit: number): Promise<QueuePage> {
    return this.#api.get<QueuePage>('reviews', { query: { ...this.filter, offset, limit } })
  }

  async #read(limit: number): Promise<void> {
    const page = await this.#page(0, limit)
    this.#take(page, page.data)
  }

  #take({ left, done, departments }: QueuePage, queue: Queued[]): void {
    const waiting = queue.filter(({ request }) => !this.#decided.has(request))
    this.queue = waiting
    this.left = left - (queue.length - waiting.length)
    this.done = done
    this.departments = departments
    this.#changed()
  }

  /** Others decide as well: the queue stays true, and the claim is renewed. */
  async #look(): Promise<void> {
    if (this.loading || this.failure !== null || document.visibilityState === 'hidden') return
    try {
      await this.#read(Math.min(REFRESHED, Math.max(PAGE, this.queue.length)))
    } catch {
      // The next look, or the next press, says it.
    }
    const { current } = this
    if (current !== null) await this.#claim(current.entry.request, this.#abort.signal)
  }
}
