import { html, type TemplateResult } from 'lit'
import { emptyState, progress } from '../pieces/notices.ts'
import type { Attention } from './attention.ts'
import type { Waiting } from './data.ts'

/** Everything that waits, in the place of the list. */
export function waitingPanel(
  attention: Attention,
  on: { back: () => void; open: (waiting: Waiting) => void; extend: (requests: string[]) => void },
): TemplateResult {
  const { waiting, words } = attention
  const { t } = words
  if (waiting === null) return progress(t('attention.loading'), 0, 0)
  if (waiting.length === 0) {
    const back = html`<button @click=${on.back}>${t('attention.back')}</button>`
    return emptyState(t('attention.noneTitle'), t('attention.noneText'), back)
  }
  const late = waiting.filter(({ reason }) => reason === 'more-time').map(({ about }) => about)
  return html`<div class="row spread above-waiting">
      <p class="muted">${t('attention.lead')}</p>
      ${
        late.length < 2
          ? ''
          : html`<button id="extend-all" @click=${() => on.extend(late)}>
              ${t('attention.extendAll', { count: late.length })}
            </button>`
      }
    </div>
    ${attention.rows(waiting, { open: on.open })}`
}
