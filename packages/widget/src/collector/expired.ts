import { html, type TemplateResult } from 'lit'
import type { View } from './view.ts'

/** The link is over, and the person has shown that it is theirs: they may ask for more time, and it goes on by itself. */
export function expiredScreen({ t, flow }: View): TemplateResult {
  const { state } = flow.entrance.moreTime!
  return html`
    <h1 tabindex="-1">${t('expired.title')}</h1>
    ${
      state === 'asked'
        ? html`<p class="safe" role="status" data-testid="asked">${t('expired.asked')}</p>
            <p>${t('expired.wait')}</p>`
        : html`<p>${t('expired.lead')}</p>
            <p role="alert" class=${state === 'failed' ? 'alert' : ''}>
              ${state === 'failed' ? t('stopped.unreachable') : ''}
            </p>
            <div class="actions">
              <button type="button" class="primary" @click=${() => void flow.askForTime()}>
                ${t('expired.ask')}
              </button>
            </div>
            <p class="muted">${t('expired.help')}</p>`
    }
  `
}
