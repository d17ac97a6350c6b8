import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { MyNumber } from '@fuin/sdk/page'
import { ChangeTeller } from '../change-event.ts'
import { FuinElement } from '../design/element.ts'
import { fileButton } from '../design/file-button.ts'
import { controls, tokens } from '../design/tokens.ts'
import { ImagePipeline } from '../image/pipeline.ts'
import { jaCode } from '../locale/ja/code.ts'
import { LocaleController } from '../locale/controller.ts'
import type { Look } from '../camera/camera.ts'
import { loadCamera } from '../camera/load.ts'
import { here } from '../surroundings/surroundings.ts'
import { liveScan, lookForNumber } from './live-scan.ts'
import { type OtherCode, readCardCode } from './number-in-code.ts'
import { styles } from './styles.ts'

type State = 'idle' | 'working' | 'done' | 'replaced' | 'nothing' | OtherCode

/**
 * Reads a My Number from the QR code on the card, on the device: from a photo, which is not kept, or from the live camera.
 *
 * @fires fuin-change - `{ complete }`; ask {@link FuinCardCode.takeNumber} for the number
 */
export class FuinCardCode extends FuinElement {
  static override readonly styles = [tokens, controls, fileButton, styles]
  static override readonly properties: PropertyDeclarations = {
    state: { state: true },
    live: { state: true },
  }

  declare private state: State
  /** The camera is open. */
  declare private live: boolean
  readonly #locale = new LocaleController(this, jaCode)
  readonly #change = new ChangeTeller(this)
  readonly #images = new ImagePipeline(this)
  #number: MyNumber | null = null

  constructor() {
    super()
    this.state = 'idle'
    this.live = false
  }

  /** The number that was read last, once; null when there was none. */
  takeNumber(): MyNumber | null {
    const number = this.#number
    this.#number = null
    return number
  }

  /** Says that another number was typed before, which the number of the code replaced. */
  tellReplaced(): void {
    this.state = 'replaced'
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#number = null
    this.live = false
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    const { state } = this
    const says = state === 'idle' ? '' : t(`code.${state}`)
    return html`
      <span class="file">
        <input
          id="photo"
          type="file"
          accept="image/*"
          capture="environment"
          aria-label=${t('code.button')}
          aria-describedby="hint says"
          ?disabled=${state === 'working'}
          @change=${this.#onChoose}
        />
        <span class="button" aria-hidden="true">${t('code.button')}</span>
      </span>
      ${
        here().liveCamera
          ? html`<button
              type="button"
              class="live"
              aria-describedby="hint"
              ?disabled=${state === 'working'}
              @click=${this.#onLive}
            >
              ${t('code.live')}
            </button>`
          : ''
      }
      ${this.live ? liveScan(t('code.live'), this.#look, this.#onClosed) : ''}
      <p class="hint" id="hint">${t('code.hint')}</p>
      <p class=${state} id="says" role="status">${says}</p>
    `
  }

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    input.value = ''
    if (file !== undefined) void this.#read(file)
  }

  readonly #onLive = async (): Promise<void> => {
    this.state = 'idle'
    this.#number = null
    this.#tell(false)
    await loadCamera()
    this.live = true
  }

  readonly #look: Look = lookForNumber(
    picture => readCardCode(this.#images, picture, true),
    number => {
      this.#number = number
      this.state = 'done'
    },
  )

  readonly #onClosed = (): void => {
    this.live = false
    this.#tell(this.#number !== null)
  }

  async #read(file: Blob): Promise<void> {
    this.state = 'working'
    this.#tell(false)
    try {
      const reading = await readCardCode(this.#images, file)
      this.#number = reading.number
      this.state = reading.number !== null ? 'done' : (reading.found ?? 'nothing')
    } catch {
      this.#number = null
      this.state = 'nothing'
    }
    this.#tell(this.#number !== null)
  }

  #tell(complete: boolean): void {
    this.#change.tell({ complete, valid: complete, empty: !complete, reason: null })
  }
}
