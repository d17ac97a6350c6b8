import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import type { MessageKind } from '../messages/kinds.ts'
import { NotDelivered, type FailureCode } from '../messages/notifier.ts'
import { changeDocument } from '../state/documents.ts'
import type { OrganizationContext } from './context.ts'

/** What became of a message. `bounced`: it was handed over and came back. */
export type DeliveryOutcome = 'sending' | 'sent' | 'failed' | 'bounced'

/** One message that was sent, or tried. No address and no words are kept. */
export interface Delivery {
  /** The id that the notifier was given. */
  id: string
  kind: MessageKind
  /** When it was last tried. */
  at: string
  outcome: DeliveryOutcome
  /** Why it did not arrive: a {@link FailureCode}, or the status of a bounce such as `5.1.1`. */
  code?: string
  tries: number
}

type Entry = Delivery & { claim: string }

/** Whom or what messages are about: a request, a person, or the staff of the organization. */
export type Topic = string

/** A message that exists once. */
export interface OnceMessage {
  about: Topic
  kind: MessageKind
  /** What makes this one different from others of its kind: `2026-12-10.7`. */
  key: string
}

const PREFIX = 'delivery/'
/** A process that claimed a message and did not say what became of it in this time is taken for dead. */
const LEASE_MS = 15 * 60_000
const AGAIN_MS = 10 * 60_000
const MOST_TRIES = 5
const KEEP = 60

/** What went out to people, and what did not arrive. */
export class Deliveries {
  readonly #context: OrganizationContext

  constructor(context: OrganizationContext) {
    this.#context = context
  }

  /** Messages about a request (`req_…`) or a person (`sub_…`), oldest first. */
  async of(about: Topic): Promise<Delivery[]> {
    const stored = await this.#context.state.document(this.#context.organization, `${PREFIX}${about}`)
    return ((stored?.value as Entry[] | undefined) ?? []).map(shown)
  }

  /** Messages about everything, for a list of many people. */
  async all(): Promise<Map<Topic, Delivery[]>> {
    const documents = await this.#context.state.documents(this.#context.organization, PREFIX)
    return new Map(
      documents.map(({ name, value }) => [name.slice(PREFIX.length), (value as Entry[]).map(shown)]),
    )
  }

  /**
   * Records that a message came back: call it from whatever reads returned mail, or a webhook of a mail service.
   *
   * @param message - the `Message-ID` of the message, with or without `<…@…>`
   * @param code - its status such as `5.1.1`; digits and dots only are kept
   * @returns false when no such message went out from here
   */
  async bounced(message: string, code?: string): Promise<boolean> {
    const id = message.replace(/^<|@.*$/gu, '')
    const about = id.split('.')[0] ?? ''
    if (!isId(about, 'req') && !isId(about, 'sub') && about !== 'staff') return false
    let known = false
    await this.#change(about, entries => {
      const entry = entries.find(candidate => candidate.id === id)
      known = entry !== undefined
      if (entry === undefined || entry.outcome === 'bounced') return false
      entry.outcome = 'bounced'
      if (code !== undefined && /^[45]\.\d{1,3}\.\d{1,3}$/u.test(code)) entry.code = code
      return true
    })
    return known
  }

  /**
   * Sends a message once, however many processes try: whoever writes the claim first sends it. A process that
   * dies in between leaves its claim, which another takes over after 15 minutes with the same id.
   *
   * @returns what became of it; null when somebody else has it or it is over
   */
  async once(
    message: OnceMessage,
    send: (id: string) => Promise<void>,
    now: Date = new Date(),
  ): Promise<Delivery | null> {
    const { about, kind, key } = message
    const id = `${about}.${kind}.${key}`
    const claim = crypto.randomUUID()
    const claimed = await this.#change(about, entries => {
      const index = entries.findIndex(entry => entry.id === id)
      const known = entries[index]
      if (known !== undefined && !mayTry(known, now)) return false
      const entry: Entry = {
        id,
        kind,
        at: now.toISOString(),
        outcome: 'sending',
        tries: (known?.tries ?? 0) + 1,
        claim,
      }
      if (known === undefined) entries.push(entry)
      else entries[index] = entry
      return true
    })
    if (!claimed) return null
    const result = await tried(() => send(id))
    let recorded: Delivery | null = null
    await this.#change(about, entries => {
      const entry = entries.find(candidate => candidate.claim === claim)
      if (entry === undefined) return false
      Object.assign(entry, result)
      recorded = shown(entry)
      return true
    })
    return recorded
  }

  /** @returns whether the last `edit` wanted a change, which is then stored */
  async #change(about: Topic, edit: (entries: Entry[]) => boolean): Promise<boolean> {
    let changed = false
    const { state, organization } = this.#context
    await changeDocument<Entry[]>(state, { organization, name: `${PREFIX}${about}` }, value => {
      const entries = value ?? []
      changed = edit(entries)
      return changed ? entries.slice(-KEEP) : undefined
    })
    return changed
  }
}

/** What a list shows of all messages about one request: the newest that says something. */
export function deliveryState(deliveries: readonly Delivery[]): 'sent' | 'failed' | 'bounced' | null {
  const last = deliveries.findLast(({ outcome }) => outcome !== 'sending')
  return last === undefined || last.outcome === 'sending' ? null : last.outcome
}

function mayTry({ outcome, code, tries, at }: Entry, now: Date): boolean {
  const age = now.getTime() - Date.parse(at)
  if (outcome === 'sending') return age >= LEASE_MS
  const passes = code === 'temporary' || code === 'unreachable' || code === 'misconfigured'
  return outcome === 'failed' && passes && tries < MOST_TRIES && age >= AGAIN_MS
}

async function tried(send: () => Promise<void>): Promise<{ outcome: DeliveryOutcome; code?: FailureCode }> {
  try {
    await send()
    return { outcome: 'sent' }
  } catch (error) {
    // Only a code is kept: words of a mail server name people and addresses.
    if (error instanceof NotDelivered) return { outcome: 'failed', code: error.code }
    if (error instanceof FuinError && error.code === 'config_invalid') {
      return { outcome: 'failed', code: 'misconfigured' }
    }
    return { outcome: 'failed', code: 'temporary' }
  }
}

function shown({ claim: _claim, ...delivery }: Entry): Delivery {
  return delivery
}
