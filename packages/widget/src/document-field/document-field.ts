import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { ChangeTeller } from '../change-event.ts'
import { FuinElement } from '../design/element.ts'
import { fileButton } from '../design/file-button.ts'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaDocument } from '../locale/ja/document.ts'
import { jaMask } from '../locale/ja/mask.ts'
import type { MessageKey } from '../locale/messages.ts'
import type { Box } from '../mask/box.ts'
import { maskImage } from '../mask/paint.ts'
import { presetFor } from '../mask/presets.ts'
import { decode, prepareImage, rotateImage, type PreparedImage } from '../image/prepare.ts'
import { ImageProblem } from '../image/problem.ts'
import { styles } from './styles.ts'
import { template } from './template.ts'

/**
 * A photo of one paper, from the camera or a file. What it gives is upright, bounded and free of metadata; the file
 * itself is forgotten at once. The preview is a canvas: no address of the picture exists that others could load.
 *
 * The camera is the phone's own, behind a file input: no stream is opened, so none can stay open.
 *
 * @attr label - name of the paper and its side
 * @attr why - why it is asked for
 * @attr document - code of the paper, such as `shikaku-kakuninsho`: what has to be hidden on it
 * @attr side - `front` or `back`
 * @attr required - an empty field is invalid
 * @attr name - submitted with `empty` or `complete`, never with the picture
 * @fires fuin-change - {@link FieldChange}, when it differs from the last one or the picture was replaced
 * @csspart label - name of the paper
 * @csspart frame - the card around all of it
 * @csspart zone - the dashed place for a photo
 * @csspart preview - the photo as it will be sent
 * @cssstate invalid - a problem is shown
 * @cssstate complete - a picture is there
 */
export class FuinDocument extends FuinElement {
  static readonly formAssociated = true
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...FuinElement.shadowRootOptions,
    delegatesFocus: true,
  }
  static override readonly styles = [tokens, controls, fileButton, styles]
  static override readonly properties: PropertyDeclarations = {
    label: {},
    why: {},
    document: {},
    side: {},
    masking: { state: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    image: { state: true },
    problem: { state: true },
    working: { state: true },
    news: { state: true },
    over: { state: true },
    fenced: { state: true },
  }

  declare label: string
  declare why: string
  declare document: string
  declare side: 'front' | 'back'
  /** The person is placing black boxes. */
  declare private masking: boolean
  declare required: boolean
  declare disabled: boolean
  declare private image: PreparedImage | null
  declare private problem: MessageKey | null
  declare private working: boolean
  /** What happened last, for those who do not see the preview. */
  declare private news: MessageKey | null
  /** A file is dragged over the field. */
  declare private over: boolean
  /** Disabled by a fieldset, which must not leave an attribute behind. */
  declare private fenced: boolean
  readonly #internals: ElementInternals = this.attachInternals()
  readonly #locale = new LocaleController(this, { ...jaDocument, ...jaMask })
  readonly #change = new ChangeTeller(this)
  /** Grows with every picture: a slow one that was overtaken is dropped. */
  #turn = 0

  constructor() {
    super()
    this.label = ''
    this.why = ''
    this.document = ''
    this.side = 'front'
    this.masking = false
    this.required = false
    this.disabled = false
    this.image = null
    this.problem = null
    this.working = false
    this.news = null
    this.over = false
    this.fenced = false
  }

  /** True when there is a picture, and nobody is just masking it. */
  get complete(): boolean {
    return this.image !== null && !this.masking
  }

  /** The prepared picture, or null. It stays in the field until {@link FuinDocument.clear}. */
  takeImage(): PreparedImage | null {
    return this.image
  }

  /** Puts a picture back that this element prepared before, as when somebody goes back a step. */
  restore(image: PreparedImage | null): void {
    this.#set(image)
  }

  /** Forgets the picture. */
  clear(): void {
    this.problem = null
    this.news = null
    this.#set(null)
  }

  /** Shows the error of an empty field and focuses it. @returns whether there is a picture */
  report(): boolean {
    if (!this.complete) this.problem ??= this.masking ? 'mask.unfinished' : 'document.missing'
    if (!this.complete) this.focus()
    return this.complete
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form
  }
  get validity(): ValidityState {
    return this.#internals.validity
  }
  get validationMessage(): string {
    return this.#internals.validationMessage
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity()
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity()
  }

  formResetCallback(): void {
    this.clear()
  }
  formDisabledCallback(disabled: boolean): void {
    this.fenced = disabled && !this.disabled
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('invalid', this.#onInvalid)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('invalid', this.#onInvalid)
    this.#turn++
  }

  override render(): TemplateResult {
    return template({
      t: this.#locale.t,
      label: this.label || this.#locale.t('paper.other'),
      why: this.why,
      required: this.required,
      disabled: this.disabled || this.fenced || this.working,
      filled: this.image !== null,
      hide: this.#preset().map(({ label }) => (label === null ? '' : this.#locale.t(label))),
      editor: this.masking ? this.#editor() : null,
      working: this.working,
      over: this.over,
      problem: this.problem,
      news: this.news,
      warnings: (this.image?.warnings ?? []).map(code => `document.${code}` as const),
      on: {
        choose: this.#onChoose,
        mask: () => this.#mask(true),
        rotate: () => void this.#onRotate(),
        remove: () => this.#onRemove(),
        drag: this.#onDrag,
        drop: this.#onDrop,
      },
    })
  }

  protected override updated(changed: PropertyValues): void {
    const { states } = this.#internals
    states[this.problem === null ? 'delete' : 'add']('invalid')
    states[this.complete ? 'add' : 'delete']('complete')
    this.#internals.setFormValue(this.complete ? 'complete' : 'empty')
    if (this.complete || !this.required) this.#internals.setValidity({})
    else {
      const anchor = this.renderRoot.querySelector<HTMLElement>('#file') ?? undefined
      this.#internals.setValidity({ valueMissing: true }, this.#locale.t('document.missing'), anchor)
    }
    if (changed.has('image') || changed.has('masking')) void this.#paint()
  }

  /** One array while the boxes are placed: a new one would put them back. */
  #boxes: readonly Box[] = []

  #preset(): Box[] {
    return presetFor(this.document, this.side)
  }

  #editor(): TemplateResult {
    return html`<fuin-mask .image=${this.image} .boxes=${this.#boxes} .done=${this.#onMasked}></fuin-mask>`
  }

  #mask(masking: boolean): void {
    this.problem = null
    this.news = null
    this.#boxes = this.#preset()
    this.masking = masking
    this.#tell()
    this.#focus('.mask')
  }

  readonly #onMasked = (boxes: readonly Box[] | null): void => {
    const { image } = this
    if (boxes === null || boxes.length === 0 || image === null) this.#mask(false)
    else void this.#applyMask(image, boxes)
  }

  async #applyMask(image: PreparedImage, boxes: readonly Box[]): Promise<void> {
    const paint = async (): Promise<PreparedImage> => {
      const masked = await maskImage(image, boxes)
      // Not before: when painting fails, the field must not count as ready.
      this.masking = false
      return masked
    }
    if (await this.#work(paint, 'mask.done')) this.#focus('.mask')
  }

  async #paint(): Promise<void> {
    const { image } = this
    if (image === null) return
    const bitmap = await decode(image)
    const canvas = this.renderRoot.querySelector('canvas')
    if (canvas !== null && this.image === image) {
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    }
    bitmap.close()
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    // Choosing the same file again must be an event again.
    input.value = ''
    if (file !== undefined) void this.#take(file)
  }

  readonly #onDrag = (event: DragEvent): void => {
    event.preventDefault()
    this.over = event.type === 'dragover' && !this.working && !this.disabled && !this.fenced
  }

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (this.over && file !== undefined) void this.#take(file)
    this.over = false
  }

  async #take(file: File): Promise<void> {
    if (await this.#work(() => prepareImage(file), 'document.ready')) this.#focus('.rotate')
  }

  async #onRotate(): Promise<void> {
    const { image } = this
    if (image !== null && (await this.#work(() => rotateImage(image), 'document.rotated')))
      this.#focus('.rotate')
  }

  #onRemove(): void {
    this.clear()
    this.#focus('#file')
  }

  /** The control that was used is gone or was disabled meanwhile: the keyboard must not fall out of the field. */
  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
  }

  async #work(prepare: () => Promise<PreparedImage>, news: MessageKey): Promise<boolean> {
    const turn = ++this.#turn
    this.working = true
    this.problem = null
    this.news = null
    try {
      const image = await prepare()
      if (turn !== this.#turn) return false
      this.#set(image, true)
      this.news = news
      return true
    } catch (error) {
      if (turn !== this.#turn) return false
      this.problem = error instanceof ImageProblem ? error.key : 'document.broken'
      this.#tell()
      return false
    } finally {
      this.working = false
    }
  }

  #set(image: PreparedImage | null, replaced = false): void {
    this.#turn++
    this.image = image
    this.masking = false
    if (image !== null) this.problem = null
    this.#tell(replaced)
  }

  #tell(replaced = false): void {
    const { complete, problem: reason } = this
    this.#change.tell({ complete, valid: complete || !this.required, empty: !complete, reason }, replaced)
  }

  readonly #onInvalid = (): void => {
    this.problem ??= 'document.missing'
  }
}
