import { FuinError } from '../../errors.ts'
import { toBase64Url } from '../../format/base64url.ts'
import type { ManifestImage } from '../../format/manifest.ts'
import { dayInJapan } from '../../messages/day.ts'
import { type ChangedNumber, changedNumberRequest } from '../change/new-number.ts'
import type { StaffContext } from '../context.ts'
import { Deliveries, type Delivery } from '../deliveries.ts'
import { factsIn } from '../asked-papers.ts'
import { expiryOf } from '../expiry.ts'
import { familyIn } from '../household.ts'
import { linkOf } from '../link.ts'
import { Messages, type RequestMessage } from '../messages.ts'
import { checkedManifest, type AskedSubject } from '../new-request.ts'
import { putManifest, type IssuedRequest } from '../put-request.ts'
import { fetchRequest, Requests, trustedManifestOf } from '../requests.ts'
import { optional, type StaffSubjects, type SubjectRef } from '../subjects.ts'
import { RequestTemplates } from '../templates/templates.ts'
import type { CallOptions } from '../vault-http.ts'
import { issuePlan, type IssueOptions } from './issue.ts'
import type { BulkOrder, BulkPlan, IssueOutcome } from './order.ts'
import { planRequests } from './plan.ts'

/** What is asked otherwise. What is left out stays. */
export interface Correction {
  purposes?: string[]
  /** Papers that everybody is asked for. */
  images?: ManifestImage[]
  /** People who are asked too. To ask somebody no more, cancel the request and make another. */
  add?: AskedSubject[]
  due?: string
}

/** A message that was sent again, with the link that stood in it. */
export interface SentAgain {
  url: string
  /** Null when the host has no notifier: hand over the link in another way. */
  delivery: Delivery | null
}

/** Requests of one staff member: one by one, and many at once. Needs permission `request`. */
export class StaffRequests extends Requests {
  readonly #context: StaffContext
  readonly #subjects: StaffSubjects

  constructor(context: StaffContext, subjects: StaffSubjects) {
    super(context, subjects)
    this.#context = context
    this.#subjects = subjects
  }

  /**
   * Tries a bulk request without doing anything: who would be asked, in which visits, how the message reaches
   * them and reads, and who is left out and why.
   *
   * @throws {FuinError} `input_invalid`, `not_found` for a template that is unknown
   * @example
   * ```ts
   * const plan = await staff.requests.plan({ template: 'year-end', filter: { kind: 'employee' } })
   * console.log(plan.requests.length, plan.leftOut)
   * for await (const { outcome, url } of staff.requests.issueMany(plan)) console.log(outcome, url)
   * ```
   */
  plan(order: BulkOrder): Promise<BulkPlan> {
    return planRequests(this.#context, order)
  }

  /**
   * Carries out a plan, a few requests at a time. The same plan again asks nobody twice and sends nothing twice:
   * after a break, simply begin anew. One failure does not stop the others.
   *
   * @param plan - a plan, or its id
   * @throws {FuinError} `not_found` for a plan of more than 30 days; `aborted`
   */
  issueMany(
    plan: string | Pick<BulkPlan, 'id'>,
    options?: IssueOptions,
  ): AsyncGenerator<IssueOutcome, void, undefined> {
    return issuePlan(this.#context, plan, options)
  }

  /** Sends the message of a request that was just made or renewed, once for each link. */
  announce(id: string, options?: CallOptions): Promise<SentAgain> {
    return this.#send(id, 'request', generation => `g${generation}`, options)
  }

  /**
   * Sends the message of a request again, with the same link.
   *
   * @throws {FuinError} `input_invalid` when the link is used up or over: then {@link Requests.renew}
   */
  resend(id: string, options?: CallOptions): Promise<SentAgain> {
    return this.#send(id, 'request', generation => `g${generation}.${Date.now()}`, options)
  }

  /** Reminds of a request, at most once a day. @throws {FuinError} `input_invalid` as {@link resend} */
  remind(id: string, options?: CallOptions): Promise<SentAgain> {
    return this.#send(id, 'reminder', () => `manual.${dayInJapan(new Date())}`, options)
  }

  /** Tells the new due day of a request that was extended, once for each day. */
  tellExtended(id: string, options?: CallOptions): Promise<SentAgain> {
    return this.#send(id, 'extended', (_generation, due) => due, options)
  }

  /**
   * Asks otherwise: other purposes or papers, or further people. What was asked before is over, and so is its link.
   *
   * @throws {FuinError} `input_invalid` for what the law does not provide for; `vault_refused` once it was accepted
   */
  async correct(id: string, change: Correction, { signal }: CallOptions = {}): Promise<IssuedRequest> {
    const current = await fetchRequest(this.#context, id, signal)
    const { opened, passcode } = await trustedManifestOf(this.#context, current)
    const { manifest } = opened
    const asked = manifest.subjects.map((subject): AskedSubject => ({
      id: subject.id,
      ...factsIn(manifest, subject, change.images),
      ...(change.purposes === undefined ? { purposes: subject.purposes } : {}),
    }))
    const refs = [...asked, ...(change.add ?? [])]
    const views = await this.#subjects.getMany(refs, optional(signal))
    const subjects = refs.map((ref, order) => ({ ref, view: views[order]! }))
    const due = change.due ?? manifest.due
    const keyring = await this.#context.keyring()
    const { provider, organization, countersign } = manifest
    const household = familyIn(manifest)
    const next = checkedManifest(
      {
        subjects: subjects.map(({ ref }) => ref),
        purposes: change.purposes ?? manifest.purposes.map(({ code }) => code),
        due,
        expiresAt: expiryOf(due),
        provider,
        countersign: countersign ?? null,
        ...(change.images === undefined ? {} : { images: change.images }),
        ...(household === undefined ? {} : { household }),
      },
      subjects,
      { organization, recipient: keyring.recipient, request: id },
    )
    const generation = manifest.generation + 1
    const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
    return putManifest(
      this.#context,
      { ...next, generation, sequence: manifest.sequence + 1, salt },
      { note: current.note ?? undefined, passcode, ...optional(signal) },
    )
  }

  /**
   * Asks for the new number of somebody whose number was changed (番号変更). The one in force is used until the new one
   * is accepted, and is history from then on.
   *
   * @throws {FuinError} `not_found` when no number is kept; as {@link Requests.create}
   */
  async changeNumber(
    ref: SubjectRef,
    order: ChangedNumber,
    { signal }: CallOptions = {},
  ): Promise<IssuedRequest> {
    const subject = await this.#subjects.get(ref, optional(signal))
    return this.create(await changedNumberRequest(this.#context, subject, order), optional(signal))
  }

  /** Messages about a request, oldest first. */
  deliveries(id: string): Promise<Delivery[]> {
    return new Deliveries(this.#context).of(id)
  }

  async #send(
    id: string,
    kind: RequestMessage,
    keyOf: (generation: number, due: string) => string,
    { signal }: CallOptions = {},
  ): Promise<SentAgain> {
    const request = await fetchRequest(this.#context, id, signal)
    const { opened, keys } = await trustedManifestOf(this.#context, request)
    const { manifest } = opened
    const waits = request.state === 'open' || request.state === 'returned'
    if (!waits || Date.parse(request.expiresAt) <= Date.now()) {
      throw new FuinError('input_invalid', 'The link of this request is over. Renew the request.')
    }
    const url = await linkOf(this.#context, id, keys)
    const messages = new Messages(this.#context)
    if (!messages.available) return { url, delivery: null }
    const own = kind === 'request' || kind === 'reminder' ? kind : null
    const text = own === null ? undefined : await new RequestTemplates(this.#context).textOf(request, own)
    const key = keyOf(manifest.generation, manifest.due)
    const delivery = await messages.aboutRequest({
      kind,
      key,
      manifest,
      url,
      ...(text === undefined ? {} : { text }),
    })
    return { url, delivery }
  }
}
