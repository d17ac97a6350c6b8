import { html, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import type { jaConnections } from '../locale/ja/connections.ts'
import { facts } from '../pieces/facts.ts'
import { emptyState } from '../pieces/notices.ts'
import type { Words } from '../words.ts'
import type { Endpoint } from './data.ts'

export type EndpointAct = 'deliveries' | 'test' | 'edit' | 'rotate' | 'pause' | 'resume' | 'remove'

/** Where the vault tells by itself what happens. */
export function endpointList(
  words: Pick<Words<typeof jaConnections>, 't' | 'locale'>,
  endpoints: readonly Endpoint[],
  act: (endpoint: Endpoint, act: EndpointAct) => void,
): TemplateResult {
  const { t, locale } = words
  if (endpoints.length === 0)
    return emptyState(t('connections.noEndpoints'), t('connections.noEndpointsText'))
  return html`<ul class="cards">
    ${endpoints.map(
      endpoint =>
        html`<li class="card" data-endpoint=${endpoint.id}>
          <div class="row spread">
            <h4 class="code" translate="no">${endpoint.url}</h4>
            <span class="badge state-${endpoint.state}">${t(`connections.endpoint.${endpoint.state}`)}</span>
          </div>
          ${endpoint.disabledBecause === 'gone' ? html`<p class="error">${t('connections.gone')}</p>` : ''}
          ${facts([
            [
              t('connections.events'),
              endpoint.events
                .map(event => t(`connections.event.${event}`))
                .join(locale === 'ja' ? '、' : ', '),
            ],
            [t('connections.since'), timeText(endpoint.createdAt, locale)],
            ...(endpoint.previousSecretUntil === null
              ? []
              : [
                  [
                    t('connections.oldSecret'),
                    t('connections.oldUntil', { time: timeText(endpoint.previousSecretUntil, locale) }),
                  ] as const,
                ]),
          ])}
          <div class="row">
            ${actsOf(endpoint).map(
              one =>
                html`<button
                  class=${one === 'remove' ? 'danger' : ''}
                  data-act=${one}
                  @click=${() => act(endpoint, one)}
                >
                  ${t(`connections.do.${one}`)}
                </button>`,
            )}
          </div>
        </li>`,
    )}
  </ul>`
}

function actsOf({ state }: Endpoint): EndpointAct[] {
  return state === 'enabled'
    ? ['deliveries', 'test', 'edit', 'rotate', 'pause', 'remove']
    : ['deliveries', 'edit', 'resume', 'remove']
}
