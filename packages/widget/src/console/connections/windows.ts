import { html, type TemplateResult } from 'lit'
import type { WebhookDelivery } from '@fuin/sdk/api'
import { timeText } from '../list/days.ts'
import type { jaConnections } from '../locale/ja/connections.ts'
import { modal } from '../pieces/modal.ts'
import { emptyState } from '../pieces/notices.ts'
import type { Say, Words } from '../words.ts'
import type { Deliveries, Endpoint, Secret } from './data.ts'

/** A secret, shown once: nothing keeps it when the window is closed. */
export function secretOnce(
  t: Say<typeof jaConnections>,
  { name, secret }: Secret,
  on: { copied: boolean; copy: () => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('connections.onceTitle', { name }),
    body: html`<p class="warning">${t('connections.onceText')}</p>
      <p class="code" translate="no" data-testid="secret">${secret}</p>
      <p role="status">${on.copied ? t('connections.copied') : ''}</p>`,
    actions: html`<button data-testid="forget" @click=${on.close}>${t('connections.kept')}</button>
      <button class="primary" data-testid="copy" @click=${on.copy}>${t('connections.copy')}</button>`,
    onClose: on.close,
  })
}

/** What was told to an endpoint in the last thirty days, and what came of it. */
export function deliveriesWindow(
  { t, locale }: Pick<Words<typeof jaConnections>, 't' | 'locale'>,
  endpoint: Endpoint,
  { data, next }: Deliveries,
  on: { replay: (delivery: WebhookDelivery) => void; more: () => void; again: () => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('connections.deliveries'),
    wide: true,
    body: html`<p class="code" translate="no">${endpoint.url}</p>
      ${
        data.length === 0
          ? emptyState(t('connections.noDeliveries'), t('connections.noDeliveriesText'))
          : html`<ul class="deliveries">
              ${data.map(
                delivery =>
                  html`<li data-delivery=${delivery.id}>
                    <div>
                      <strong>${t(`connections.event.${delivery.event}`)}</strong>
                      <span class="badge delivery-${delivery.state}"
                        >${t(`connections.delivery.${delivery.state}`)}</span
                      >
                      <p class="muted">${timeText(delivery.createdAt, locale)}・${outcome(t, delivery)}</p>
                    </div>
                    ${
                      delivery.state === 'waiting' || endpoint.state === 'disabled'
                        ? ''
                        : html`<button data-act="replay" @click=${() => on.replay(delivery)}>
                            ${t('connections.replay')}
                          </button>`
                    }
                  </li>`,
              )}
            </ul>`
      }
      ${next === null ? '' : html`<button @click=${on.more}>${t('connections.more')}</button>`}`,
    actions: html`<button @click=${on.again}>${t('connections.refresh')}</button>
      <button class="primary" @click=${on.close}>${t('connections.close')}</button>`,
    onClose: on.close,
  })
}

/** How often it was tried, and why it did not arrive. */
function outcome(t: Say<typeof jaConnections>, { tries, lastError, lastStatus }: WebhookDelivery): string {
  const count = t('connections.tries', { count: tries })
  if (lastError === null) return count
  const why = t(`connections.failure.${lastError}`)
  return `${count}・${why}${lastStatus === null ? '' : `（HTTP ${lastStatus}）`}`
}
