import { html, type TemplateResult } from 'lit'
import type { View } from './view.ts'

/** While it is sealed and sent. */
export function sendingScreen({ t, flow }: View): TemplateResult {
  const { progress, resumed } = flow.sending
  const { phase, percent, trouble } = progress
  const uploading = phase === 'sending' && trouble === null
  // Every quarter is said aloud, every percent is seen.
  const says = uploading
    ? t('sending.uploading', { percent: percent - (percent % 25) })
    : t(`sending.${trouble ?? (phase === 'finishing' ? 'finishing' : 'sealing')}`)
  return html`
    <h1 tabindex="-1">${t('sending.title')}</h1>
    <progress max="100" .value=${percent} aria-label=${t('sending.title')}></progress>
    ${uploading ? html`<p aria-hidden="true">${t('sending.uploading', { percent })}</p>` : ''}
    <p class=${uploading ? 'aside' : trouble === null ? '' : 'reminder'} role="status">${says}</p>
    ${resumed ? html`<p>${t('sending.resumed')}</p>` : ''}
    <p class="muted">${t('sending.keep')}</p>
    ${
      phase === 'finishing'
        ? ''
        : html`<div class="actions">
              <button type="button" @click=${() => void flow.cancel()}>${t('sending.cancel')}</button>
            </div>
            <p class="muted">${t(resumed ? 'sending.cancelResumed' : 'sending.cancelHelp')}</p>`
    }
  `
}
