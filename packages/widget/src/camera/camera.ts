import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { FuinElement } from '../design/element.ts'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaCamera } from '../locale/ja/camera.ts'
import type { MessageKey } from '../locale/messages.ts'
import { here } from '../surroundings/surroundings.ts'
import { type PaperShape, takeFrame } from './frame.ts'
import { cameraPlace, openCamera, type OpenCamera, stopCamera } from './open-camera.ts'
import { type CameraProblem, problemBefore, problemOf } from './problem.ts'
import { styles } from './styles.ts'

/** Looks at one picture: true when it has what it wants, else what to tell the person. */
export type Look = (picture: ImageBitmap) => Promise<boolean | MessageKey>

/** Between two looks, milliseconds: the phone shall stay cool. */
const PAUSE = 150

/**
 * A live view with a frame of the paper's shape, over the whole page. A third way beside the phone's own camera and a
 * file, never the only one. It stops the camera when it is done, taken away, or out of sight.
 *
 * A part of `<fuin-document>` and `<fuin-card-code>`: it tells through `done`.
 */
export class FuinCamera extends FuinElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    label: {},
    shape: {},
    done: { attribute: false },
    look: { attribute: false },
    state: { state: true },
    note: { state: true },
    lit: { state: true },
  }

  declare label: string
  declare shape: PaperShape
  /** Called with the picture, or with null when there is none: closed, or `look` has what it wants. */
  declare done: (picture: Blob | null) => void
  /** Looks at every picture; there is no shutter then. */
  declare look: Look | null
  declare private state: 'asking' | 'live' | 'paused' | CameraProblem
  declare private note: MessageKey | null
  /** The camera's lamp is on. */
  declare private lit: boolean
  readonly #locale = new LocaleController(this, jaCamera)
  #camera: OpenCamera | null = null
  /** Grows with every start and stop: a camera that comes too late is stopped at once. */
  #turn = 0

  constructor() {
    super()
    this.label = ''
    this.shape = 'card'
    this.done = () => undefined
    this.look = null
    this.state = 'asking'
    this.note = null
    this.lit = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('pagehide', this.#pause)
    document.addEventListener('visibilitychange', this.#onHidden)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.#pause)
    document.removeEventListener('visibilitychange', this.#onHidden)
    this.#stop()
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')!.showModal()
    void this.#start()
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    const { state, look } = this
    return html`
      <dialog aria-labelledby="title" @cancel=${this.#onCancel}>
        <h2 id="title">${this.label}</h2>
        <div class=${`view ${this.shape}`} ?hidden=${state !== 'live'}>
          <video playsinline muted aria-hidden="true"></video>
          <div class="frame"></div>
        </div>
        <p id="says" role="status">${this.#says()}</p>
        <div class="actions">
          ${
            state === 'live' && look === null
              ? html`<button
                  type="button"
                  class="primary shutter"
                  aria-describedby="says"
                  @click=${this.#onShutter}
                >
                  ${t('camera.shutter')}
                </button>`
              : ''
          }
          ${
            state === 'live' && this.#camera?.torch != null
              ? html`<button
                  type="button"
                  class="torch"
                  aria-pressed=${this.lit ? 'true' : 'false'}
                  @click=${this.#onTorch}
                >
                  ${t('camera.torch')}
                </button>`
              : ''
          }
          ${
            state === 'paused' || state === 'busy' || state === 'refused' || state === 'none'
              ? html`<button type="button" class="primary again" @click=${() => void this.#start()}>
                  ${t(state === 'paused' ? 'camera.resume' : 'camera.again')}
                </button>`
              : ''
          }
          <button type="button" class="close" @click=${() => this.#finish(null)}>
            ${t(state === 'live' || state === 'asking' ? 'camera.close' : 'camera.otherWay')}
          </button>
        </div>
      </dialog>
    `
  }

  #says(): string {
    const { t } = this.#locale
    const { state } = this
    if (state === 'live')
      return t(this.note ?? (this.look === null ? `camera.hint.${this.shape}` : 'camera.scan'))
    if (state !== 'refused') return t(`camera.${state}`)
    const { app, system } = here()
    return t(`camera.refused.${app === null ? system : 'app'}`)
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn
    this.note = null
    const before = problemBefore(cameraPlace())
    this.state = before ?? 'asking'
    if (before !== null) return
    try {
      const camera = await openCamera()
      if (turn !== this.#turn) {
        stopCamera(camera)
        return
      }
      this.#camera = camera
      camera.track.addEventListener('ended', this.#onEnded)
      const video = this.renderRoot.querySelector('video')!
      video.srcObject = camera.stream
      await video.play()
      if (turn !== this.#turn) return
      this.state = 'live'
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('.shutter')?.focus()
      if (this.look !== null) await this.#watch(this.look, video, turn)
    } catch (error) {
      if (turn !== this.#turn) return
      this.#stop()
      this.state = problemOf(error)
    }
  }

  async #watch(look: Look, video: HTMLVideoElement, turn: number): Promise<void> {
    while (turn === this.#turn) {
      const picture = await createImageBitmap(video)
      const found = await look(picture).finally(() => picture.close())
      if (turn !== this.#turn) return
      if (found === true) {
        this.#finish(null)
        return
      }
      if (found !== false) this.note = found
      await new Promise(resolve => setTimeout(resolve, PAUSE))
    }
  }

  readonly #onShutter = async (): Promise<void> => {
    const turn = this.#turn
    const picture = await takeFrame(this.renderRoot.querySelector('video')!)
    if (turn === this.#turn) this.#finish(picture)
  }

  readonly #onTorch = async (): Promise<void> => {
    const on = !this.lit
    await this.#camera?.torch?.(on).catch(() => undefined)
    this.lit = on
  }

  readonly #onCancel = (event: Event): void => {
    event.preventDefault()
    this.#finish(null)
  }

  /** The camera was unplugged, or the system took it. */
  readonly #onEnded = (): void => {
    this.#stop()
    this.state = 'busy'
  }

  readonly #onHidden = (): void => {
    if (document.hidden) this.#pause()
  }

  readonly #pause = (): void => {
    if (this.state !== 'live' && this.state !== 'asking') return
    this.#stop()
    this.state = 'paused'
  }

  #finish(picture: Blob | null): void {
    this.#stop()
    // Before the element goes: closing gives the focus back to the button that opened it.
    this.renderRoot.querySelector('dialog')?.close()
    this.done(picture)
  }

  #stop(): void {
    this.#turn++
    if (this.#camera === null) return
    this.#camera.track.removeEventListener('ended', this.#onEnded)
    stopCamera(this.#camera)
    this.#camera = null
    this.lit = false
    const video = this.renderRoot.querySelector('video')
    if (video !== null) video.srcObject = null
  }
}
