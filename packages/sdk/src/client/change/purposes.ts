import type { AddedPurposes, PutAmendment } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { NoticeWay, PurposeAmendment } from '../../format/amendment.ts'
import { PROTOCOL } from '../../format/constants.ts'
import { newId } from '../../format/ids.ts'
import { openCheckpoint } from '../../log/index.ts'
import { signAmendment } from '../../request/amendment.ts'
import { whyNotAsked } from '../../rules/matrix.ts'
import { todayInJapan } from '../../rules/on.ts'
import { isRelated } from '../../rules/related.ts'
import { askedPerson } from '../asked-purposes.ts'
import type { StaffContext } from '../context.ts'
import type { Delivery } from '../deliveries.ts'
import { verifyEntry } from '../log-entry.ts'
import { Messages } from '../messages.ts'
import { checkedDay } from '../new-request.ts'
import { refuseNumbers } from '../no-number.ts'
import { RequestRefused } from '../request-refused.ts'
import { optional, Subjects, type SubjectRef, type SubjectView } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { purposeOptions, type PurposeOptions } from './purpose-options.ts'
import { numberInForce, purposesTold } from './told.ts'

/** Purposes to add, and how the person is told. */
export interface PurposeOrder {
  /** Codes of the closed list. */
  purposes: readonly string[]
  /** The words of the notice, at most 2,000 characters. */
  notice: { text: string; language: string }
  /** `mail`: it goes out now through the notifier. `paper`, `posted`: staff told the person themselves. */
  by: NoticeWay
  /** Day in Japan of the notice, `YYYY-MM-DD`, not ahead. Default: today. */
  on?: string
}

/** What was added to one number. */
export interface PurposesAdded {
  /** `amd_…` */
  id: string
  subject: string
  purposes: string[]
  /** Of the mail; null for a notice that staff gave. */
  delivery: Delivery | null
}

/** One person's outcome; an `error` concerns this person only. */
export type PurposeOutcome =
  ({ ref: SubjectRef; error: null } & PurposesAdded) | { ref: SubjectRef; error: FuinError }

/** What may be wrong with one person while the others are fine. */
const PERSONAL: readonly string[] = ['not_found', 'input_invalid']

/** Adds purposes to numbers that are kept (L-03). Needs permission `request`. */
export class Purposes {
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    this.#context = context
  }

  /**
   * Adds related purposes to the number in force, by notice: signed by the organization, logged by the vault, and told
   * to the person. From then on it may be revealed for them.
   *
   * @throws {FuinError} `input_invalid` for what the law does not provide for, for what is not related to what the person
   *   was told, and for a mail to somebody without an address; `not_found` when no number is kept; `config_invalid` for
   *   a mail without a notifier; `vault_refused`, `log_*`
   * @example
   * ```ts
   * await staff.purposes.add({ externalId: 'E-1042' }, {
   *   purposes: ['CORP-PEN'],
   *   notice: { text: '企業年金に関する事務にも利用します。', language: 'ja' },
   *   by: 'mail',
   * })
   * ```
   */
  async add(ref: SubjectRef, order: PurposeOrder, { signal }: CallOptions = {}): Promise<PurposesAdded> {
    const { on, text } = checkedNotice(order)
    const subject = await new Subjects(this.#context).get(ref, optional(signal))
    const purposes = [...new Set(order.purposes)].sort()
    const { number, told, history } = await numberInForce(this.#context, subject, signal)
    requireRelated(subject, purposes, purposesTold(told))
    if (order.by === 'mail') await this.#requireReached(subject)
    const id = newId('amd')
    const keyring = await this.#context.keyring()
    const amendment: PurposeAmendment = {
      v: PROTOCOL,
      id,
      organization: this.#context.organization,
      subject: subject.id,
      request: number.request,
      generation: number.generation,
      sequence: Math.max(0, ...history.amendments.map(({ sequence }) => sequence)) + 1,
      purposes,
      notice: {
        by: order.by,
        on,
        language: order.notice.language,
        text: await keyring.sealBox('notice', id, text),
      },
      issuedAt: new Date().toISOString(),
    }
    await this.#put(amendment, signal)
    const delivery = order.by === 'mail' ? await this.#tell(subject, amendment, text) : null
    return { id, subject: subject.id, purposes, delivery }
  }

  /** The same for many people, one after the other. What is wrong with one leaves the others alone. */
  async *addMany(
    refs: Iterable<SubjectRef> | AsyncIterable<SubjectRef>,
    order: PurposeOrder,
    options: CallOptions = {},
  ): AsyncGenerator<PurposeOutcome, void, undefined> {
    for await (const ref of refs) {
      try {
        yield { ref, error: null, ...(await this.add(ref, order, options)) }
      } catch (error) {
        if (!(error instanceof FuinError) || !PERSONAL.includes(error.code)) throw error
        yield { ref, error }
      }
    }
  }

  /** Purposes that could be added to the number in force of a person, by code. */
  async possible(ref: SubjectRef, { signal }: CallOptions = {}): Promise<string[]> {
    const { possible } = await this.options(ref, optional(signal))
    return possible.map(({ code }) => code)
  }

  /**
   * What could be added to the number in force of a person, beside what they were told, with the articles and a notice
   * to begin with. Changes nothing.
   *
   * @throws {FuinError} `not_found` when no number is kept
   */
  async options(ref: SubjectRef, { signal }: CallOptions = {}): Promise<PurposeOptions> {
    const subject = await new Subjects(this.#context).get(ref, optional(signal))
    return purposeOptions(this.#context, subject, signal)
  }

  /**
   * Sends the notice of purposes that were added once more, as after its mail came back.
   *
   * @param id - of what was added, `amd_…`
   * @throws {FuinError} `not_found`; `input_invalid` for somebody without an address; `config_invalid` without a notifier
   */
  async tellAgain(ref: SubjectRef, id: string, { signal }: CallOptions = {}): Promise<Delivery | null> {
    const subject = await new Subjects(this.#context).get(ref, optional(signal))
    const { told } = await numberInForce(this.#context, subject, signal)
    const added = told.added.find(amendment => amendment.id === id)
    if (added === undefined) throw new FuinError('not_found', 'Nothing was added under this id.')
    await this.#requireReached(subject)
    const keyring = await this.#context.keyring()
    const text = (await keyring.openBox('notice', id, added.notice.text)) as string
    return this.#tell(subject, { ...added, id: `${id}.${Date.now()}` }, text)
  }

  async #put(amendment: PurposeAmendment, signal?: AbortSignal): Promise<void> {
    const { id, subject, request, generation, sequence, purposes } = amendment
    const keyring = await this.#context.keyring()
    const actor = await this.#context.actor()
    const body: PutAmendment = {
      id,
      request,
      generation,
      sequence,
      purposes,
      amendment: await signAmendment(amendment, keyring.signingKey()),
    }
    const path = this.#context.path(`/subjects/${subject}/amendments`)
    const call = { method: 'POST', path, body, actor, repeatable: true, ...optional(signal) } as const
    const entry = await this.#context.http.json<AddedPurposes>(call)
    const { logKey } = keyring.vault
    verifyEntry(entry, openCheckpoint(String(entry.checkpoint), logKey), logKey, {
      organization: this.#context.organization,
      action: 'purposes.add',
      result: 'ok',
      actor: this.#context.http.vouched(actor),
      subject,
      request,
      generation,
      amendment: id,
      purposes,
    })
    await this.#context.trust.absorb(logKey, entry.checkpoint)
  }

  /** A mail that cannot go out is no notice: it is refused before anything is written. */
  async #requireReached(subject: SubjectView): Promise<void> {
    const messages = new Messages(this.#context)
    if (!messages.available) {
      throw new FuinError('config_invalid', 'Set notifier, which sends messages, in the options of Fuin.')
    }
    const reached = await messages.employeeOf(subject)
    if ((reached?.details.email ?? '') !== '') return
    throw new FuinError('input_invalid', 'This person has no address: tell them on paper.')
  }

  async #tell(
    subject: SubjectView,
    { id: key, purposes }: Pick<PurposeAmendment, 'id' | 'purposes'>,
    body: string,
  ): Promise<Delivery | null> {
    const messages = new Messages(this.#context)
    const reached = (await messages.employeeOf(subject)) ?? subject
    return messages.aboutPerson(reached, 'purpose-notice', { key, about: subject.id, purposes, body })
  }
}

function checkedNotice({ notice, on = todayInJapan() }: PurposeOrder): { text: string; on: string } {
  const text = notice.text.trim()
  if (text === '' || text.length > 2000) {
    throw new FuinError('input_invalid', 'Write a notice of at most 2,000 characters.')
  }
  refuseNumbers(text)
  if (checkedDay(on) > todayInJapan()) {
    throw new FuinError('input_invalid', 'Tell the person first: the day of the notice lies ahead.')
  }
  return { text, on }
}

function requireRelated(subject: SubjectView, purposes: readonly string[], told: readonly string[]): void {
  const person = askedPerson(subject)
  const refused = purposes.flatMap(purpose => {
    const refusal = whyNotAsked(purpose, person)
    return refusal === null ? [] : [{ subject: subject.id, purpose, ...refusal }]
  })
  if (refused.length > 0) throw new RequestRefused(refused)
  if (purposes.length === 0 || purposes.some(code => told.includes(code))) {
    throw new FuinError('input_invalid', 'Name purposes that this person was not told yet.')
  }
  if (purposes.every(code => isRelated(code, told))) return
  throw new FuinError(
    'input_invalid',
    'A purpose that is not related to what the person was told needs a new request, not a notice (L-03).',
  )
}
