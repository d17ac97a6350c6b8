import type { KeyAction } from './keys.ts'

const STEP = 1.25
const CLOSEST = 8
/** Way of one press of an arrow, pixels of the page. */
const PAN = 60

/** Draws one picture on a canvas: turned by quarters, as large as it fits, closer and moved about. */
export class Stage {
  #canvas: HTMLCanvasElement | null = null
  #bitmap: ImageBitmap | null = null
  #zoom = 1
  #turn = 0
  #x = 0
  #y = 0
  #drag: { id: number; x: number; y: number } | null = null
  readonly #resized = new ResizeObserver(() => this.#draw())

  /** For `ref`: takes the canvas that is on the page now. */
  readonly attach = (element?: Element): void => {
    const canvas = (element as HTMLCanvasElement | undefined) ?? null
    if (canvas === this.#canvas) return
    this.#resized.disconnect()
    this.#canvas = canvas
    if (canvas === null) return
    this.#resized.observe(canvas)
    canvas.onwheel = event => {
      event.preventDefault()
      const box = canvas.getBoundingClientRect()
      const [x, y] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2]
      this.#closer(event.deltaY < 0 ? STEP : 1 / STEP, x, y)
    }
    canvas.onpointerdown = event => {
      if (this.#zoom === 1) return
      canvas.setPointerCapture(event.pointerId)
      this.#drag = { id: event.pointerId, x: event.clientX, y: event.clientY }
    }
    canvas.onpointermove = ({ pointerId, clientX, clientY }) => {
      if (this.#drag?.id !== pointerId) return
      this.#move(clientX - this.#drag.x, clientY - this.#drag.y)
      this.#drag = { id: pointerId, x: clientX, y: clientY }
    }
    canvas.onpointerup = canvas.onpointercancel = () => (this.#drag = null)
    this.#draw()
  }

  /** Shows another picture as it is; null clears the canvas. */
  show(bitmap: ImageBitmap | null): void {
    if (bitmap === this.#bitmap) return
    this.#bitmap = bitmap
    this.#turn = 0
    this.reset()
  }

  reset(): void {
    this.#zoom = 1
    this.#x = this.#y = 0
    this.#draw()
  }

  zoom(direction: 1 | -1): void {
    this.#closer(direction === 1 ? STEP : 1 / STEP, 0, 0)
  }

  rotate(): void {
    this.#turn = (this.#turn + 1) % 4
    this.#x = this.#y = 0
    this.#draw()
  }

  /** Moves the view, not the picture: right shows what is further right. */
  pan(x: number, y: number): void {
    this.#move(-x * PAN, -y * PAN)
  }

  /** How it stands, for tests. */
  get view(): { zoom: number; turn: number; x: number; y: number } {
    return { zoom: this.#zoom, turn: this.#turn, x: this.#x, y: this.#y }
  }

  /** What is under the pointer stays there. */
  #closer(factor: number, x: number, y: number): void {
    const zoom = Math.min(CLOSEST, Math.max(1, this.#zoom * factor))
    const by = zoom / this.#zoom
    this.#x = x - (x - this.#x) * by
    this.#y = y - (y - this.#y) * by
    this.#zoom = zoom
    this.#move(0, 0)
  }

  #move(x: number, y: number): void {
    const { width, height } = this.#box()
    const { width: w, height: h } = this.#size(width, height)
    const [most, deep] = [Math.max(0, (w - width) / 2), Math.max(0, (h - height) / 2)]
    this.#x = Math.min(most, Math.max(-most, this.#x + x))
    this.#y = Math.min(deep, Math.max(-deep, this.#y + y))
    this.#draw()
  }

  #box(): { width: number; height: number } {
    return { width: this.#canvas?.clientWidth ?? 0, height: this.#canvas?.clientHeight ?? 0 }
  }

  /** Of the turned picture, pixels of the page. */
  #size(width: number, height: number): { width: number; height: number; scale: number } {
    const { width: w = 1, height: h = 1 } = this.#bitmap ?? {}
    const [across, down] = this.#turn % 2 === 0 ? [w, h] : [h, w]
    const scale = Math.min(width / across, height / down) * this.#zoom
    return { width: across * scale, height: down * scale, scale }
  }

  #draw(): void {
    const canvas = this.#canvas
    if (canvas === null) return
    const { width, height } = this.#box()
    const density = window.devicePixelRatio
    canvas.width = Math.max(1, Math.round(width * density))
    canvas.height = Math.max(1, Math.round(height * density))
    canvas.style.touchAction = this.#zoom === 1 ? 'pan-y' : 'none'
    canvas.style.cursor = this.#zoom === 1 ? 'zoom-in' : 'grab'
    const context = canvas.getContext('2d')
    if (context === null || this.#bitmap === null) return
    const { scale } = this.#size(width, height)
    context.imageSmoothingQuality = 'high'
    context.setTransform(density, 0, 0, density, canvas.width / 2, canvas.height / 2)
    context.translate(this.#x, this.#y)
    context.rotate((this.#turn * Math.PI) / 2)
    context.scale(scale, scale)
    context.drawImage(this.#bitmap, -this.#bitmap.width / 2, -this.#bitmap.height / 2)
  }
}

/** What keys do to the picture; others are left alone. */
export function moveStage(stage: Stage, action: KeyAction): void {
  if (action === 'closer') stage.zoom(1)
  if (action === 'farther') stage.zoom(-1)
  if (action === 'rotate') stage.rotate()
  if (action === 'reset') stage.reset()
  if (action === 'left') stage.pan(-1, 0)
  if (action === 'right') stage.pan(1, 0)
  if (action === 'up') stage.pan(0, -1)
  if (action === 'down') stage.pan(0, 1)
}
