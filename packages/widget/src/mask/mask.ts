import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import { decode, type PreparedImage } from '../image/prepare.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaMask } from '../locale/ja/mask.ts'
import { type Box, type Shift, shifted } from './box.ts'
import { styles } from './styles.ts'

/** One press of a key or button: a fiftieth of the picture. */
const STEP = 0.02
const KEYS: Record<string, { x?: number; y?: number }> = {
  ArrowLeft: { x: -STEP },
  ArrowRight: { x: STEP },
  ArrowUp: { y: -STEP },
  ArrowDown: { y: STEP },
}
/** Everything that dragging does, for those who cannot drag (WCAG 2.5.7). */
const PAD = [
  ['mask.left', { x: -STEP }],
  ['mask.right', { x: STEP }],
  ['mask.up', { y: -STEP }],
  ['mask.down', { y: STEP }],
  ['mask.wider', { width: STEP }],
  ['mask.narrower', { width: -STEP }],
  ['mask.taller', { height: STEP }],
  ['mask.lower', { height: -STEP }],
] as const satisfies [string, Shift][]

/**
 * Places black boxes over a picture: dragged by finger or mouse, moved by buttons, or by the arrow keys (with Shift:
 * resized; Delete removes). A part of `<fuin-document>`; it only places, and tells through `done`.
 */
export class FuinMask extends FuinElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    image: { attribute: false },
    boxes: { attribute: false },
    done: { attribute: false },
    selected: { state: true },
  }

  declare image: PreparedImage | null
  declare boxes: readonly Box[]
  /** Called with the boxes, or with null when the person changed their mind. */
  declare done: (boxes: readonly Box[] | null) => void
  declare private selected: number
  readonly #locale = new LocaleController(this, jaMask)

  constructor() {
    super()
    this.image = null
    this.boxes = []
    this.done = () => undefined
    this.selected = 0
  }

  protected override firstUpdated(): void {
    this.#focus(0)
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    return html`
      <p id="help">${t('mask.help')}</p>
      <div class="stage">
        <canvas aria-hidden="true"></canvas>
        ${this.boxes.map((box, at) => this.#box(box, at))}
      </div>
      <div class="pad" role="group" aria-label=${t('mask.pad')} ?hidden=${this.boxes.length === 0}>
        ${PAD.map(
          ([key, shift]) => html`<button type="button" @click=${() => this.#shift(shift)}>${t(key)}</button>`,
        )}
        <button type="button" class="drop" @click=${() => this.#remove()}>${t('mask.remove')}</button>
      </div>
      <div class="actions">
        <button type="button" class="add" @click=${() => this.#add()}>${t('mask.add')}</button>
        <button type="button" class="primary apply" @click=${() => this.done(this.boxes)}>
          ${t('mask.apply')}
        </button>
        <button type="button" class="quiet cancel" @click=${() => this.done(null)}>
          ${t('mask.cancel')}
        </button>
      </div>
    `
  }

  #box({ label }: Box, at: number): TemplateResult {
    const { t } = this.#locale
    const name = label === null ? '' : t(label)
    return html`<button
      type="button"
      class="box"
      aria-pressed=${at === this.selected ? 'true' : 'false'}
      aria-label=${t('mask.box', { number: at + 1, label: name })}
      aria-describedby="help"
      @focus=${() => (this.selected = at)}
      @keydown=${this.#onKey}
      @pointerdown=${(event: PointerEvent) => this.#grab(event, at)}
    >
      ${name}<span class="corner"></span>
    </button>`
  }

  protected override updated(changed: PropertyValues): void {
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.box')
    // By property: a style attribute in the template would need an exception in the page's policy.
    this.boxes.forEach((box, at) => {
      const { style } = buttons[at]!
      style.left = percent(box.x)
      style.top = percent(box.y)
      style.width = percent(box.width)
      style.height = percent(box.height)
    })
    if (changed.has('image')) void this.#paint()
  }

  async #paint(): Promise<void> {
    const { image } = this
    const canvas = this.renderRoot.querySelector('canvas')
    if (image === null || canvas === null) return
    const bitmap = await decode(image)
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.parentElement!.style.maxWidth = `${(30 * bitmap.width) / bitmap.height}rem`
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    bitmap.close()
  }

  #shift(shift: Shift): void {
    this.boxes = this.boxes.map((box, at) => (at === this.selected ? shifted(box, shift) : box))
  }

  #add(): void {
    this.boxes = [...this.boxes, { x: 0.35, y: 0.42, width: 0.3, height: 0.14, label: null }]
    this.#focus(this.boxes.length - 1)
  }

  #remove(): void {
    this.boxes = this.boxes.filter((_, at) => at !== this.selected)
    this.#focus(Math.min(this.selected, this.boxes.length - 1))
  }

  #focus(at: number): void {
    this.selected = Math.max(0, at)
    void this.updateComplete.then(() => {
      const target = this.renderRoot.querySelectorAll<HTMLElement>('.box')[at]
      ;(target ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus()
    })
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { x = 0, y = 0 } = KEYS[event.key] ?? {}
    const gone = event.key === 'Delete' || event.key === 'Backspace'
    if (!gone && x === 0 && y === 0) return
    event.preventDefault()
    if (gone) this.#remove()
    else this.#shift(event.shiftKey ? { width: x, height: y } : { x, y })
  }

  #grab(event: PointerEvent, at: number): void {
    const handle = event.currentTarget as HTMLElement
    const size = handle.parentElement!.getBoundingClientRect()
    const resizing = (event.target as Element).classList.contains('corner')
    const start = this.boxes[at]!
    this.selected = at
    handle.setPointerCapture(event.pointerId)
    const move = ({ clientX, clientY }: PointerEvent): void => {
      const x = (clientX - event.clientX) / size.width
      const y = (clientY - event.clientY) / size.height
      const box = shifted(start, resizing ? { width: x, height: y } : { x, y })
      this.boxes = this.boxes.map((old, place) => (place === at ? box : old))
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }
}

function percent(part: number): string {
  return `${part * 100}%`
}
