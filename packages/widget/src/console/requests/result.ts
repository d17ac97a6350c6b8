import { html, type TemplateResult } from 'lit'
import type { jaRequests } from '../locale/ja/requests.ts'
import type { Say } from '../words.ts'
import type { Outcome, Plan } from './plan.ts'

/** What became of a plan, and the links that nobody was mailed. */
export function planResult(
  plan: Plan,
  outcomes: readonly Outcome[],
  t: Say<typeof jaRequests>,
  on: { copy: (url: string) => void; another: () => void; list: (() => void) | null },
): TemplateResult {
  const count = (fits: (outcome: Outcome) => boolean): number => outcomes.filter(fits).length
  const figures: [keyof typeof jaRequests, number][] = [
    ['requests.done', count(({ outcome }) => outcome === 'asked' || outcome === 'already')],
    ['requests.mailed', count(({ delivery }) => delivery === 'sent')],
    ['requests.failed', count(({ delivery }) => delivery === 'failed')],
    ['requests.errors', count(({ outcome }) => outcome === 'failed')],
    ['requests.changed', count(({ outcome }) => outcome === 'changed')],
  ]
  const links = outcomes.filter(({ url }) => url !== undefined)
  const providers = new Map(plan.requests.map(visit => [visit.request, visit]))
  return html`
    <div role="status"><h3>${t('requests.doneTitle')}</h3></div>
    <dl class="figures" data-testid="result">
      ${figures
        .filter(([key, number]) => number > 0 || key === 'requests.done')
        .map(
          ([key, number]) =>
            html`<div>
              <dt>${t(key)}</dt>
              <dd>${number}</dd>
            </div>`,
        )}
    </dl>
    ${
      links.length === 0
        ? ''
        : html`<section class="card">
            <h3>${t('requests.handOver')}</h3>
            <p class="muted">${t('requests.handOverText')}</p>
            <ul class="visits">
              ${links.map(
                ({ request, url, delivery, code }) =>
                  html`<li>
                    <span
                      >${providers.get(request)?.subjects[0]?.externalId} ${providers.get(request)?.provider}
                      <span class="muted">${t(whyOf(delivery, code))}</span></span
                    >
                    <button @click=${() => on.copy(url!)}>${t('requests.copy')}</button>
                  </li>`,
              )}
            </ul>
          </section>`
    }
    <div class="row">
      ${on.list === null ? '' : html`<button class="primary" @click=${on.list}>${t('requests.toList')}</button>`}
      <button @click=${on.another}>${t('requests.another')}</button>
    </div>
  `
}

function whyOf(delivery: Outcome['delivery'], code: string | undefined): keyof typeof jaRequests {
  if (delivery === null || code === 'no-address') return 'requests.noAddress'
  return code === 'refused' ? 'requests.refused' : 'requests.notSent'
}
