import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import type { PreparedImage } from '../image/prepare.ts'
import { jaEditor } from '../locale/ja/editor.ts'
import { addJapanese, type MessageKey, type Translate } from '../locale/messages.ts'
import { type Box, type Change, changed, type Edge } from './box.ts'
import { drag } from './drag.ts'
import { STEP } from './pad.ts'
import { paint } from './paint.ts'

/** A place of a box that can be pulled. With a name the keyboard finds it too. */
export interface Handle {
  edges: readonly Edge[]
  label?: MessageKey
}

export interface StageOptions<B extends Box> {
  host: LitElement
  image: PreparedImage
  t: Translate
  /** What is done here, said before the boxes. */
  label: MessageKey
  boxes: readonly B[]
  /** Shortest side of a box, part of the picture. */
  least: number
  handles: readonly Handle[]
  name: (box: B, at: number) => string
  /** What is written in the box. */
  caption?: (box: B) => string
  /** What the box really covers, where that is more than what was drawn. */
  cover?: (box: Box) => Box
  onDelete?: () => void
}

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
}

/** A picture with boxes on it, moved and pulled by finger, mouse, keys and (through {@link Stage.press}) buttons. */
export class Stage<B extends Box> implements ReactiveController {
  readonly #options: StageOptions<B>
  #boxes: readonly B[]
  #selected = 0
  #dragging = false

  constructor(options: StageOptions<B>) {
    addJapanese(jaEditor)
    this.#options = options
    this.#boxes = options.boxes
  }

  get boxes(): readonly B[] {
    return this.#boxes
  }
  get selected(): number {
    return this.#selected
  }

  /** Other boxes, one of them selected. */
  set(boxes: readonly B[], selected: number): void {
    this.#boxes = boxes
    this.#selected = Math.max(0, Math.min(selected, boxes.length - 1))
    this.#options.host.requestUpdate()
  }

  /** Changes the selected box. */
  press(change: Change): void {
    const box = this.#boxes[this.#selected]
    if (box !== undefined) this.#replace(this.#selected, box, change)
  }

  /** @returns whether there is a box to be focused */
  focus(): boolean {
    const box = this.#options.host.renderRoot.querySelectorAll<HTMLElement>('.box')[this.#selected]
    box?.focus()
    return box !== undefined
  }

  hostUpdated(): void {
    const root = this.#options.host.renderRoot
    const canvas = root.querySelector<HTMLCanvasElement>('.stage canvas')
    if (canvas === null) return
    const { image, cover = (box: Box) => box } = this.#options
    canvas.parentElement!.style.setProperty('--_ratio', String(image.width / image.height))
    void paint(canvas, image)
    // By property: a style attribute in the template would need an exception in the page's policy.
    const spots = root.querySelectorAll<HTMLElement>('.spot, .hole')
    for (const spot of spots) {
      const box = cover(this.#boxes[Number(spot.dataset['at'])]!)
      spot.style.left = percent(box.x)
      spot.style.top = percent(box.y)
      spot.style.width = percent(box.width)
      spot.style.height = percent(box.height)
    }
  }

  /** @param shade - whether everything outside the selected box is dimmed */
  render(shade = false): TemplateResult {
    const { t, label } = this.#options
    return html`
      <div
        class=${this.#dragging ? 'stage dragging' : 'stage'}
        role="application"
        aria-label=${t(label)}
        aria-describedby="editor-help"
        @keydown=${this.#onKey}
      >
        <canvas aria-hidden="true"></canvas>
        ${shade ? html`<div class="clip"><div class="hole" data-at=${this.#selected}></div></div>` : ''}
        ${this.#boxes.map((box, at) => this.#spot(box, at))}
      </div>
    `
  }

  #spot(box: B, at: number): TemplateResult {
    const { name, caption, handles } = this.#options
    const selected = at === this.#selected
    return html`
      <div class=${selected ? 'spot selected' : 'spot'} data-at=${at}>
        <button
          type="button"
          class="box"
          aria-label=${name(box, at)}
          aria-current=${selected ? 'true' : 'false'}
          @focus=${() => this.#select(at)}
          @pointerdown=${(event: PointerEvent) => this.#grab(event, at, (x, y) => ({ x, y }))}
        >
          ${caption?.(box) ?? ''}
        </button>
        ${selected ? handles.map(handle => this.#handle(handle, box, at)) : ''}
      </div>
    `
  }

  #handle({ edges, label }: Handle, box: Box, at: number): TemplateResult {
    const { t } = this.#options
    const pulled = (x: number, y: number): Change =>
      Object.fromEntries(edges.map(edge => [edge, edge === 'left' || edge === 'right' ? x : y]))
    const grab = (event: PointerEvent): void => this.#grab(event, at, pulled)
    const place = `handle ${edges.join(' ')}`
    if (label === undefined) return html`<span class=${place} @pointerdown=${grab}></span>`
    const value = Math.round(100 * positionOf(box, edges[0]!))
    return html`<div
      class=${place}
      role="slider"
      tabindex="0"
      aria-label=${t(label)}
      aria-orientation=${edges[0] === 'top' || edges[0] === 'bottom' ? 'vertical' : 'horizontal'}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${value}
      aria-valuetext="${value}%"
      data-edge=${edges[0]!}
      @pointerdown=${grab}
    ></div>`
  }

  #select(at: number): void {
    if (at === this.#selected) return
    this.#selected = at
    this.#options.host.requestUpdate()
  }

  #replace(at: number, from: B, change: Change): void {
    const box = { ...from, ...changed(from, change, this.#options.least) }
    this.#boxes = this.#boxes.map((old, place) => (place === at ? box : old))
    this.#options.host.requestUpdate()
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { onDelete } = this.#options
    if ((event.key === 'Delete' || event.key === 'Backspace') && onDelete !== undefined) {
      event.preventDefault()
      onDelete()
      return
    }
    const way = ARROWS[event.key]
    if (way === undefined) return
    event.preventDefault()
    const edge = (event.target as HTMLElement).dataset['edge'] as Edge | undefined
    if (edge !== undefined) this.press({ [edge]: edge === 'left' || edge === 'right' ? way.x : way.y })
    else this.press(event.shiftKey ? { right: way.x, bottom: way.y } : way)
  }

  #grab(event: PointerEvent, at: number, change: (x: number, y: number) => Change): void {
    const start = this.#boxes[at]!
    const canvas = this.#options.host.renderRoot.querySelector('.stage canvas')!
    this.#select(at)
    this.#dragging = true
    const end = (): void => {
      this.#dragging = false
      this.#options.host.requestUpdate()
    }
    drag(event, canvas, (x, y) => this.#replace(at, start, change(x, y)), end)
  }
}

function positionOf({ x, y, width, height }: Box, edge: Edge): number {
  return { left: x, right: x + width, top: y, bottom: y + height }[edge]
}

function percent(part: number): string {
  return `${part * 100}%`
}
