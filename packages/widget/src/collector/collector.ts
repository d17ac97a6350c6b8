import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import type { FuinDocument } from '../document-field/document-field.ts'
import { accessByLink, accessBySession } from '../flow/access.ts'
import { CollectionFlow } from '../flow/collection-flow.ts'
import type { Screen } from '../flow/steps.ts'
import { requestCodeIn } from '../help/request-code.ts'
import { LocaleController } from '../locale/controller.ts'
import { ja } from '../locale/ja.ts'
import { EventTeller } from './events.ts'
import { numberScreen, papersScreen } from './inputs.ts'
import { intro } from './intro.ts'
import { receiptScreen, sendingScreen, stoppedScreen } from './outcome.ts'
import { type ReviewState, reviewScreen } from './review.ts'
import { styles } from './styles.ts'
import { contactLine, type View } from './view.ts'

/**
 * The whole collection: request, purposes, number, papers, review, sending, receipt.
 *
 * Give it a one-time link by {@link FuinCollector.open}, or `endpoint` and `key-fingerprint` where the person is
 * signed in at the host.
 *
 * @fires {CustomEvent<CollectorReady>} fuin-ready - the request was verified and is shown
 * @fires {CustomEvent<CollectorProgress>} fuin-progress - another step, or another percent while it is sent
 * @fires {CustomEvent<CollectorSubmitted>} fuin-submitted - the receipt is shown
 * @fires {CustomEvent<CollectorError>} fuin-error - it cannot go on
 */
export class FuinCollector extends FuinElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    vault: {},
    endpoint: {},
    keyFingerprint: { attribute: 'key-fingerprint' },
    contact: {},
  }

  declare vault: string
  declare endpoint: string
  declare keyFingerprint: string
  /** Whom to ask before the request could be read, such as `人事部 03-0000-0000`. The request itself names its own. */
  declare contact: string
  /** Called with a link that the person pasted again, before it is opened: a page that keeps links keeps this one. */
  keepLink: ((link: string) => void) | null = null
  #code: string | null = null
  readonly #flow = new CollectionFlow(this)
  readonly #events = new EventTeller(this)
  readonly #locale = new LocaleController(this, ja)
  #review: ReviewState = { shown: new Set(), previews: new Map() }
  #drawn: Screen | null = null

  constructor() {
    super()
    this.vault = ''
    this.endpoint = ''
    this.keyFingerprint = ''
    this.contact = ''
  }

  /** Opens a one-time link; whole, or its fragment. */
  async open(link: string): Promise<void> {
    this.#code = requestCodeIn(link)
    await this.#flow.start(() => accessByLink(link, this.vault.replace(/\/$/u, '')))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeunload', this.#beforeUnload)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('beforeunload', this.#beforeUnload)
    this.#closeReview()
  }

  protected override firstUpdated(): void {
    if (this.endpoint !== '') void this.#flow.start(() => accessBySession(this.endpoint, this.keyFingerprint))
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
    }
    const { screen } = this.#flow
    this.#prepareReview(screen)
    return html`${this.#progress(view, screen)}${keyed(screen, this.#draw(view, screen))}${screen.name === 'intro' ? '' : contactLine(view)}`
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { screen } = this.#flow
    this.#announce(screen)
    if (screen === this.#drawn) return
    const first = this.#drawn === null || this.#drawn.name === 'loading'
    this.#drawn = screen
    for (const field of this.renderRoot.querySelectorAll<FuinDocument>('fuin-document')) {
      field.restore(this.#flow.images.get(field.dataset['key'] ?? '') ?? null)
    }
    if (!first || screen.name === 'stopped') this.renderRoot.querySelector<HTMLElement>('h1')?.focus()
    if (!first) scrollTo({ top: 0 })
  }

  #draw(view: View, screen: Screen): TemplateResult {
    switch (screen.name) {
      case 'loading':
        return html`<p role="status">${view.t('loading')}</p>`
      case 'intro':
        return intro(view)
      case 'number':
        return numberScreen(view, screen.subject)
      case 'papers':
        return papersScreen(view, screen.subject)
      case 'review':
        return reviewScreen(view, this.#review)
      case 'sending':
        return sendingScreen(view)
      case 'receipt':
        return receiptScreen(view, screen.used)
      case 'stopped':
        return stoppedScreen(view, screen.code, screen.again)
    }
  }

  #progress({ t }: View, { name }: Screen): TemplateResult | '' {
    if (name !== 'number' && name !== 'papers' && name !== 'review') return ''
    const { current, total } = this.#flow.step
    const values = { current: current - 1, total: total - 2 }
    return html`
      <p class="step">${t('step.of', values)}</p>
      <progress max=${values.total} .value=${values.current} aria-hidden="true"></progress>
    `
  }

  /** Previews live only while the review is on the screen. */
  #prepareReview(screen: Screen): void {
    if (screen.name !== 'review') {
      this.#closeReview()
      return
    }
    for (const [key, { bytes, mediaType }] of this.#flow.images) {
      if (this.#review.previews.has(key)) continue
      this.#review.previews.set(key, URL.createObjectURL(new Blob([bytes], { type: mediaType })))
    }
  }

  #closeReview(): void {
    for (const url of this.#review.previews.values()) URL.revokeObjectURL(url)
    this.#review = { shown: new Set(), previews: new Map() }
  }

  #announce(screen: Screen): void {
    const { receipt, opened, progress, step } = this.#flow
    if (screen.name === 'loading') {
      this.#events.forget('fuin-error')
      return
    }
    if (screen.name === 'stopped') {
      this.#events.tell('fuin-error', { code: screen.code, again: screen.again })
      return
    }
    if (opened !== null) this.#events.tell('fuin-ready', { request: opened.manifest.request })
    const percent = screen.name === 'sending' ? (progress?.percent ?? 0) : null
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
