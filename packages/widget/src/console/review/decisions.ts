import type { ReactiveController } from 'lit'
import { ConsoleError } from '../api.ts'
import type { ConsoleView } from '../view.ts'
import type { Desk } from './desk.ts'
import { type Household, missing, recordOf } from './household.ts'
import { headOf } from './queue.ts'
import { orderOf, type ReturnDraft } from './return-draft.ts'
import type { Decided, HandOver, Rules } from './types.ts'
import type { DeskWords } from './words.ts'

/** A decision that can be taken back. */
export interface Last {
  request: string
  decision: 'accept' | 'check' | 'return' | 'decline'
  name: string
  /** RFC 3339 */
  until: string
}

/** What the page does about decisions. */
export interface DecisionEvents {
  done: () => void
  conflict: () => void
  /** It comes back to somebody who never had a link. */
  handOver: (to: HandOver) => void
}

/** Accepts, returns, declines, and takes back; then the next household opens by itself. */
export class Decisions implements ReactiveController {
  /** One decision at a time. */
  busy = false
  last: Last | null = null
  readonly #host: ConsoleView
  readonly #desk: Desk
  readonly #words: DeskWords
  readonly #on: DecisionEvents
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ConsoleView, desk: Desk, words: DeskWords, on: DecisionEvents) {
    this.#host = host
    this.#desk = desk
    this.#words = words
    this.#on = on
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.last = null
  }

  /** @returns the key of the first question that nobody answered; null when it went out, or when a photo is left */
  async accept(household: Household, rules: Rules): Promise<string | null> {
    const { t } = this.#words
    const { review } = household.detail
    if (review.decision?.decision === 'check' && review.decision.actor === this.#host.shell.me.actor) {
      this.#refuse(t('review.second'))
      return null
    }
    const { pictures, questions } = missing(household, rules)
    const [unseen] = pictures
    if (unseen !== undefined) {
      const broken = pictures.some(({ id }) => household.broken.has(id))
      this.#refuse(broken ? t('review.brokenFirst') : t('review.lookFirst', { count: pictures.length }))
      await this.#desk.show(unseen.id)
      return null
    }
    if (questions.length > 0) {
      this.#refuse(t('review.answerFirst', { count: questions.length }))
      return questions[0]!.key
    }
    const record = recordOf(household, rules, t('review.method'))
    await this.#send(household, 'accept', { record, seen: review.seen })
    return null
  }

  async return(household: Household, draft: ReturnDraft): Promise<void> {
    await this.#send(household, 'return', orderOf(household, draft))
  }

  async decline(household: Household, words: string): Promise<void> {
    await this.#send(household, 'decline', { words, seen: household.detail.review.seen })
  }

  async undo(request: string, name: string): Promise<void> {
    const { shell } = this.#host
    const { t } = this.#words
    try {
      await shell.api.post(`requests/${request}/undo`)
    } catch (error) {
      const over = error instanceof ConsoleError && error.code === 'undo_over'
      shell.toast({ text: over ? t('review.undoOver') : shell.sentence(error), kind: 'error' })
      return
    }
    if (this.last?.request === request) this.#stand(null)
    shell.toast({ text: t('review.undoneToast', { name }), kind: 'success' })
    await this.#desk.undone(request)
  }

  async #send(household: Household, what: 'accept' | 'return' | 'decline', body: object): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.#host.requestUpdate()
    const { shell } = this.#host
    const { request, people } = household.entry
    const subject = household.detail.review.manifest.subjects[0]?.id ?? people[0]?.id ?? ''
    try {
      const answer = await shell.api.post<Decided>(`subjects/${subject}/${what}`, body)
      const { secondPerson, undoUntil, reach = 'known', url = null } = answer
      const decision = secondPerson ? 'check' : what
      this.#stand(
        undoUntil === null ? null : { request, decision, name: headOf(household.entry), until: undoUntil },
      )
      this.busy = false
      this.#on.done()
      if (reach !== 'known') this.#on.handOver({ request, name: headOf(household.entry), reach, url })
      await this.#desk.decided(request, !secondPerson)
      this.#host.renderRoot.querySelector<HTMLElement>('#who')?.focus()
    } catch (error) {
      this.#failed(error)
    }
    this.busy = false
    this.#host.requestUpdate()
  }

  #failed(error: unknown): void {
    const { shell } = this.#host
    const code = error instanceof ConsoleError ? error.code : ''
    if (code === 'decision_conflict' || code === 'request_closed') this.#on.conflict()
    else if (code === 'second_person_required') this.#refuse(this.#words.t('review.second'))
    else shell.toast({ text: shell.sentence(error), kind: 'error' })
  }

  #refuse(text: string): void {
    this.#host.shell.toast({ text, kind: 'info' })
  }

  /** Stands as long as it can be taken back. */
  #stand(last: Last | null): void {
    clearTimeout(this.#timer)
    this.last = last
    this.#host.requestUpdate()
    if (last === null) return
    this.#timer = setTimeout(() => this.#stand(null), Math.max(0, Date.parse(last.until) - Date.now()))
  }
}
