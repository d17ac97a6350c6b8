import { html, nothing, type TemplateResult } from 'lit'
import type { Translate } from '../locale/messages.ts'

/** Work on a photo: how far it is (0 to 1, null while that cannot be told), and how it is given up. */
export interface Work {
  done: number | null
  cancel: () => void
}

/** Below the status: a bar and a way out while a photo is prepared, another try after a failure. */
export function preparing(
  t: Translate,
  work: Work | null,
  again: (() => void) | null,
): TemplateResult | typeof nothing {
  if (work !== null) {
    return html`
      <progress
        class="work"
        max="1"
        aria-label=${t('document.working')}
        value=${work.done ?? nothing}
      ></progress>
      <button type="button" class="quiet cancel" @click=${work.cancel}>${t('document.cancel')}</button>
    `
  }
  if (again === null) return nothing
  return html`<button type="button" class="again" @click=${again}>${t('document.again')}</button>`
}
