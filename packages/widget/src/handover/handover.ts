import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaHandover } from '../locale/ja/handover.ts'
import { styles } from './styles.ts'
import { waitUntil } from './wait.ts'

/**
 * Offers to go on at the phone: shows the way as a QR code, and waits until the phone has submitted. A part of
 * `<fuin-collector>`.
 */
export class FuinHandover extends LitElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    link: { attribute: false },
    code: { attribute: false },
    signIn: { attribute: false },
    submitted: { attribute: false },
    state: { state: true },
  }

  /** What the phone opens. */
  declare link: string
  /** Short form of the organization's fingerprint: the phone shows it too. */
  declare code: string
  /** The phone has to be signed in at the host. */
  declare signIn: boolean
  /** Asks whether the phone has submitted. */
  declare submitted: () => Promise<boolean>
  declare private state: 'closed' | 'waiting' | 'lost'
  readonly #locale = new LocaleController(this, jaHandover)
  #waiting: AbortController | null = null

  constructor() {
    super()
    this.link = ''
    this.code = ''
    this.signIn = false
    this.submitted = async () => false
    this.state = 'closed'
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#close()
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    if (this.state === 'closed') {
      return html`
        <p>${t('handover.lead')}</p>
        <button type="button" class="open" @click=${this.#open}>${t('handover.button')}</button>
      `
    }
    return html`
      <h2 tabindex="-1">${t('handover.button')}</h2>
      <div class="panel">
        <canvas role="img" aria-label=${t('handover.code')}></canvas>
        <div>
          <ol>
            <li>${t('handover.scan')}</li>
            ${this.signIn ? html`<li>${t('handover.signIn')}</li>` : ''}
            <li>${t('handover.compare')} <strong class="fingerprint">${this.code}</strong></li>
            <li>${t('handover.stay')}</li>
          </ol>
          ${this.signIn ? '' : html`<p class="warning">${t('handover.secret')}</p>`}
        </div>
      </div>
      <p role="status">${t(`handover.${this.state}`)}</p>
      <button type="button" class="close" @click=${this.#onClose}>${t('handover.close')}</button>
    `
  }

  readonly #open = async (): Promise<void> => {
    const { drawCode } = await import('./draw-code.ts')
    if (!this.isConnected) return
    this.state = 'waiting'
    await this.updateComplete
    drawCode(this.renderRoot.querySelector('canvas')!, this.link)
    this.renderRoot.querySelector('h2')!.focus()
    this.#waiting = new AbortController()
    const { signal } = this.#waiting
    await waitUntil(this.submitted, signal).catch(() => {
      if (!signal.aborted) this.state = 'lost'
    })
  }

  readonly #onClose = (): void => {
    this.#close()
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.open')?.focus())
  }

  #close(): void {
    this.#waiting?.abort()
    this.#waiting = null
    this.state = 'closed'
  }
}
