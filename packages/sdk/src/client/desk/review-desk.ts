import type { OrganizationContext } from '../context.ts'
import type { ListedDecision } from '../decisions.ts'
import type { ListedPerson } from '../people/person.ts'
import type { StatusList } from '../people/status-list.ts'
import type { Review } from '../review.ts'
import type { Staff } from '../staff.ts'
import type { SubjectView } from '../subject-view.ts'
import { FuinError } from '../../errors.ts'
import { Claims } from './claims.ts'
import { DecisionsOfTheDay } from './day.ts'
import { type QueuedPerson, type QueuedSubmission, type QueueFilter, submissionsOf } from './queue.ts'
import { ReturnTexts } from './return-texts.ts'

/** One stretch of the queue, the longest wait first. */
export interface QueuePage {
  data: QueuedSubmission[]
  /** Submissions that fit the filter, those beyond this page as well. */
  left: number
  /** Decisions of everybody today in Japan. */
  done: number
  departments: string[]
}

/** A decision that can still be taken back, with the people it is about. */
export interface RecentDecision extends ListedDecision {
  people: Pick<QueuedPerson, 'id' | 'name' | 'externalId'>[]
  by: string | null
}

/** What stands on the desk: a submission with the people as the organization knows them. */
export interface DeskReview {
  review: Review
  /** In the order of the manifest; null for somebody who is erased by now. */
  people: (SubjectView | null)[]
  /** Family members whom nobody listed came with it, and wait to be matched. */
  added: number
  claim: { name: string | null } | null
  /** Name of whoever made the newest decision, as far as this process knows it. */
  decidedBy: string | null
}

/**
 * The queue of what waits for review, kept in the host's memory for all staff of one organization.
 *
 * @example
 * ```ts
 * const { reviewDesk } = fuin.organization('org_01jd…')
 * const { data, left } = await reviewDesk.queue(staff, { kind: 'employee' })
 * ```
 */
export class ReviewDesk {
  readonly texts: ReturnTexts
  readonly #statusList: StatusList
  readonly #claims = new Claims()
  readonly #day = new DecisionsOfTheDay()

  constructor(context: OrganizationContext, statusList: StatusList) {
    this.texts = new ReturnTexts(context)
    this.#statusList = statusList
  }

  /** @param window - `offset` from 0; `limit` 1 to 200, default 50 */
  async queue(
    staff: Staff,
    filter: QueueFilter = {},
    { offset = 0, limit = 50 }: { offset?: number; limit?: number } = {},
  ): Promise<QueuePage> {
    const [actor, waiting, { done }, { departments }] = await Promise.all([
      staff.actorId(),
      this.#statusList.all({ states: ['submitted'] }),
      this.#day.read(staff),
      this.#statusList.counts(),
    ])
    const all = submissionsOf(waiting, filter)
    return {
      data: all.slice(offset, offset + Math.min(limit, 200)).map(entry => ({
        ...entry,
        claim: this.#other(entry.request, actor),
      })),
      left: all.length,
      done,
      departments,
    }
  }

  /** Everything about one submission but numbers and images. Logs nothing and opens nothing. */
  async open(staff: Staff, request: string): Promise<DeskReview> {
    // Asked of the vault, not of the list of people, which may be half a second behind.
    const { manifest } = await staff.requests.get(request)
    const people = await Promise.all(
      manifest.subjects.map(({ id }) => staff.subjects.get({ id }).catch(gone)),
    )
    const asked = people.find(person => person?.request === request)
    if (asked == null) throw new FuinError('not_found', 'Nobody here was asked by this request.')
    const review = await staff.review({ id: asked.id })
    return {
      review,
      people,
      added: manifest.household === undefined ? 0 : await staff.intakes.added(request),
      claim: this.#other(request, await staff.actorId()),
      decidedBy: review.decision === null ? null : this.#claims.nameOf(review.decision.actor),
    }
  }

  /** Says that this person has it on the screen, for two minutes. @returns whoever else has */
  async claim(staff: Staff, name: string | undefined, request: string): Promise<DeskReview['claim']> {
    const actor = await staff.actorId()
    this.#claims.remember(actor, name)
    const other = this.#claims.take(request, actor)
    return other === null ? null : { name: other.name }
  }

  async release(staff: Staff, request: string): Promise<void> {
    this.#claims.release(request, await staff.actorId())
  }

  /** Decisions of the last minutes, the newest first. */
  async recent(staff: Staff): Promise<RecentDecision[]> {
    const { recent } = await this.#day.read(staff)
    const people = await this.#peopleOf(new Set(recent.map(({ request }) => request)))
    return recent.map(made => ({
      ...made,
      people: (people.get(made.request) ?? []).map(({ id, name, externalId }) => ({ id, name, externalId })),
      by: this.#claims.nameOf(made.actor),
    }))
  }

  #other(request: string, actor: string): { name: string | null } | null {
    const claim = this.#claims.of(request, actor)
    return claim === null ? null : { name: claim.name }
  }

  async #peopleOf(requests: ReadonlySet<string>): Promise<Map<string, ListedPerson[]>> {
    const found = new Map<string, ListedPerson[]>()
    for (const person of await this.#statusList.all()) {
      const id = person.request?.id
      if (id === undefined || !requests.has(id)) continue
      const others = found.get(id) ?? []
      // Whoever the others belong to stands first.
      found.set(id, person.dependentOf === null ? [person, ...others] : [...others, person])
    }
    return found
  }
}

function gone(error: unknown): null {
  if (error instanceof FuinError && ['not_found', 'erased'].includes(error.code)) return null
  throw error
}
