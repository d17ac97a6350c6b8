import { html, type TemplateResult } from 'lit'
import { camera, card, frame, picture } from './icons.ts'
import type { View } from './template.ts'

/** Pictures that every browser draws. macOS turns HEIC into one of them only when HEIC is not in the list. */
const PICTURES = 'image/jpeg,image/png,image/webp'

/** An empty field: what to photograph and how. */
export function zone({ t, on, ...view }: View): TemplateResult {
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
        ${
          view.canLive
            ? html`<button type="button" class="live" ?disabled=${view.disabled} @click=${on.live}>
                ${frame}${t('camera.button')}<span class="aside">${view.label}</span>
              </button>`
            : ''
        }
      </div>
      ${view.live ?? ''}
      <p class="drop">${t('document.drop')}</p>
    </div>
  `
}
