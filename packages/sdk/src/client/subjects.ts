import type { Page, PutSubject, Subject, SubjectKind, SubjectState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId, newId } from '../format/ids.ts'
import type { OrganizationContext, StaffContext } from './context.ts'
import { isRefusal } from './refusal.ts'
import type { CallOptions } from './vault-http.ts'

/** A person: by the host's own id (employee number), or by the vault's. */
export type SubjectRef = { externalId: string } | { id: string }

/** A person as the host sees them: the label opened, and proven to belong to this id. */
export interface SubjectView {
  id: string
  kind: SubjectKind
  state: SubjectState
  /** Null once erased. */
  name: string | null
  externalId: string | null
  /** Further words of the label, such as a department. */
  details: Readonly<Record<string, string>>
  dependentOf: string | null
  /** The newest request that names the person. */
  request: string | null
  createdAt: string
  changedAt: string
}

/** A person to store. Everything but `kind` is encrypted before it leaves the host. */
export interface NewSubject {
  externalId: string
  kind: SubjectKind
  name: string
  details?: Record<string, string>
  /** The employee whose dependent this is. */
  dependentOf?: SubjectRef
}

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

interface Label {
  externalId: string
  name: string
  details?: Record<string, string>
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
    const subject = page.data.find(({ state }) => state !== 'erased') ?? page.data[0]
    if (subject === undefined) throw new FuinError('not_found', 'Nobody has this id here.')
    const view = await viewOf(this.context, subject)
    // The vault cannot read the tag, so it must not be believed when it answers it with another person.
    if (view.externalId !== null && view.externalId !== ref.externalId) throw somebodyElse()
    return view
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
    const path = this.#context.path(`/subjects/${id}`)
    const body = await this.#body(id, subject)
    const actor = await this.#context.actor()
    const stored = await this.#context.http.json<Subject>({
      method: 'PUT',
      path,
      body,
      actor,
      ...optional(signal),
    })
    if (stored.id !== id) throw somebodyElse()
    return viewOf(this.#context, stored)
  }

  async #body(id: string, { externalId, kind, name, details, dependentOf }: NewSubject): Promise<PutSubject> {
    const keyring = await this.#context.keyring()
    const label: Label = { externalId, name, ...(details === undefined ? {} : { details }) }
    return {
      kind,
      tag: await keyring.subjectTag(externalId),
      label: await keyring.sealBox('label', id, label),
      ...(dependentOf === undefined ? {} : { dependentOf: (await this.get(dependentOf)).id }),
    }
  }
}

/** Opens the label, which is bound to organization and id. */
async function viewOf(context: OrganizationContext, subject: Subject): Promise<SubjectView> {
  const { id, kind, state, dependentOf, request, createdAt, changedAt } = subject
  const keyring = await context.keyring()
  const label = subject.label === null ? null : ((await keyring.openBox('label', id, subject.label)) as Label)
  return {
    id,
    kind,
    state,
    name: label?.name ?? null,
    externalId: label?.externalId ?? null,
    details: label?.details ?? {},
    dependentOf,
    request,
    createdAt,
    changedAt,
  }
}

/** An optional signal as an optional member. */
export function optional(signal: AbortSignal | undefined): CallOptions {
  return signal === undefined ? {} : { signal }
}

function somebodyElse(): FuinError {
  return new FuinError('context_mismatch', 'The vault answered with somebody else.')
}
