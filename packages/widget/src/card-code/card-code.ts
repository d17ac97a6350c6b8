import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { MyNumber } from '@fuin/sdk'
import { ChangeTeller } from '../change-event.ts'
import { FuinElement } from '../design/element.ts'
import { fileButton } from '../design/file-button.ts'
import { controls, tokens } from '../design/tokens.ts'
import { jaCode } from '../locale/ja/code.ts'
import { LocaleController } from '../locale/controller.ts'
import { readCardCode } from './read-code.ts'
import { styles } from './styles.ts'

type State = 'idle' | 'working' | 'done' | 'nothing' | 'other'

/**
 * Reads a My Number from a photo of the QR code on the card, on the device. The photo is not kept.
 *
 * @fires fuin-change - `{ complete }`; ask {@link FuinCardCode.takeNumber} for the number
 */
export class FuinCardCode extends FuinElement {
  static override readonly styles = [tokens, controls, fileButton, styles]
  static override readonly properties: PropertyDeclarations = { state: { state: true } }

  declare private state: State
  readonly #locale = new LocaleController(this, jaCode)
  readonly #change = new ChangeTeller(this)
  #number: MyNumber | null = null

  constructor() {
    super()
    this.state = 'idle'
  }

  /** The number that was read last, once; null when there was none. */
  takeNumber(): MyNumber | null {
    const number = this.#number
    this.#number = null
    return number
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#number = null
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

  async #read(file: Blob): Promise<void> {
    this.state = 'working'
    this.#tell(false)
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
      const reading = await readCardCode(picture)
      picture.close()
      this.#number = reading.number
      this.state = reading.number !== null ? 'done' : reading.found ? 'other' : 'nothing'
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
