import { html, type TemplateResult } from 'lit'
import type { MessageKey, Translate } from '../locale/messages.ts'

/** All that the screen shows of a paper; the pixels are painted on the canvas afterwards. */
export interface View {
  t: Translate
  label: string
  why: string
  required: boolean
  disabled: boolean
  filled: boolean
  /** Names of what should be hidden before it is sent. */
  hide: readonly string[]
  /** The boxes are being placed. */
  editor: TemplateResult | null
  working: boolean
  over: boolean
  problem: MessageKey | null
  news: MessageKey | null
  warnings: readonly MessageKey[]
  on: {
    choose: (event: Event) => void
    mask: () => void
    rotate: () => void
    remove: () => void
    drag: (event: DragEvent) => void
    drop: (event: DragEvent) => void
  }
}

/** Pictures that every browser draws. macOS turns HEIC into one of them only when HEIC is not in the list. */
const PICTURES = 'image/jpeg,image/png,image/webp'

const camera = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M4 8h3l1.8-2.5h6.4L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Z" />
  <circle cx="12" cy="13.2" r="3.4" />
</svg>`
const picture = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <rect x="3" y="5" width="18" height="14" rx="1.5" />
  <path d="m4 17 5-5 4 4 3-3 4 4" />
  <circle cx="15.5" cy="9" r="1.4" />
</svg>`
const turn = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <path d="M19 12a7 7 0 1 1-2.3-5.2" />
  <path d="M17.5 2.8v4.4h-4.4" />
</svg>`
/** A card with its four corners in the frame. */
const card = html`<svg viewBox="0 0 120 84" width="120" height="84" aria-hidden="true">
  <path
    d="M2 16V6a4 4 0 0 1 4-4h10M104 2h10a4 4 0 0 1 4 4v10M118 68v10a4 4 0 0 1-4 4h-10M16 82H6a4 4 0 0 1-4-4V68"
  />
  <rect x="16" y="16" width="88" height="52" rx="5" />
  <circle cx="36" cy="37" r="7" />
  <path d="M25 57c1-7 5-10 11-10s10 3 11 10M58 32h34M58 42h34M58 52h20" />
</svg>`

/** The field: first what to photograph and how, then the photo and what to do with it. */
export function template(view: View): TemplateResult {
  const { t } = view
  return html`
    <div
      class="frame"
      part="frame"
      role="group"
      aria-labelledby="label"
      aria-busy=${view.working ? 'true' : 'false'}
      @dragover=${view.on.drag}
      @dragleave=${view.on.drag}
      @drop=${view.on.drop}
    >
      <div class="head">
        <p id="label" part="label">${view.label}</p>
        ${view.required ? html`<span class="required">${t('field.required')}</span>` : ''}
      </div>
      ${view.why === '' ? '' : html`<p class="hint">${view.why}</p>`}
      ${view.hide.length === 0 ? '' : html`<p class="warning" id="hide">${t('mask.hide', { what: view.hide.join('、') })}</p>`}
      ${view.filled ? (view.editor ?? preview(view)) : zone(view)}
      <div id="status" role="status">
        ${view.working ? html`<p>${t('document.working')}</p>` : ''}
        ${view.problem === null ? '' : html`<p class="problem">${t(view.problem)}</p>`}
        ${view.warnings.map(warning => html`<p class="warning">${t(warning)}</p>`)}
        ${view.filled && view.news !== null ? html`<p class="ok">${t(view.news)}</p>` : ''}
      </div>
      ${view.filled ? '' : html`<p class="private">${t('document.private')}</p>`}
    </div>
  `
}

function zone({ t, on, ...view }: View): TemplateResult {
  return html`
    <div class=${view.over ? 'zone over' : 'zone'} part="zone">
      ${card}
      <p class="tips" id="tips">${t('document.tips')}</p>
      <div class="actions">
        <span class="file camera">
          <input
            id="camera"
            type="file"
            accept="image/*"
            capture="environment"
            aria-label=${`${t('document.camera')} ${view.label}`}
            aria-describedby="status tips"
            ?disabled=${view.disabled}
            @change=${on.choose}
          />
          <span class="button primary" aria-hidden="true">${camera}${t('document.camera')}</span>
        </span>
        <span class="file">
          <input
            id="file"
            type="file"
            accept=${PICTURES}
            aria-label=${`${t('document.file')} ${view.label}`}
            aria-describedby="status tips"
            ?disabled=${view.disabled}
            @change=${on.choose}
          />
          <span class="button" aria-hidden="true">${picture}${t('document.file')}</span>
        </span>
      </div>
      <p class="drop">${t('document.drop')}</p>
    </div>
  `
}

function preview({ t, on, ...view }: View): TemplateResult {
  return html`
    <div class="picture">
      <canvas part="preview" role="img" aria-label=${t('document.preview', { label: view.label })}></canvas>
    </div>
    <div class="actions">
      <button type="button" class="rotate" ?disabled=${view.disabled} @click=${on.rotate}>
        ${turn}${t('document.rotate')}
      </button>
      <button type="button" class="mask" ?disabled=${view.disabled} @click=${on.mask}>
        ${t('mask.button')}
      </button>
      <button type="button" class="retake" ?disabled=${view.disabled} @click=${retake}>
        ${camera}${t('document.retake')}
      </button>
      <input id="retake" type="file" accept="image/*" hidden @change=${on.choose} />
      <button type="button" class="quiet remove" ?disabled=${view.disabled} @click=${on.remove}>
        ${t('document.remove')}
      </button>
    </div>
  `
}

/** A phone opens its camera at once, a computer its files. */
function retake(event: Event): void {
  const input = (event.currentTarget as Element).nextElementSibling as HTMLInputElement
  if (matchMedia('(pointer: coarse)').matches) input.setAttribute('capture', 'environment')
  input.click()
}
