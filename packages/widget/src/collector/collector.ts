import {
  adoptStyles,
  html,
  type LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import type { FuinDocument } from '../document-field/document-field.ts'
import { type Access, accessByLink, accessBySession, isPoster } from '../flow/access.ts'
import { CollectionFlow } from '../flow/collection-flow.ts'
import type { Screen } from '../flow/steps.ts'
import { requestCodeIn } from '../help/request-code.ts'
import type { FuinMyNumber } from '../my-number-field/my-number-field.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaFirst } from '../locale/ja-first.ts'
import { ErrorSummary } from './error-summary.ts'
import { EventTeller } from './events.ts'
import { notices } from './notices.ts'
import type * as LateScreens from './late-screens.ts'
import { loadParts } from './parts.ts'
import type { ReviewState } from './review.ts'
import { stepNavigationStyles } from './step-navigation-styles.ts'
import { stepNavigation } from './step-navigation.ts'
import { stoppedScreen } from './stopped.ts'
import { styles } from './styles.ts'
import { contactLine, type View } from './view.ts'

/**
 * The whole collection: request, purposes, number, papers, review, sending, receipt.
 *
 * Give it a one-time link by {@link FuinCollector.open}, or `endpoint` and `key-fingerprint` where the person is
 * signed in at the host.
 *
 * @attr vault - address of the vault, for links; with `endpoint` the host's handler tells it
 * @attr endpoint - mount of the host's handler, such as `/fuin`: for somebody who is signed in there
 * @attr key-fingerprint - of the organization's signing key, from the host's own page, never from the vault
 * @attr contact - whom people may call before the request tells it
 * @fires {CustomEvent<CollectorReady>} fuin-ready - the request was verified and is shown
 * @fires {CustomEvent<CollectorProgress>} fuin-progress - another step, or another percent while it is sent
 * @fires {CustomEvent<CollectorSubmitted>} fuin-submitted - the receipt is shown
 * @fires {CustomEvent<CollectorError>} fuin-error - it cannot go on
 */
export class FuinCollector extends FuinElement {
  static override readonly styles = [tokens, controls, styles, stepNavigationStyles]
  static override readonly properties: PropertyDeclarations = {
    vault: {},
    endpoint: {},
    keyFingerprint: { attribute: 'key-fingerprint' },
    handoverUrl: { attribute: 'handover-url' },
    contact: {},
  }

  declare vault: string
  declare endpoint: string
  declare keyFingerprint: string
  /** The host's page with this element, to be opened and signed in to on a phone; offered where `endpoint` is used. */
  declare handoverUrl: string
  /** The link that was opened, for going on at a phone; forgotten with the receipt. */
  #link: string | null = null
  /** Whom to ask before the request could be read, such as `人事部 03-0000-0000`. The request itself names its own. */
  declare contact: string
  /** Called with a link that the person pasted again, before it is opened: a page that keeps links keeps this one. */
  keepLink: ((link: string) => void) | null = null
  #code: string | null = null
  /** Clock of the page, milliseconds since 1970. Another one is for tests of what happens near the end of a link. */
  now: () => number = Date.now
  readonly #flow = new CollectionFlow(this, () => this.now())
  readonly #summary = new ErrorSummary()
  /** Screens of a request; there before any of them is shown. */
  #late: typeof LateScreens | null = null
  #photos: LateScreens.Photos | null = null
  readonly #events = new EventTeller(this)
  readonly #locale = new LocaleController(this, jaFirst)
  #review: ReviewState = { shown: new Set(), large: null }
  #drawn: Screen | null = null
  #spoken = ''

  constructor() {
    super()
    this.vault = ''
    this.endpoint = ''
    this.keyFingerprint = ''
    this.handoverUrl = ''
    this.contact = ''
  }

  /** Opens a one-time link; whole, or its fragment. */
  async open(link: string): Promise<void> {
    // A poster begins anew on every device: there is nothing to hand over.
    this.#link = isPoster(link) ? null : link
    this.#code = requestCodeIn(link)
    if (link === '' && (await this.#showReceipt())) return
    await this.#start(() => accessByLink(link, this.vault.replace(/\/$/u, '')))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeunload', this.#beforeUnload)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeunload', this.#beforeUnload)
  }

  protected override firstUpdated(): void {
    // As the page was delivered: what a script changes later does not count, not even for another try.
    const { endpoint, keyFingerprint } = this
    if (endpoint !== '') void this.#start(() => accessBySession(endpoint, keyFingerprint, this.now()))
  }

  #start(access: () => Promise<Access>): Promise<void> {
    return this.#flow.start(async () => (await Promise.all([access(), this.#load()]))[0])
  }

  async #load(): Promise<void> {
    const late = await loadParts()
    if (this.#late !== null) return
    this.#late = late
    this.#photos = new late.Photos()
    adoptStyles(this.renderRoot as ShadowRoot, [...FuinCollector.elementStyles, ...late.lateStyles])
  }

  async #showReceipt(): Promise<boolean> {
    try {
      await this.#load()
      return this.#flow.showReceipt()
    } catch {
      // Opening the link says what is wrong.
      return false
    }
  }

  override render(): TemplateResult {
    const view: View = {
      flow: this.#flow,
      t: this.#locale.t,
      language: this.#locale.language,
      contact: this.contact,
      code: this.#code,
      reopen: this.endpoint === '' ? this.#reopen : null,
      root: this.renderRoot,
      redraw: () => this.requestUpdate(),
      summary: this.#summary,
      way: { link: this.#link, page: location.href, hostPage: this.handoverUrl },
    }
    const { screen } = this.#flow
    if (screen !== this.#drawn) this.#summary.clear()
    if (screen.name !== 'review') this.#review = { shown: new Set(), large: null }
    const input = 'subject' in screen || screen.name === 'review'
    return html`
      ${input ? stepNavigation(view) : ''} ${this.#summary.template(view)} ${notices(view)}
      ${keyed(screen, this.#draw(view, screen))} ${screen.name === 'intro' ? '' : contactLine(view)}
    `
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { screen } = this.#flow
    if (screen.name === 'receipt') this.#link = null
    this.#announce(screen)
    this.#photos?.paint(this.renderRoot, this.#flow.answers.images)
    this.renderRoot.querySelector<HTMLDialogElement>('dialog:not([open])')?.showModal()
    void this.#followLanguage()
    if (screen === this.#drawn) return
    const first = this.#drawn === null || this.#drawn.name === 'loading'
    this.#drawn = screen
    this.#restore(screen)
    if (!first || screen.name === 'stopped') this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
    if (!first) scrollTo({ top: 0 })
  }

  #draw(view: View, screen: Screen): TemplateResult {
    switch (screen.name) {
      case 'loading':
        return html`<p role="status">${view.t('loading')}</p>`
      case 'passcode':
        return this.#late!.passcodeScreen(view)
      case 'expired':
        return this.#late!.expiredScreen(view)
      case 'intro':
        return this.#late!.intro(view)
      case 'number':
        return this.#late!.numberScreen(view, screen.subject)
      case 'papers':
        return this.#late!.papersScreen(view, screen.subject)
      case 'person':
        return this.#late!.personScreen(view, screen.subject)
      case 'household':
        return this.#late!.householdScreen(view)
      case 'review':
        return this.#late!.reviewScreen(view, this.#review)
      case 'sending':
        return this.#late!.sendingScreen(view)
      case 'receipt':
        return this.#late!.receiptScreen(view, screen.used)
      case 'own':
        return this.#late!.ownScreen(view, screen.part)
      case 'stopped':
        return stoppedScreen(view, screen.code, screen.again)
    }
  }

  /** What was entered before is there again when somebody comes back. */
  #restore(screen: Screen): void {
    const { numbers, images } = this.#flow.answers
    for (const field of this.renderRoot.querySelectorAll<FuinDocument>('fuin-document')) {
      field.restore(images.get(field.dataset['key'] ?? '') ?? null)
    }
    const number = screen.name === 'number' ? numbers.get(screen.subject.id) : undefined
    const field = this.renderRoot.querySelector<FuinMyNumber>('fuin-my-number')
    if (number !== undefined && field !== null) void field.updateComplete.then(() => field.restore(number))
  }

  /** The summary repeats what the fields say, and they learn of another language after it. */
  async #followLanguage(): Promise<void> {
    const { language } = this.#locale
    if (language === this.#spoken) return
    this.#spoken = language
    const fields = this.#summary.problems.map(({ field }) => field as Partial<LitElement>)
    if (fields.length === 0) return
    for (const field of fields) await field.updateComplete
    this.requestUpdate()
  }

  #announce(screen: Screen): void {
    const { receipt, opened, sending, step } = this.#flow
    if (screen.name === 'loading') {
      this.#events.forget('fuin-error')
      return
    }
    if (screen.name === 'passcode') return
    if (screen.name === 'stopped' || screen.name === 'expired') {
      this.#events.tell('fuin-error', { code: screen.code, again: screen.name === 'expired' || screen.again })
      return
    }
    if (opened !== null) this.#events.tell('fuin-ready', { request: opened.manifest.request })
    const percent = screen.name === 'sending' ? sending.progress.percent : null
    this.#events.tell('fuin-progress', { step: screen.name, ...step, percent })
    if (screen.name === 'receipt' && receipt !== null) {
      this.#events.tell('fuin-submitted', { request: receipt.request, index: receipt.index })
    }
  }

  readonly #reopen = (link: string): void => {
    this.keepLink?.(link)
    void this.open(link)
  }

  readonly #beforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.#flow.unsent) event.preventDefault()
  }
}
