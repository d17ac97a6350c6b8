import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { FuinError } from '@fuin/sdk/page'
import type { OpenedManifest, PersonWords, ReturnMessage } from '@fuin/sdk/page'
import type { ProviderView, Receipt } from '@fuin/sdk/api'
import { numberOnPhoto } from '../card-code/number-on-photo.ts'
import { ImagePipeline } from '../image/pipeline.ts'
import { type Access, requireEnvironment } from './access.ts'
import { Answers } from './answers.ts'
import { Entrance } from './entrance.ts'
import { timeLeft, type TimeLeft } from './expiry.ts'
import { asksTheSame, ExtensionWatch, newerView } from './extension.ts'
import { OtherTabs } from './other-tabs.ts'
import { Own } from './own.ts'
import * as remembered from './remembered.ts'
import { Renewal } from './renewal.ts'
import { Sending } from './sending.ts'
import { asksNumber, openRequest } from './returned.ts'
import { isBusy, isInput, isOutside, type Screen, screensFor } from './steps.ts'
import { Unlisted } from './unlisted.ts'
import { mayPass, VaultApi, VaultProblem } from './vault-api.ts'
import { Walk } from './walk.ts'

/**
 * The one controller of a collection: which screen is shown, and what happens next. It knows no element; the
 * collector draws what it says.
 */
export class CollectionFlow implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #images: ImagePipeline
  readonly #now: () => number
  readonly #changed = (): void => this.#host.requestUpdate()
  readonly #tabs = new OtherTabs(request => this.#submittedElsewhere(request))
  readonly #extension = new ExtensionWatch(() => this.#lookForMoreTime())
  #access: Access | null = null
  #begin: (() => Promise<Access>) | null = null
  #abort = new AbortController()
  #clock: ReturnType<typeof setInterval> | undefined
  screen: Screen = { name: 'loading' }
  opened: OpenedManifest | null = null
  receipt: Pick<Receipt, 'request' | 'index' | 'submittedAt'> | null = null
  organization: { name: string; contact: string } | null = null
  readonly answers: Answers = new Answers(this.#changed, image => numberOnPhoto(this.#images, image))
  readonly walk: Walk = new Walk(
    this.answers,
    screen => this.#show(screen),
    at => this.#move(at),
  )
  readonly sending: Sending = new Sending(this.#changed)
  /** People who say themselves who they are. */
  readonly unlisted: Unlisted = new Unlisted()
  /** What was given before, and may be withdrawn. */
  readonly own: Own = new Own({
    access: () => this.#access!,
    guard: work => this.#guard(work),
    look: () => this.#look(this.#access!),
    open: view => this.#open(this.#access!, view),
    show: (screen = this.screen) => this.#show(screen),
  })
  renewal: Renewal | null = null
  readonly entrance: Entrance = new Entrance(this.#changed)
  /** The end of the link, when it is near. */
  left: TimeLeft | null = null
  /** The page was loaded again or left in the midst: what was entered is gone on purpose. */
  lost = false
  /** Why it was sent back, when it was. */
  returned: ReturnMessage | null = null
  /** The words of the paper were compared; without words there is nothing to compare. */
  countersigned = false

  /** @param now - the clock, milliseconds since 1970 */
  constructor(host: ReactiveControllerHost, now: () => number) {
    this.#host = host
    this.#images = new ImagePipeline(host)
    this.#now = now
    host.addController(this)
  }

  hostConnected(): void {
    this.#abort = new AbortController()
    this.walk.history.listen()
    this.#tabs.listen()
    this.#clock = setInterval(() => this.#tick(), 1000)
    addEventListener('pagehide', this.#onPageHide)
    addEventListener('pageshow', this.#onPageShow)
  }

  hostDisconnected(): void {
    this.#abort.abort()
    this.entrance.moreTime?.leave()
    this.sending.leave()
    this.answers.forget()
    this.walk.history.stop()
    this.#tabs.stop()
    clearInterval(this.#clock)
    removeEventListener('pagehide', this.#onPageHide)
    removeEventListener('pageshow', this.#onPageShow)
  }

  /** Fingerprint of the organization's key, to be shown. */
  get fingerprint(): string {
    return this.#access?.fingerprint ?? ''
  }

  /** Place of the screen among all, from 1. Sending and receipt are the last one. */
  get step(): { current: number; total: number } {
    const total = this.walk.length + 1
    return { current: ['sending', 'receipt'].includes(this.screen.name) ? total : this.walk.at + 1, total }
  }

  /** Whether something would be lost by leaving. */
  get unsent(): boolean {
    return !this.answers.empty || this.screen.name === 'sending'
  }

  /** Opens the request. Nothing may be entered before everything about it was verified. */
  async start(begin: () => Promise<Access>): Promise<void> {
    this.#begin = begin
    this.entrance.moreTime?.leave()
    this.#show({ name: 'loading' })
    await this.#guard(async () => {
      requireEnvironment()
      const access = (this.#access = await begin())
      requireEnvironment()
      this.renewal = Renewal.of(access, begin, this.#changed)
      await this.#look(access)
    })
  }

  /** Tries the passcode; the right one opens the request. */
  async pass(typed: string): Promise<void> {
    await this.#guard(async () => {
      if (this.screen.name !== 'passcode' || !(await this.entrance.gate!.open(typed))) return
      this.#show({ name: 'loading' })
      await this.#look(this.#access!)
    })
  }

  /** Asks for more time, and goes on by itself once there is some. */
  async askForTime(): Promise<void> {
    await this.#guard(async () => {
      if ((await this.entrance.moreTime?.ask()) === true) await this.start(this.#begin!)
    })
  }

  /** Looks at the request; behind a passcode there is nothing to see but that. */
  async #look(access: Access): Promise<void> {
    const view = await this.entrance.look(access, this.#abort.signal)
    if (view === null) this.#show({ name: 'passcode' })
    else if (view.receipt !== null || view.manifest === null) this.#finish(view.receipt, true)
    else await this.#enter(access, view)
  }

  async #enter(access: Access, view: ProviderView): Promise<void> {
    await this.#open(access, view)
    if (this.own.declined(view)) return
    remembered.forgetReceipt()
    this.answers.choices.byAccount = access.endsAt !== null
    this.lost = this.walk.begin(this.#screens()) && this.answers.empty
    if (await this.sending.find(access, this.opened!.manifest.generation)) await this.#send()
    else this.walk.put(0)
  }

  /** The receipt of this tab, when its link was used up. */
  showReceipt(): boolean {
    const kept = remembered.rememberedReceipt()
    if (kept === null) return false
    this.receipt = kept.receipt
    this.organization = { name: kept.organization, contact: kept.contact }
    this.#show({ name: 'receipt', used: true })
    return true
  }

  /** Goes on after a failure that may have passed: with what was sealed, where there is something. */
  async retry(): Promise<void> {
    if (this.sending.waiting) await this.#guard(() => this.#send())
    else if (this.#begin !== null) await this.start(this.#begin)
  }

  /** The words on the page are those on the paper, or they are not: then nothing may be entered. */
  compare(same: boolean): void {
    this.countersigned = same
    if (same) this.#changed()
    else this.#stop('countersign_different')
  }

  /** People whose photos carry another number, and nobody said which is right. */
  get contradictions(): string[] {
    return this.answers.contradictionsAmong(this.opened!.manifest.subjects)
  }

  /**
   * Asks whether another device has submitted, and shows the receipt if so.
   *
   * @throws {VaultProblem} when it can no longer be known
   */
  async submittedElsewhere(): Promise<boolean> {
    try {
      const { receipt } = await new VaultApi(this.#access!).receipt(this.#abort.signal)
      if (receipt === null || this.screen.name === 'sending') return false
      this.#finish(receipt, false)
      return true
    } catch (error) {
      if (error instanceof VaultProblem && error.transient) return false
      throw error
    }
  }

  /** Seals every answer and sends. Once: a second call while the first runs does nothing. */
  async submit(): Promise<void> {
    if (this.screen.name !== 'review' || this.contradictions.length > 0) return
    this.#show({ name: 'sending' })
    await this.#guard(async () => {
      requireEnvironment()
      await this.sending.seal(this.#access!, this.opened!, this.answers)
      await this.#send()
    })
  }

  /** Calls the sending off and goes back to the review; after a reload there is nothing left to review. */
  async cancel(): Promise<void> {
    if (this.screen.name !== 'sending' || this.sending.progress.phase === 'finishing') return
    const back = this.answers.empty ? 0 : this.walk.at
    this.#show({ name: 'loading' })
    await this.sending.cancel(this.#access!, this.opened!.manifest.generation)
    this.lost = this.answers.empty
    this.walk.put(back)
  }

  /** Somebody whom the organization does not know says who they are. */
  namePerson(subject: string, words: PersonWords): void {
    this.answers.people.set(subject, words)
    this.unlisted.name(subject, words)
    this.#ask()
  }

  /** Asks for a family member whom the organization does not know. */
  addRelative(): void {
    const id = this.unlisted.add()
    this.#ask()
    this.editRelative(id)
  }

  editRelative(id: string): void {
    this.walk.goTo(this.#screens().findIndex(screen => screen.name === 'person' && screen.subject.id === id))
  }

  toHousehold(): void {
    this.walk.goTo(this.#screens().findIndex(({ name }) => name === 'household'))
  }

  removeRelative(id: string): void {
    this.unlisted.remove(id)
    this.answers.drop(id)
    this.#ask()
    this.#changed()
  }

  /** The same questions for other people. */
  #ask(): void {
    this.opened = this.unlisted.opened
    this.walk.replace(this.#screens())
  }

  #screens(): Screen[] {
    const { subjects, household } = this.opened!.manifest
    return screensFor(
      subjects,
      subject => this.answers.choices.imagesOf(subject).length > 0,
      id => this.unlisted.has(id),
      household !== undefined,
      id => asksNumber(this, id),
    )
  }

  async #open(access: Access, view: ProviderView): Promise<void> {
    const { opened, message } = await openRequest(access, view, this.#now())
    this.returned = message
    this.opened = this.unlisted.take(await this.own.narrow(opened, access, view))
    this.organization = this.opened.manifest.organization
    this.countersigned ||= this.opened.manifest.countersign === undefined
  }

  /** Takes a manifest that gives more time, without a word; one that asks for something else begins anew. */
  async #lookForMoreTime(): Promise<boolean> {
    const before = this.opened!
    const view = await newerView(this.#access!, before, this.#abort.signal)
    if (view === null) return false
    await this.#open(this.#access!, view)
    if (!asksTheSame(before, this.opened!)) await this.start(this.#begin!)
    this.#changed()
    return true
  }

  async #send(): Promise<void> {
    this.#show({ name: 'sending' })
    const receipt = await this.sending.send(this.#access!, this.opened!.manifest.generation)
    this.#finish(receipt, false)
    this.#tabs.tell(receipt.request)
  }

  #finish(receipt: Receipt | null, used: boolean): void {
    this.receipt = receipt
    this.answers.forget()
    this.#images.forget()
    if (receipt !== null && this.#access !== null) {
      this.#access.poster?.forget()
      void this.sending.drop(this.#access, receipt.generation)
      remembered.rememberReceipt(receipt, this.organization)
    }
    this.#show({ name: 'receipt', used })
    this.walk.history.collapse()
    void this.own.see(used)
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const code = error instanceof FuinError || error instanceof VaultProblem ? error.code : 'other'
      if (code === 'already_submitted' && this.#begin !== null) await this.start(this.#begin)
      else if (code !== 'aborted') this.#stop(code)
    }
  }

  #stop(code: string): void {
    const more = this.entrance.endsAt(this.#access, code)
    const again = mayPass(code)
    if (more || !again) this.answers.forget()
    this.#show(more ? { name: 'expired', code } : { name: 'stopped', code, again })
  }

  /** Another tab has sent it: this one shows the receipt, and forgets what was entered here. */
  #submittedElsewhere(request: string): void {
    if (!isBusy(this.screen) && request === this.opened?.manifest.request) void this.start(this.#begin!)
  }

  /** Browser's Back or Forward. */
  #move(at: number): void {
    const { name } = this.screen
    if (name !== 'sending' && !isOutside(name)) this.walk.follow(at)
    if (name !== 'sending') return
    this.walk.history.stay()
    void this.cancel()
  }

  #tick(): void {
    const end = Date.parse(this.opened?.manifest.expiresAt ?? '')
    if (Number.isNaN(end) || isOutside(this.screen.name)) return
    const now = this.#now()
    this.renewal?.tick(now)
    if (this.screen.name !== 'sending') this.#extension.tick(end, now, () => this.#stop('manifest_expired'))
    const left = timeLeft(end, now)
    if (left?.minutes === this.left?.minutes) return
    this.left = left
    this.#changed()
  }

  /** A browser may keep a page that was left, and give it to whoever presses Back: nothing may be in it. */
  readonly #onPageHide = (): void => {
    if (this.screen.name !== 'sending') this.answers.forget()
  }

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || !isInput(this.screen)) return
    this.lost = true
    this.walk.history.collapse()
    this.walk.put(0)
  }

  #show(screen: Screen): void {
    this.screen = screen
    this.#changed()
  }
}
