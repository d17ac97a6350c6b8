import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import type { MessageKey } from '../locale/messages.ts'
import { ImageProblem, prepareImage, rotateImage, type PreparedImage } from './prepare.ts'
import { styles } from './styles.ts'

/**
 * A photo of one paper, from the camera or a file. What it gives is upright, bounded and free of metadata; the file
 * itself is forgotten at once.
 *
 * @fires fuin-change - `{ complete, empty, reason }`
 */
export class FuinDocument extends LitElement {
  static readonly formAssociated = true
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    label: {},
    why: {},
    disabled: { type: Boolean, reflect: true },
    image: { state: true },
    problem: { state: true },
    working: { state: true },
  }

  declare label: string
  declare why: string
  declare disabled: boolean
  declare private image: PreparedImage | null
  declare private problem: MessageKey | null
  declare private working: boolean
  readonly #internals = this.attachInternals()
  readonly #locale = new LocaleController(this)
  #url: string | null = null

  constructor() {
    super()
    this.label = ''
    this.why = ''
    this.disabled = false
    this.image = null
    this.problem = null
    this.working = false
  }

  get complete(): boolean {
    return this.image !== null
  }

  /** The prepared picture, or null. */
  takeImage(): PreparedImage | null {
    return this.image
  }

  /** Puts a picture back that this element prepared before, as when somebody goes back a step. */
  restore(image: PreparedImage | null): void {
    this.#set(image)
  }

  clear(): void {
    this.problem = null
    this.#set(null)
  }

  /** Shows the error of an empty field. @returns whether there is a picture */
  report(): boolean {
    if (!this.complete && this.problem === null) this.problem = 'document.missing'
    if (!this.complete) this.renderRoot.querySelector('input')?.focus()
    return this.complete
  }

  formResetCallback(): void {
    this.clear()
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#revoke()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.image !== null) this.#set(this.image)
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    return html`
      <div class="frame" role="group" aria-labelledby="label" aria-describedby="status">
        <h3 id="label">${this.label}</h3>
        ${this.why === '' ? '' : html`<p class="muted">${this.why}</p>`}
        ${
          this.image === null
            ? html`<p class="muted">${t('document.tips')}</p>`
            : html`<img
                part="preview"
                src=${this.#url ?? ''}
                alt=${t('document.preview', { label: this.label })}
              />`
        }
        <div id="status" role="status">
          ${this.working ? html`<p>${t('document.working')}</p>` : ''}
          ${this.problem === null ? '' : html`<p class="error">${t(this.problem)}</p>`}
          ${this.image?.warnings.map(warning => html`<p class="warning">${t(warning)}</p>`)}
        </div>
        <div class="actions">${this.image === null ? this.#chooseButtons() : this.#changeButtons()}</div>
        ${this.image === null ? html`<p class="muted">${t('document.private')}</p>` : ''}
      </div>
    `
  }

  #chooseButtons(): TemplateResult {
    const { t } = this.#locale
    return html`
      <span class="file">
        <input
          id="camera"
          type="file"
          accept="image/*"
          capture="environment"
          aria-label=${`${this.label} ${t('document.camera')}`}
          ?disabled=${this.disabled || this.working}
          @change=${this.#onChoose}
        />
        <span class="button primary" aria-hidden="true">${t('document.camera')}</span>
      </span>
      <span class="file">
        <input
          id="file"
          type="file"
          accept="image/*"
          aria-label=${`${this.label} ${t('document.file')}`}
          ?disabled=${this.disabled || this.working}
          @change=${this.#onChoose}
        />
        <span class="button" aria-hidden="true">${t('document.file')}</span>
      </span>
    `
  }

  #changeButtons(): TemplateResult {
    const { t } = this.#locale
    return html`
      <button type="button" ?disabled=${this.working} @click=${this.#onRotate}>
        ${t('document.rotate')}
      </button>
      <button type="button" ?disabled=${this.working} @click=${() => this.clear()}>
        ${t('document.retake')}
      </button>
    `
  }

  async #onChoose(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    input.value = ''
    if (file !== undefined) await this.#work(() => prepareImage(file))
  }

  async #onRotate(): Promise<void> {
    const { image } = this
    if (image !== null)
      await this.#work(async () => ({ ...(await rotateImage(image)), warnings: image.warnings }))
  }

  async #work(prepare: () => Promise<PreparedImage>): Promise<void> {
    this.working = true
    this.problem = null
    try {
      this.#set(await prepare())
    } catch (error) {
      this.problem = error instanceof ImageProblem ? error.key : 'document.broken'
      this.#tell()
    } finally {
      this.working = false
    }
  }

  #set(image: PreparedImage | null): void {
    this.#revoke()
    this.image = image
    if (image !== null) this.#url = URL.createObjectURL(new Blob([image.bytes], { type: image.mediaType }))
    this.#internals.setFormValue(image === null ? null : 'complete')
    this.#tell()
  }

  #tell(): void {
    const detail = { complete: this.complete, empty: this.image === null, reason: this.problem }
    this.dispatchEvent(new CustomEvent('fuin-change', { detail, bubbles: true, composed: true }))
  }

  #revoke(): void {
    if (this.#url !== null) URL.revokeObjectURL(this.#url)
    this.#url = null
  }
}
