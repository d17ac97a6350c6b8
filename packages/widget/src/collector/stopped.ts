import { html, type TemplateResult } from 'lit'
import { isMessageKey, type MessageKey } from '../locale/messages.ts'
import { loadHelp } from './parts.ts'
import type { View } from './view.ts'

/** Why it cannot go on, and what to do. */
export function stoppedScreen(view: View, code: string, again: boolean): TemplateResult {
  const { t, flow } = view
  const specific = `stopped.${code}`
  const fallback: MessageKey =
    code === 'unavailable' || code === 'rate_limited' ? 'stopped.unreachable' : 'stopped.other'
  void loadHelp()
  return html`
    <h1 tabindex="-1">${t('stopped.title')}</h1>
    <p class="alert" role="alert">${t(isMessageKey(specific) ? specific : fallback)}</p>
    <p class="muted">${t('stopped.code')}: <span class="code" data-testid="code">${code}</span></p>
    ${
      again
        ? html`<div class="actions">
            <button class="primary" @click=${() => void flow.retry()}>${t('nav.retry')}</button>
          </div>`
        : ''
    }
    ${again ? '' : html`<fuin-help .code=${view.code} .reopen=${code === 'invalid_link' ? view.reopen : null}></fuin-help>`}
  `
}
