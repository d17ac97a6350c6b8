import { FuinError } from '../errors.ts'
import type { Manifest } from '../format/manifest.ts'
import type { AlertCode, MessageText } from '../messages/kinds.ts'
import { NotDelivered, type Recipient } from '../messages/notifier.ts'
import {
  messageLanguage,
  renderAlert,
  renderMessage,
  type MessageLanguage,
  type MessageValues,
} from '../messages/render.ts'
import type { OrganizationContext } from './context.ts'
import { Deliveries, type Delivery } from './deliveries.ts'
import { OrganizationSettings } from './settings.ts'
import { Subjects, type SubjectView } from './subjects.ts'

/** Kinds of messages about a request. */
export type RequestMessage = 'request' | 'reminder' | 'return' | 'thanks' | 'extended'

/** One message about a request. `key` tells it from others of its kind; the same key goes out once. */
export interface AboutRequest {
  kind: RequestMessage
  key: string
  manifest: Manifest
  url: string
  /** The people of the request, the one at the screen first, when they are known already. */
  people?: readonly SubjectView[]
  /** A text of the organization's own. */
  text?: (language: MessageLanguage) => MessageText | undefined
  now?: Date
}

/** Writes messages in the language of the person and hands them to the notifier, each once. */
export class Messages {
  readonly #context: OrganizationContext
  readonly #deliveries: Deliveries

  constructor(context: OrganizationContext) {
    this.#context = context
    this.#deliveries = new Deliveries(context)
  }

  /** Whether the host set a notifier at all. */
  get available(): boolean {
    return this.#context.notifier !== undefined
  }

  /** @returns null when it went out before, or somebody else is sending it */
  async aboutRequest({
    kind,
    key,
    manifest,
    url,
    people,
    text,
    now,
  }: AboutRequest): Promise<Delivery | null> {
    const { organization, request, provider, due } = manifest
    const person = await this.#reached(manifest, people)
    const language = await this.#languageOf(person)
    const values = {
      name: provider.name,
      organization: organization.name,
      contact: organization.contact,
      due,
      link: url,
    }
    const message = renderMessage(kind, language, { values, text: text?.(language) })
    const to = person === null ? null : recipientOf(person)
    return this.#once({ about: request, kind, key }, { request, to, language, ...message }, now)
  }

  /**
   * Tells a person what becomes of a number that was given before.
   *
   * @param person - who is told
   * @param content.about - whose number it is; default: of who is told
   * @param content.body - words of the organization's own in place of the built-in text
   */
  async aboutPerson(
    person: SubjectView,
    kind: 'purpose-notice' | 'erased',
    content: { key: string; about?: string; purposes?: readonly string[]; body?: string },
  ): Promise<Delivery | null> {
    const { key, about = person.id, purposes = [], body } = content
    const language = await this.#languageOf(person)
    const { name, contact } = await this.#context.profile()
    const values: MessageValues = {
      name: person.name ?? '',
      organization: name,
      contact,
      purposes: purposes.map(purpose => `・${purpose}`).join('\n'),
    }
    const message = renderMessage(kind, language, { values })
    const to = recipientOf(person)
    const text = body === undefined ? {} : { text: body }
    return this.#once({ about, kind, key }, { request: null, to, language, ...message, ...text })
  }

  /** Alerts the staff of the organization. */
  async toStaff(code: AlertCode, key: string, values: MessageValues, now?: Date): Promise<Delivery | null> {
    const { language } = await new OrganizationSettings(this.#context).get()
    const message = renderAlert(code, language, values)
    const about = { about: 'staff', kind: 'staff-alert', key: `${code}.${key}` } as const
    return this.#once(about, { request: null, to: null, language, ...message }, now)
  }

  async #once(
    message: Parameters<Deliveries['once']>[0],
    content: {
      request: string | null
      to: Recipient | null
      language: string
      subject: string
      text: string
    },
    now?: Date,
  ): Promise<Delivery | null> {
    const { notifier, organization } = this.#context
    if (notifier === undefined) {
      throw new FuinError('config_invalid', 'Set notifier, which sends messages, in the options of Fuin.')
    }
    const { kind } = message
    const send = (id: string): Promise<void> => {
      if (kind !== 'staff-alert' && content.to === null) throw new NotDelivered('no-address')
      return notifier.send({ organization, kind, id, ...content })
    }
    return this.#deliveries.once(message, async id => send(id), now)
  }

  /** Who gets messages of a request: the person at the screen, or the employee whose dependent is asked. */
  async #reached(manifest: Manifest, known?: readonly SubjectView[]): Promise<SubjectView | null> {
    const subjects = new Subjects(this.#context)
    const id = manifest.subjects[0]!.id
    const person = known?.find(view => view.id === id) ?? (await subjects.get({ id }))
    return this.employeeOf(person, known)
  }

  /** The employee of a dependent without an address of their own; everybody else is reached themselves. */
  async employeeOf(person: SubjectView, known?: readonly SubjectView[]): Promise<SubjectView | null> {
    if (person.details['email'] !== undefined || person.dependentOf === null)
      return person.name === null ? null : person
    const id = person.dependentOf
    return known?.find(view => view.id === id) ?? new Subjects(this.#context).get({ id })
  }

  async #languageOf(person: SubjectView | null): Promise<MessageLanguage> {
    const { language } = await new OrganizationSettings(this.#context).get()
    return messageLanguage(person?.details['language'], language)
  }
}

function recipientOf({ externalId, name, details }: SubjectView): Recipient | null {
  if (externalId === null || name === null) return null
  const { email, phone } = details
  return {
    externalId,
    name,
    ...(email === undefined || email === '' ? {} : { email }),
    ...(phone === undefined || phone === '' ? {} : { phone }),
  }
}
