import { html, type TemplateResult } from 'lit'
import type { Desk, Editor, Toolbox } from '../document-field/editing.ts'
import type { MessageKey } from '../locale/messages.ts'
import { type Box } from '../stage/box.ts'
import { MOVE, pad, type PadGroup, STEP } from '../stage/pad.ts'
import { Stage } from '../stage/stage.ts'
import { coverOf } from './paint.ts'
import { type MaskBox, presetFor } from './presets.ts'
import { styles } from './styles.ts'

/** Shortest side of a box: it can still be grabbed. */
const LEAST = 0.03
const NEW: MaskBox = { x: 0.35, y: 0.42, width: 0.3, height: 0.12, label: null }
const SIZE: PadGroup = {
  label: 'mask.size',
  buttons: [
    ['mask.wider', { right: STEP }],
    ['mask.narrower', { right: -STEP }],
    ['mask.taller', { bottom: STEP }],
    ['mask.lower', { bottom: -STEP }],
  ],
}

/** Places black boxes over a photo and paints them. */
class MaskEditor implements Editor {
  readonly #desk: Desk
  readonly #stage: Stage<MaskBox>
  readonly #removed: { box: MaskBox; at: number }[] = []
  #says: MessageKey | null = null

  constructor(desk: Desk) {
    const { t, host, image, document, side, use } = desk
    const { boxes } = presetFor(document, side, use)
    const label = ({ label }: MaskBox): string => (label === null ? '' : t(label))
    this.#desk = desk
    this.#stage = new Stage<MaskBox>({
      host,
      image,
      t,
      label: 'mask.title',
      boxes: boxes.length > 0 ? boxes : [NEW],
      least: LEAST,
      handles: [{ edges: ['right', 'bottom'] }],
      name: (box, at) => t('mask.box', { number: at + 1, label: label(box) }).trim(),
      caption: label,
      cover: (box: Box) => coverOf(box, image),
      onDelete: () => this.#remove(),
    })
  }

  hostUpdated(): void {
    this.#stage.hostUpdated()
  }

  focus(): void {
    if (!this.#stage.focus()) this.#desk.host.renderRoot.querySelector<HTMLElement>('.add')?.focus()
  }

  render(): TemplateResult {
    const { t, cancel } = this.#desk
    const { boxes } = this.#stage
    return html`
      <p id="editor-help">${t('mask.help')} <span class="keys">${t('stage.keys')}</span></p>
      ${this.#stage.render()}
      <p class="says" role="status">${this.#status()}</p>
      <div class="actions">
        <button type="button" class="add" @click=${this.#add}>${t('mask.add')}</button>
        ${
          boxes.length === 0
            ? ''
            : html`<button type="button" class="drop-box" @click=${() => this.#remove()}>
                ${t('mask.remove')}
              </button>`
        }
        ${
          this.#removed.length === 0
            ? ''
            : html`<button type="button" class="bring-back" @click=${this.#bringBack}>
                ${t('mask.bringBack')}
              </button>`
        }
      </div>
      ${boxes.length === 0 ? '' : pad(t, [MOVE, SIZE], change => this.#stage.press(change))}
      <div class="actions">
        <button type="button" class="primary apply" @click=${this.#apply}>${t('mask.apply')}</button>
        <button type="button" class="cancel" @click=${cancel}>${t('stage.cancel')}</button>
      </div>
    `
  }

  #status(): string {
    const { t } = this.#desk
    const { boxes, selected } = this.#stage
    if (this.#says !== null && boxes.length === 0) return t(this.#says)
    const box = boxes[selected]
    if (box === undefined) return t('mask.none')
    return t('mask.count', {
      count: boxes.length,
      number: selected + 1,
      label: box.label === null ? '' : t(box.label),
      x: Math.round(100 * box.x),
      y: Math.round(100 * box.y),
    })
  }

  readonly #add = (): void => {
    const { boxes } = this.#stage
    this.#set([...boxes, NEW], boxes.length)
  }

  #remove(): void {
    const { boxes, selected } = this.#stage
    const box = boxes[selected]
    if (box === undefined) return
    this.#removed.push({ box, at: selected })
    this.#set(boxes.toSpliced(selected, 1), selected)
  }

  readonly #bringBack = (): void => {
    const last = this.#removed.pop()
    if (last !== undefined) this.#set(this.#stage.boxes.toSpliced(last.at, 0, last.box), last.at)
  }

  readonly #apply = (): void => {
    const { boxes } = this.#stage
    const { apply, images } = this.#desk
    if (boxes.length > 0) {
      apply(image => images.run('mask', { image, boxes }), 'mask.done')
      return
    }
    this.#says = 'mask.needsOne'
    this.#desk.host.requestUpdate()
    this.focus()
  }

  #set(boxes: readonly MaskBox[], selected: number): void {
    this.#says = null
    this.#stage.set(boxes, selected)
    void this.#desk.host.updateComplete.then(() => this.focus())
  }
}

export const mask: Toolbox = { styles, open: desk => new MaskEditor(desk) }
