import { html, type TemplateResult } from 'lit'
import type { Desk, Editor, Toolbox } from '../document-field/editing.ts'
import type { Box } from '../stage/box.ts'
import { MOVE, pad, type PadGroup, STEP } from '../stage/pad.ts'
import { type Handle, Stage } from '../stage/stage.ts'
import { styles } from './styles.ts'

/** Shortest side of the frame: less is no paper. */
const LEAST = 0.15
const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 }
/** Corners first: the edges lie above them where a frame is narrow. */
const HANDLES: readonly Handle[] = [
  { edges: ['left', 'top'] },
  { edges: ['right', 'top'] },
  { edges: ['left', 'bottom'] },
  { edges: ['right', 'bottom'] },
  { edges: ['top'], label: 'crop.top' },
  { edges: ['right'], label: 'crop.right' },
  { edges: ['bottom'], label: 'crop.bottom' },
  { edges: ['left'], label: 'crop.left' },
]
const EDGES: readonly PadGroup[] = [
  { label: 'crop.top', buttons: [['stage.down', { top: STEP }], ['stage.up', { top: -STEP }]] }, // prettier-ignore
  { label: 'crop.bottom', buttons: [['stage.up', { bottom: -STEP }], ['stage.down', { bottom: STEP }]] }, // prettier-ignore
  { label: 'crop.left', buttons: [['stage.right', { left: STEP }], ['stage.left', { left: -STEP }]] }, // prettier-ignore
  { label: 'crop.right', buttons: [['stage.left', { right: -STEP }], ['stage.right', { right: STEP }]] }, // prettier-ignore
]

/** Cuts a photo to the paper on it. */
class CropEditor implements Editor {
  readonly #desk: Desk
  readonly #stage: Stage<Box>

  constructor(desk: Desk) {
    const { host, image, t } = desk
    this.#desk = desk
    this.#stage = new Stage<Box>({
      host,
      image,
      t,
      label: 'crop.title',
      boxes: [WHOLE],
      least: LEAST,
      handles: HANDLES,
      name: () => t('crop.frame'),
    })
  }

  hostUpdated(): void {
    this.#stage.hostUpdated()
  }

  focus(): void {
    this.#stage.focus()
  }

  render(): TemplateResult {
    const { t, cancel } = this.#desk
    const { width, height } = this.#stage.boxes[0]!
    const part = (side: number): number => Math.round(100 * side)
    return html`
      <p id="editor-help">${t('crop.help')} <span class="keys">${t('stage.keys')}</span></p>
      ${this.#stage.render(true)}
      <p class="says" role="status">${t('crop.size', { width: part(width), height: part(height) })}</p>
      ${pad(t, [...EDGES, MOVE], change => this.#stage.press(change))}
      <div class="actions">
        <button type="button" class="primary apply" @click=${this.#apply}>${t('crop.apply')}</button>
        <button type="button" class="cancel" @click=${cancel}>${t('stage.cancel')}</button>
      </div>
    `
  }

  readonly #apply = (): void => {
    const { apply, images } = this.#desk
    const frame = this.#stage.boxes[0]!
    if (frame.width === 1 && frame.height === 1) this.#desk.cancel()
    else apply(image => images.run('cut', { image, frame }), 'crop.done')
  }
}

export const crop: Toolbox = { styles, open: desk => new CropEditor(desk) }
