import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit'
import { shapeOf } from '../camera/frame.ts'
import { LiveView } from '../camera/live-view.ts'
import { ChangeTeller } from '../change-event.ts'
import { fileButton } from '../design/file-button.ts'
import { controls, tokens } from '../design/tokens.ts'
import { FormField, type FormNews } from '../form/form-field.ts'
import { ImagePipeline, type Watch } from '../image/pipeline.ts'
import type { PreparedImage } from '../image/prepare.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaCamera } from '../locale/ja/camera.ts'
import { jaDocument } from '../locale/ja/document.ts'
import { jaMask } from '../locale/ja/mask.ts'
import type { MessageKey } from '../locale/messages.ts'
import { type Preset, presetFor, type Use } from '../mask/presets.ts'
import { paint } from '../stage/paint.ts'
import { type Desk, Editing, type Tool } from './editing.ts'
import { FileDrop } from './file-drop.ts'
import { withSideChecked } from './other-side.ts'
import { Picture, type PictureChange } from './picture.ts'
import { styles } from './styles.ts'
import { template } from './template.ts'

/**
 * A photo of one paper, from the camera or a file. What it gives is upright, bounded and free of metadata; the file
 * itself is forgotten at once. The person can turn it, cut it and paint parts of it black before it is given. The
 * preview is a canvas: no address of the picture exists that others could load.
 *
 * The camera is the phone's own, behind a file input; a live view with a frame is opened only when it is asked for.
 *
 * @attr label - name of the paper and its side
 * @attr why - why it is asked for
 * @attr document - code of the paper, such as `eligibility-certificate`: what has to be hidden on it
 * @attr side - `front` or `back`
 * @attr use - `number` where the paper proves the number, `identity` where it must not show it
 * @attr required - an empty field is invalid
 * @attr disabled - it can be neither filled nor read
 * @attr name - submitted with `empty` or `complete`, never with the picture
 * @fires fuin-change - {@link FieldChange}, when it differs from the last one or the picture was replaced
 * @csspart label - name of the paper
 * @csspart frame - the card around all of it
 * @csspart zone - the dashed place for a photo
 * @csspart preview - the photo as it will be sent
 * @cssstate invalid - a problem is shown
 * @cssstate complete - a picture is there
 */
export class FuinDocument extends FormField {
  static override readonly styles = [tokens, controls, fileButton, styles]
  static override readonly properties: PropertyDeclarations = {
    label: {},
    why: {},
    document: {},
    side: {},
    use: {},
  }

  declare label: string
  declare why: string
  declare document: string
  declare side: 'front' | 'back'
  declare use: Use
  readonly #locale = new LocaleController(this, { ...jaCamera, ...jaDocument, ...jaMask })
  readonly #change = new ChangeTeller(this)
  readonly #images = new ImagePipeline(this, { soon: true })
  readonly #picture = new Picture(change => this.#onPicture(change))
  readonly #editing = new Editing(this)
  readonly #camera = new LiveView(this, picture => {
    if (picture === null) this.#focus('.live')
    else void this.#take(picture)
  })
  readonly #drop = new FileDrop(
    this,
    () => !this.#closed && !this.#editing.open,
    file => void this.#take(file),
  )

  constructor() {
    super()
    this.label = ''
    this.why = ''
    this.document = ''
    this.side = 'front'
    this.use = 'number'
  }

  /** True when there is a picture that may be sealed: nobody is just changing it, and what must be hidden is. */
  get complete(): boolean {
    return this.#missing === null
  }

  /**
   * The prepared picture, or null. It stays in the field until another takes its place or {@link FuinDocument.clear}
   * is called: then its bytes are overwritten. Seal or copy it before.
   */
  takeImage(): PreparedImage | null {
    return this.#picture.image
  }

  /** Puts a picture back that this element prepared before, as when somebody goes back a step. */
  restore(image: PreparedImage | null): void {
    this.#editing.stop()
    this.#picture.restore(image)
  }

  /** Forgets the picture and overwrites its bytes. */
  override clear(): void {
    this.#editing.stop()
    this.#picture.clear()
  }

  /** Shows the error of an empty field and focuses it. @returns whether there is a picture */
  report(): boolean {
    const missing = this.#missing
    if (missing === null) return true
    this.showMissing()
    this.#focus(missing === 'mask.must' ? '.mask' : this.#editing.open ? '.apply' : '#file')
    return false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // Draws the preview again where the field was moved.
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#editing.stop()
    this.#picture.leave()
    // A removed field that somebody still holds must not hold pixels.
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) canvas.width = 0
  }

  override render(): TemplateResult {
    const { image, working, done, again, problem, news, canUndo } = this.#picture
    const { boxes, must } = this.#preset
    return template({
      t: this.#locale.t,
      label: this.label || this.#locale.t('document.label'),
      why: this.why,
      required: this.required,
      disabled: this.#closed,
      image,
      hide: boxes.map(({ label }) => (label === null ? '' : this.#locale.t(label))),
      must,
      canUndo,
      tool: this.#editing.tool,
      editor: this.#editing.render(),
      canLive: this.#camera.possible,
      live: this.#camera.render(shapeOf(this.document), this.label),
      work: working ? { done, cancel: () => this.#cancelWork() } : null,
      again,
      over: this.#drop.over,
      problem,
      news,
      on: {
        choose: this.#onChoose,
        live: () => void this.#camera.open(),
        edit: (tool: Tool) => void this.#edit(tool),
        escape: this.#onEscape,
        rotate: () => void this.#rotate(),
        undo: () => this.#undo(),
        absent: (absent: boolean) => this.#picture.declareAbsent(absent),
        remove: () => this.#remove(),
        drag: this.#drop.drag,
        drop: this.#drop.drop,
      },
    })
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.picture canvas')
    const { image } = this.#picture
    if (canvas !== null && image !== null) void paint(canvas, image)
  }

  protected override showMissing(): void {
    if (this.#picture.problem === null) this.#picture.note(this.#missing)
  }

  protected override tellForm(): FormNews {
    return {
      value: this.complete ? 'complete' : 'empty',
      invalid: this.#picture.problem !== null,
      flags: this.required && !this.complete ? { valueMissing: true } : {},
      message: this.#locale.t(this.#picture.problem ?? this.#missing ?? 'document.missing'),
      anchor: this.renderRoot.querySelector<HTMLElement>('#file, .mask, .apply') ?? undefined,
    }
  }

  get #closed(): boolean {
    return this.disabled || this.fenced || this.#picture.working
  }

  get #preset(): Preset {
    return presetFor(this.document, this.side, this.use)
  }

  /** What still stands between the field and a picture that may be sealed. */
  get #missing(): MessageKey | null {
    const { image } = this.#picture
    if (image === null) return 'document.missing'
    if (this.#editing.open) return 'stage.unfinished'
    return this.#preset.must && image.hidden === undefined ? 'mask.must' : null
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    // Choosing the same file again must be an event again.
    input.value = ''
    if (file !== undefined) void this.#take(file)
  }

  async #take(file: Blob): Promise<void> {
    const again = (): void => void this.#take(file)
    const prepare = async (watch: Watch): Promise<PreparedImage> =>
      withSideChecked(this.#images, await this.#images.run('prepare', file, watch), this)
    const taken = await this.#picture.take(prepare, again)
    if (taken) this.#focus(this.complete ? '.rotate' : '.mask')
  }

  async #rotate(): Promise<void> {
    const rotate = (image: PreparedImage): Promise<PreparedImage> => this.#images.run('rotate', image)
    if (await this.#picture.edit(rotate, 'document.rotated')) this.#focus('.rotate')
  }

  #cancelWork(): void {
    this.#picture.cancel()
    this.#focus('#file, .rotate')
  }

  #undo(): void {
    this.#picture.undo()
    this.#focus('.rotate')
  }

  #remove(): void {
    this.clear()
    this.#focus('#file')
  }

  async #edit(tool: Tool): Promise<void> {
    const asked = this.#picture.image
    const desk = (): Desk | null => {
      const { image } = this.#picture
      if (image === null || image !== asked || !this.isConnected || this.#closed) return null
      const { document, side, use } = this
      const apply: Desk['apply'] = (change, news) => void this.#apply(tool, change, news)
      const { t } = this.#locale
      return { host: this, image, images: this.#images, t, document, side, use, apply, cancel: this.#cancel }
    }
    try {
      this.#picture.note(null)
      await this.#editing.start(tool, desk)
      this.#tell()
    } catch {
      this.#picture.note('stage.unavailable')
    }
  }

  async #apply(tool: Tool, ...[change, news]: Parameters<Desk['apply']>): Promise<void> {
    const work = async (image: PreparedImage): Promise<PreparedImage> => {
      const changed = await change(image)
      // Not before: when it fails, the field must not count as ready.
      this.#editing.stop()
      return changed
    }
    if (await this.#picture.edit(work, news)) this.#focus(`.${tool}`)
  }

  readonly #cancel = (): void => {
    const { tool } = this.#editing
    this.#editing.stop()
    this.#picture.note(null)
    this.#tell()
    this.#focus(`.${tool ?? 'rotate'}`)
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#editing.open || this.#picture.working) return
    event.stopPropagation()
    this.#cancel()
  }

  /** The control that was used is gone or was disabled meanwhile: the keyboard must not fall out of the field. */
  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus())
  }

  #onPicture(change: PictureChange): void {
    if (change === 'replaced') this.#editing.stop()
    this.requestUpdate()
    if (change !== 'words') this.#tell(change === 'replaced')
  }

  #tell(replaced = false): void {
    const { complete } = this
    const { problem: reason } = this.#picture
    this.#change.tell({ complete, valid: complete || !this.required, empty: !complete, reason }, replaced)
  }
}
