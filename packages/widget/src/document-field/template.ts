import { html, type TemplateResult } from 'lit'
import type { PreparedImage } from '../image/prepare.ts'
import type { MessageKey, Translate } from '../locale/messages.ts'
import type { Tool } from './editing.ts'
import { preparing, type Work } from './preparing.ts'
import { preview } from './preview.ts'
import { zone } from './zone.ts'

/** All that the screen shows of a paper; the pixels are painted on the canvas afterwards. */
export interface View {
  t: Translate
  label: string
  why: string
  required: boolean
  disabled: boolean
  image: PreparedImage | null
  /** Names of what should be hidden before it is sent. */
  hide: readonly string[]
  /** The law asks for it. */
  must: boolean
  canUndo: boolean
  /** The editor that is open, and what it shows. */
  tool: Tool | null
  editor: TemplateResult | null
  /** The live camera may be tried; what it shows while it is open. */
  canLive: boolean
  live: TemplateResult | null
  /** What is done with a photo just now. */
  work: Work | null
  /** Does what failed once more, where that may help. */
  again: (() => void) | null
  over: boolean
  problem: MessageKey | null
  news: MessageKey | null
  on: {
    choose: (event: Event) => void
    live: () => void
    edit: (tool: Tool) => void
    escape: (event: KeyboardEvent) => void
    rotate: () => void
    undo: () => void
    absent: (absent: boolean) => void
    remove: () => void
    drag: (event: DragEvent) => void
    drop: (event: DragEvent) => void
  }
}

/** The field: first what to photograph and how, then the photo and what to do with it. */
export function template(view: View): TemplateResult {
  const { t, image } = view
  return html`
    <div
      class="frame"
      part="frame"
      role="group"
      aria-labelledby="label"
      aria-busy=${view.work === null ? 'false' : 'true'}
      @keydown=${view.on.escape}
      @dragover=${view.on.drag}
      @dragleave=${view.on.drag}
      @drop=${view.on.drop}
    >
      <div class="head">
        <p id="label" part="label">${view.label}</p>
        ${view.required ? html`<span class="required">${t('field.required')}</span>` : ''}
      </div>
      ${view.why === '' ? '' : html`<p class="hint">${view.why}</p>`} ${toHide(view)}
      ${image === null ? zone(view) : view.editor === null ? preview(view, image) : editor(view)}
      <div id="status" role="status">
        ${view.work === null ? '' : html`<p>${t('document.working')}</p>`}
        ${view.problem === null ? '' : html`<p class="problem">${t(view.problem)}</p>`}
        ${(image?.warnings ?? []).map(code => html`<p class="warning">${t(`document.${code}`)}</p>`)}
        ${image !== null && view.news !== null ? html`<p class="ok">${t(view.news)}</p>` : ''}
      </div>
      ${preparing(t, view.work, view.again)}
      ${image === null ? html`<p class="private">${t('document.private')}</p>` : ''}
    </div>
  `
}

function toHide({ t, hide, must, image, editor }: View): TemplateResult | '' {
  // The boxes of the editor have these names.
  if (hide.length === 0 || editor !== null || image?.hidden === 'painted') return ''
  const what = hide.join(t('list.comma'))
  return html`<p class="warning" id="hide">${t(must ? 'mask.hide' : 'mask.wish', { what })}</p>`
}

function editor({ t, tool, editor }: View): TemplateResult {
  return html`<div class="editor ${tool}" role="group" aria-label=${t(`${tool!}.title`)}>${editor}</div>`
}
