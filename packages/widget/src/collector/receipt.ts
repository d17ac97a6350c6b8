import { html, type TemplateResult } from 'lit'
import { ownSection } from './own/own-section.ts'
import { keepingActions } from './receipt-actions.ts'
import { linesOf } from './receipt-lines.ts'
import type { View } from './view.ts'

/** The receipt: when, what kind of thing, to whom; never what was given itself. */
export function receiptScreen(view: View, used: boolean): TemplateResult {
  const { t, flow } = view
  const organization = flow.organization?.name ?? ''
  const { receipt } = flow
  return html`
    <div class="done" aria-hidden="true">✓</div>
    <h1 tabindex="-1">${t('receipt.title')}</h1>
    <p>${used ? t('receipt.leadUsed') : t('receipt.lead', { organization })}</p>
    ${
      receipt === null
        ? ''
        : html`<div class="card">
            <dl>
              ${linesOf(view, receipt).map(
                ({ term, texts, id }) => html`
                  <dt>${term}</dt>
                  ${texts.map(text => html`<dd class=${id === 'receipt' ? 'code' : ''} data-testid=${id}>${text}</dd>`)}
                `,
              )}
            </dl>
            <p class="muted">${t('receipt.keep')}</p>
          </div>`
    }
    ${flow.sending.photos ? html`<p class="reminder">${t('receipt.photos')}</p>` : ''}
    <p class="muted" ?hidden=${flow.own.view !== null && used}>
      ${used || organization === '' ? t('receipt.nextUsed') : t('receipt.next', { organization })}
    </p>
    ${receipt === null ? '' : keepingActions(view, receipt)} ${ownSection(view)}
  `
}
