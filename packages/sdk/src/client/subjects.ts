import type { Page, PutSubject, SetRetention, Subject, SubjectState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId, newId } from '../format/ids.ts'
import { requireDay } from '../rules/days.ts'
import { rehire, type RehireOrder } from './change/rehire.ts'
import type { OrganizationContext, StaffContext } from './context.ts'
import { Directory } from './people/directory.ts'
import { lookUp } from './people/lookup.ts'
import { putMany, type ProgressOptions } from './people/put-many.ts'
import { sync, type SyncOptions, type SyncSummary } from './people/sync.ts'
import { isRefusal } from './refusal.ts'
import {
  departmentOf,
  labelOf,
  optional,
  somebodyElse,
  viewOf,
  type NewSubject,
  type SubjectDetails,
  type SubjectRef,
  type SubjectView,
} from './subject-view.ts'
import type { CallOptions } from './vault-http.ts'

export {
  optional,
  type NewSubject,
  type SubjectDetails,
  type SubjectRef,
  type SubjectView,
} from './subject-view.ts'

export interface SubjectList {
  data: SubjectView[]
  /** Pass as `after` for the next page; null at the end. */
  next: string | null
}

export interface ListSubjects extends CallOptions {
  state?: SubjectState
  after?: string
  /** 1 to 200. Default 100. */
  limit?: number
}

/** Lists and finds the people of an organization. */
export class Subjects {
  protected readonly context: OrganizationContext

  constructor(context: OrganizationContext) {
    this.context = context
  }

  /** One page of people, by id. */
  async list({ state, after, limit = 100, signal }: ListSubjects = {}): Promise<SubjectList> {
    const query = new URLSearchParams({ limit: String(limit) })
    if (state !== undefined) query.set('state', state)
    if (after !== undefined) query.set('after', after)
    const page = await this.#page(query, signal)
    return {
      data: await Promise.all(page.data.map(subject => viewOf(this.context, subject))),
      next: page.next,
    }
  }

  /**
   * One person.
   *
   * @throws {FuinError} `not_found`; `context_mismatch` when the vault shows somebody else
   */
  async get(ref: SubjectRef, { signal }: CallOptions = {}): Promise<SubjectView> {
    if ('id' in ref) return this.#byId(ref.id, signal)
    const keyring = await this.context.keyring()
    const tag = await keyring.subjectTag(ref.externalId)
    const page = await this.#page(new URLSearchParams({ tag, limit: '10' }), signal)
    const subject = page.data.find(({ state }) => state !== 'erased')
    const view = subject === undefined ? null : await viewOf(this.context, subject)
    // Erased, or without a label, which alone says whose number this is.
    if (view === null || view.externalId === null)
      throw new FuinError('not_found', 'Nobody has this id here.')
    // The vault cannot read the tag, so it must not be believed when it answers it with another person.
    if (view.externalId !== ref.externalId) throw somebodyElse()
    return view
  }

  /**
   * Several people, 100 in one call, in the order of `refs`.
   *
   * @throws {FuinError} as {@link Subjects.get}, for the first of whom it is true
   */
  async getMany(refs: readonly SubjectRef[], options: CallOptions = {}): Promise<SubjectView[]> {
    return (await lookUp(this.context, refs, options)).map(found => {
      if (found instanceof FuinError) throw found
      return found.subject
    })
  }

  async #byId(id: string, signal?: AbortSignal): Promise<SubjectView> {
    if (!isId(id, 'sub')) throw new FuinError('invalid_id', 'This is no subject id.')
    const path = this.context.path(`/subjects/${id}`)
    let subject: Subject
    try {
      subject = await this.context.http.json<Subject>({ method: 'GET', path, ...optional(signal) })
    } catch (error) {
      if (isRefusal(error, 'not_found')) throw new FuinError('not_found', 'Nobody has this id here.')
      throw error
    }
    if (subject.id !== id) throw somebodyElse()
    return viewOf(this.context, subject)
  }

  #page(query: URLSearchParams, signal?: AbortSignal): Promise<Page<Subject>> {
    const path = this.context.path(`/subjects?${query.toString()}`)
    return this.context.http.json<Page<Subject>>({ method: 'GET', path, ...optional(signal) })
  }
}

/** The same, and stores people. Needs permission `request`. */
export class StaffSubjects extends Subjects {
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    super(context)
    this.#context = context
  }

  /**
   * Stores a person, or changes name and details of the one with this `externalId`.
   *
   * @throws {FuinError} `input_invalid`, `vault_refused`
   */
  async put(subject: NewSubject, { signal }: CallOptions = {}): Promise<SubjectView> {
    if (subject.externalId === '' || subject.name === '') {
      throw new FuinError('input_invalid', 'A person needs an id of your own and a name.')
    }
    const known = await this.get({ externalId: subject.externalId }).catch((error: unknown) => {
      if (error instanceof FuinError && error.code === 'not_found') return null
      throw error
    })
    const id = known === null || known.state === 'erased' ? newId('sub') : known.id
    return this.#store(id, `/subjects/${id}`, await this.#body(id, subject), signal)
  }

  /**
   * Stores many people in batches of 200, employees before their dependents. Whoever is known by `externalId` gets
   * this name and these details. After a failure the same list again goes on where it stopped.
   *
   * @throws {FuinError} `input_invalid`, `not_found` for an unknown employee of a dependent, `vault_refused`
   * @example
   * ```ts
   * await staff.subjects.putMany(people, { onProgress: (done, total) => console.log(`${done} / ${total}`) })
   * ```
   */
  async putMany(
    people: Iterable<NewSubject> | AsyncIterable<NewSubject>,
    options: ProgressOptions = {},
  ): Promise<SubjectView[]> {
    const list = await listOf(people)
    return putMany(this.#context, await this.directory(options), list, options)
  }

  /**
   * Brings everybody in line with the list of a payroll product: who joined, who left, what changed. The same list
   * again changes nothing, and nobody is deleted: whoever is missing gets a `leftOn`, whoever is back loses it.
   *
   * Only the kinds that occur in the list are looked at: a list of employees leaves partners alone.
   *
   * @throws {FuinError} as {@link StaffSubjects.putMany}
   * @example
   * ```ts
   * const { joined, left } = await staff.subjects.sync([
   *   { externalId: 'E-1042', kind: 'employee', name: '見本 花子', details: { department: '営業部' } },
   * ])
   * ```
   */
  async sync(
    people: Iterable<NewSubject> | AsyncIterable<NewSubject>,
    options: SyncOptions = {},
  ): Promise<SyncSummary> {
    const list = await listOf(people)
    return sync(this.#context, await this.directory(options), list, options)
  }

  /**
   * Uses the kept number of somebody who is back, without asking again (L-04): logged with the legal basis, and the day
   * of leaving goes from the label.
   *
   * @throws {FuinError} {@link RehireRefused} (`purpose_not_shown`) for a purpose that the person was not told, which says
   *   whether a notice or a new request is needed; `not_found` when no number is kept; `vault_refused`, `log_*`
   * @example
   * ```ts
   * await staff.subjects.rehire({ externalId: 'E-1042' }, { purposes: ['TAX-EMP'], record: { note: '再雇用' } })
   * ```
   */
  async rehire(ref: SubjectRef, order: RehireOrder, { signal }: CallOptions = {}): Promise<SubjectView> {
    const subject = await this.get(ref, optional(signal))
    await rehire(this.#context, subject, order, optional(signal))
    const { leftOn, ...details } = subject.details
    const { externalId, kind, name } = subject
    if (leftOn === undefined) return this.get({ id: subject.id }, optional(signal))
    return this.put({ externalId: externalId!, kind, name: name!, details }, optional(signal))
  }

  /**
   * Sets until when the number of a person is kept: the latest of all that the law asks for what it was used for, such as
   * seven years from January 11th after the year of a declaration of dependents (所得税法施行規則76条の3) or two years
   * after a case of health insurance is closed (健康保険法施行規則34条). Once the day is over in Japan, the state becomes
   * `due` (廃棄時期) by itself, with the webhook `subject.due`: then it has to be erased soon (番号法20条). Nothing is erased
   * by it. Permission `erase`.
   *
   * @param keepUntil - the last day on which it is kept, `YYYY-MM-DD`; null while the relation goes on. A later day, or
   *   null, makes `accepted` of `due`.
   * @throws {FuinError} `input_invalid`, `not_found`; `vault_refused` with `erased`, `permission_missing`, `out_of_reach`
   * @example
   * ```ts
   * await staff.subjects.setRetention({ externalId: 'E-1042' }, '2034-01-10')
   * ```
   */
  async setRetention(
    ref: SubjectRef,
    keepUntil: string | null,
    { signal }: CallOptions = {},
  ): Promise<SubjectView> {
    if (keepUntil !== null) requireDay(keepUntil)
    const { id } = await this.get(ref, optional(signal))
    const body: SetRetention = { keepUntil }
    return this.#store(id, `/subjects/${id}/retention`, body, signal)
  }

  /**
   * Changes some words about a person and leaves the others, such as an address that mail came back from.
   *
   * @param change - an empty text takes a detail away
   * @throws {FuinError} `not_found` for somebody unknown or erased; `vault_refused`
   * @example
   * ```ts
   * await staff.subjects.change({ externalId: 'E-1042' }, { email: 'hanako@example.co.jp' })
   * ```
   */
  async change(
    ref: SubjectRef,
    change: Readonly<Partial<SubjectDetails>>,
    { signal }: CallOptions = {},
  ): Promise<SubjectView> {
    const { externalId, kind, name, details } = await this.get(ref, optional(signal))
    if (externalId === null || name === null)
      throw new FuinError('not_found', 'The records of this person were erased.')
    const next = Object.entries({ ...details, ...change }).filter(([, value]) => value !== '')
    return this.put({ externalId, kind, name, details: Object.fromEntries(next) }, optional(signal))
  }

  /** Everybody, in memory. */
  directory({ signal }: CallOptions = {}): Promise<Directory> {
    return Directory.load(this, optional(signal))
  }

  /** The person as the vault answers: nobody else than who was meant. */
  async #store(id: string, path: string, body: object, signal?: AbortSignal): Promise<SubjectView> {
    const stored = await this.#context.http.json<Subject>({
      method: 'PUT',
      path: this.#context.path(path),
      body,
      actor: await this.#context.actor(),
      ...optional(signal),
    })
    if (stored.id !== id) throw somebodyElse()
    return viewOf(this.#context, stored)
  }

  async #body(id: string, person: NewSubject): Promise<PutSubject> {
    const { externalId, kind, dependentOf } = person
    const keyring = await this.#context.keyring()
    return {
      kind,
      tag: await keyring.subjectTag(externalId),
      label: await keyring.sealBox('label', id, labelOf(person)),
      department: await departmentOf(keyring, person),
      ...(dependentOf === undefined ? {} : { dependentOf: (await this.get(dependentOf)).id }),
    }
  }
}

async function listOf<T>(values: Iterable<T> | AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}
