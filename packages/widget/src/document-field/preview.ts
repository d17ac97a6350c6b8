import { html, type TemplateResult } from 'lit'
import type { PreparedImage } from '../image/prepare.ts'
import { backwards, blackout, camera, scissors, turn } from './icons.ts'
import type { View } from './template.ts'

/** The photo as it will be sent, and what can be done with it. */
export function preview(view: View, image: PreparedImage): TemplateResult {
  const { t, on, disabled } = view
  const urgent = view.must && image.hidden === undefined
  return html`
    <div class="picture">
      <canvas part="preview" role="img" aria-label=${t('document.preview', { label: view.label })}></canvas>
    </div>
    ${view.must && image.hidden !== 'painted' ? absent(view, image) : ''}
    <div class="actions">
      <button
        type="button"
        class=${urgent ? 'mask primary' : 'mask'}
        ?disabled=${disabled}
        @click=${() => on.edit('mask')}
      >
        ${blackout}${t('mask.button')}
      </button>
      <button type="button" class="crop" ?disabled=${disabled} @click=${() => on.edit('crop')}>
        ${scissors}${t('crop.button')}
      </button>
      <button type="button" class="rotate" ?disabled=${disabled} @click=${on.rotate}>
        ${turn}${t('document.rotate')}
      </button>
      ${
        view.canUndo
          ? html`<button type="button" class="undo" ?disabled=${disabled} @click=${on.undo}>
              ${backwards}${t('document.undo')}
            </button>`
          : ''
      }
      <button type="button" class="retake" ?disabled=${disabled} @click=${retake}>
        ${camera}${t('document.retake')}
      </button>
      <input id="retake" type="file" accept="image/*" hidden @change=${on.choose} />
      <button type="button" class="quiet remove" ?disabled=${disabled} @click=${on.remove}>
        ${t('document.remove')}
      </button>
    </div>
  `
}

/** Some papers carry nothing of what must be hidden, or it is outside the photo: the person says so. */
function absent({ t, on, disabled, hide }: View, { hidden }: PreparedImage): TemplateResult {
  return html`<label class="absent">
    <input
      type="checkbox"
      .checked=${hidden === 'absent'}
      ?disabled=${disabled}
      @change=${(event: Event) => on.absent((event.target as HTMLInputElement).checked)}
    />
    <span>${t('mask.absent', { what: hide.join(t('list.comma')) })}</span>
  </label>`
}

/** A phone opens its camera at once, a computer its files. */
function retake(event: Event): void {
  const input = (event.currentTarget as Element).nextElementSibling as HTMLInputElement
  if (matchMedia('(pointer: coarse)').matches) input.setAttribute('capture', 'environment')
  input.click()
}
