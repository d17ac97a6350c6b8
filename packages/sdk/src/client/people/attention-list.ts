import { isId } from '../../format/ids.ts'
import type { MessageKind } from '../../messages/kinds.ts'
import { attentionOf } from '../attention.ts'
import type { OrganizationContext } from '../context.ts'
import { Deliveries, deliveryState, type Delivery } from '../deliveries.ts'
import { listStatements } from '../own/statements.ts'
import { inPool } from '../scheduled/pool.ts'
import type { ListedPerson, ListState } from './person.ts'
import type { StatusList } from './status-list.ts'

/**
 * Why somebody waits for staff: `passcode`, wrong too often; `more-time`, the link is over; `undelivered`, a message did
 * not arrive; `correction`, wanted for what was accepted.
 */
export type AttentionReason = 'passcode' | 'more-time' | 'undelivered' | 'correction'

/** One thing that waits for staff. */
export interface WaitingForStaff {
  reason: AttentionReason
  /** Of a household, whoever is at the screen. */
  person: ListedPerson
  /** The request (`req_…`), or the person (`sub_…`) whom a notice did not reach. */
  about: string
  /** RFC 3339; null for a passcode, of which the vault notes no time. */
  since: string | null
  /** Of `undelivered`: what did not arrive and why. `notice` (`amd_…`): of purposes that were added. */
  message: { kind: MessageKind; code: string | null; notice: string | null } | null
}

const WAITING: ReadonlySet<ListState> = new Set(['requested', 'opened', 'returned'])
const WIDTH = 8
/** An answer this young is true enough, milliseconds: with 2,000 messages in files, it takes a fifth of a second. */
const FRESH_MS = 5000

/** What waits for staff, out of what the vault knows, what people said and what did not arrive. */
export class AttentionList {
  readonly #context: OrganizationContext
  readonly #statusList: StatusList
  #known: { until: number; all: Promise<WaitingForStaff[]> } | null = null

  constructor(context: OrganizationContext, statusList: StatusList) {
    this.#context = context
    this.#statusList = statusList
  }

  /**
   * Everything that waits, one entry for each request and reason; those whose link is dead first. Whoever asks within five
   * seconds gets the same answer, unless something was done through this host.
   *
   * @throws {FuinError} `vault_unreachable`, `vault_refused`, `state_unavailable`
   */
  all(): Promise<WaitingForStaff[]> {
    const now = performance.now()
    if (this.#known !== null && now < this.#known.until) return this.#known.all
    const known = { until: now + FRESH_MS, all: this.#read() }
    this.#known = known
    known.all.catch(() => {
      if (this.#known === known) this.#known = null
    })
    return known.all
  }

  /** Something was done: whoever asks next gets an answer of then. */
  outdate(): void {
    this.#known = null
  }

  async #read(): Promise<WaitingForStaff[]> {
    const people = await this.#statusList.all()
    const asked = new Map<string, ListedPerson>()
    for (const person of people) {
      const { request, dependentOf } = person
      if (request !== null && (!asked.has(request.id) || dependentOf === null)) asked.set(request.id, person)
    }
    const found = [
      ...(await this.#links(asked)),
      ...(await this.#undelivered(asked, people)),
      ...(await this.#corrections(asked)),
    ]
    const open = await Promise.all(found.map(one => this.#isDone(one).then(done => !done)))
    return found.filter((_, at) => open[at])
  }

  /**
   * Notes that something was dealt with in another way, such as on paper: it waits no more. A newer wish or failure
   * stands in the list again.
   */
  async done({ reason, about, since }: Pick<WaitingForStaff, 'reason' | 'about' | 'since'>): Promise<void> {
    const { state, organization } = this.#context
    if (since !== null) await state.raise(organization, recordOf(reason, about), Date.parse(since))
    this.outdate()
  }

  async #isDone({ reason, about, since }: WaitingForStaff): Promise<boolean> {
    if (since === null) return false
    const { state, organization } = this.#context
    return (await state.newest(organization, recordOf(reason, about))) >= Date.parse(since)
  }

  async #links(asked: ReadonlyMap<string, ListedPerson>): Promise<WaitingForStaff[]> {
    const found: WaitingForStaff[] = []
    for await (const { id, triesLeft, renewalWantedAt } of attentionOf(this.#context)) {
      const person = asked.get(id)
      if (person === undefined) continue
      // More time does not help where the link is dead.
      if (triesLeft === 0) found.push({ reason: 'passcode', person, about: id, since: null, message: null })
      else found.push({ reason: 'more-time', person, about: id, since: renewalWantedAt, message: null })
    }
    return found.sort((a, b) => Number(a.since !== null) - Number(b.since !== null))
  }

  async #undelivered(
    asked: ReadonlyMap<string, ListedPerson>,
    people: readonly ListedPerson[],
  ): Promise<WaitingForStaff[]> {
    const known = new Map(people.map(person => [person.id, person]))
    return [...(await new Deliveries(this.#context).all())].flatMap(([about, deliveries]) => {
      const person = isId(about, 'req') ? asked.get(about) : known.get(about)
      if (person === undefined || person.name === null) return []
      if (isId(about, 'req') && !WAITING.has(person.state)) return []
      const messages = isId(about, 'req') ? [deliveries] : noticesIn(deliveries)
      return messages.flatMap(failed).map(({ kind, code = null, at, id }): WaitingForStaff => ({
        ...{ reason: 'undelivered', person, about, since: at },
        message: { kind, code, notice: kind === 'purpose-notice' ? amendmentOf({ id }) : null },
      }))
    })
  }

  async #corrections(asked: ReadonlyMap<string, ListedPerson>): Promise<WaitingForStaff[]> {
    const wished = [...asked].filter(([, { request }]) => request?.statement === 'correction')
    const found: WaitingForStaff[] = []
    for await (const since of inPool(wished, WIDTH, async ([request, person]) => {
      const said = await listStatements(this.#context, { request })
      const last = said.findLast(({ kind, takenBackAt }) => kind === 'correction' && takenBackAt === null)
      return { request, person, givenAt: last?.givenAt ?? null }
    }))
      if (since.givenAt !== null)
        found.push({
          ...{ reason: 'correction', person: since.person, about: since.request },
          ...{ since: since.givenAt, message: null },
        })
    return found
  }
}

/** The newest message, where it did not arrive. */
function failed(deliveries: readonly Delivery[]): Delivery[] {
  const state = deliveryState(deliveries)
  const last = deliveries.findLast(({ outcome }) => outcome !== 'sending')
  return (state === 'failed' || state === 'bounced') && last !== undefined ? [last] : []
}

/** The tries of each notice: one that arrived says nothing about another. */
function noticesIn(deliveries: readonly Delivery[]): Delivery[][] {
  const notices = deliveries.filter(({ kind }) => kind === 'purpose-notice')
  return [...new Set(notices.map(amendmentOf))].map(id => notices.filter(one => amendmentOf(one) === id))
}

/** What a notice is about stands in the id of its message: `sub_….purpose-notice.amd_…`. */
function amendmentOf({ id }: Pick<Delivery, 'id'>): string | null {
  return id.split('.')[2] ?? null
}

function recordOf(reason: AttentionReason, about: string): string {
  return `attended:${reason}:${about}`
}
