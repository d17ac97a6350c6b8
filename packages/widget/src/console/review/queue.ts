import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Desk, Filter } from './desk.ts'
import type { Queued } from './types.ts'
import { type DeskWords, timeOf } from './words.ts'

const KINDS = ['employee', 'dependent', 'partner', 'shareholder', 'payer'] as const

/** What waits: one line a household. */
export function queueList(
  words: DeskWords,
  { queue, left, current }: Desk,
  on: { open: (request: string) => void; more: () => void },
): TemplateResult {
  const { t } = words
  return html`<nav class="queue" aria-label=${t('review.queue')}>
    <ul>
      ${repeat(
        queue,
        ({ request }) => request,
        entry =>
          html`<li>
            <button
              aria-current=${entry.request === current?.entry.request ? 'true' : nothing}
              @click=${() => on.open(entry.request)}
            >
              <span class="name">${headOf(entry)}${family(words, entry)}</span>
              <span class="muted">${t('review.submitted', { time: timeOf(words, entry.submittedAt) })}</span>
              ${entry.claim === null ? '' : html`<span class="claim">${claimText(words, entry)}</span>`}
            </button>
          </li>`,
      )}
    </ul>
    ${queue.length < left ? html`<button class="quiet" @click=${on.more}>${t('review.more')}</button>` : ''}
  </nav>`
}

/** Whom the queue shows. */
export function filterFields(
  { t }: DeskWords,
  { filter, departments }: Desk,
  onChange: (filter: Filter) => void,
): TemplateResult {
  const value = (event: Event): string => (event.target as HTMLSelectElement).value
  return html`<label class="pick"
      >${t('review.kind')}
      <select data-testid="kind" @change=${(event: Event) => onChange({ ...filter, kind: value(event) })}>
        <option value="">${t('review.all')}</option>
        ${KINDS.map(
          kind =>
            html`<option value=${kind} ?selected=${kind === filter.kind}>
              ${t(`review.kind.${kind}`)}
            </option>`,
        )}
      </select></label
    >
    ${
      departments.length === 0
        ? ''
        : html`<label class="pick"
            >${t('review.department')}
            <select @change=${(event: Event) => onChange({ ...filter, department: value(event) })}>
              <option value="">${t('review.all')}</option>
              ${departments.map(
                name => html`<option value=${name} ?selected=${name === filter.department}>${name}</option>`,
              )}
            </select></label
          >`
    }`
}

export function headOf({ people }: Queued): string {
  return people[0]?.name ?? people[0]?.externalId ?? ''
}

function family({ t }: DeskWords, { people }: Queued): TemplateResult | '' {
  return people.length < 2
    ? ''
    : html`<span class="muted"> ${t('review.family', { count: people.length - 1 })}</span>`
}

function claimText({ t }: DeskWords, { claim }: Queued): string {
  return claim?.name == null ? t('review.claimSomebody') : t('review.claim', { name: claim.name })
}
