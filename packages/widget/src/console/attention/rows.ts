import { css, html, type TemplateResult } from 'lit'
import type { jaAttention } from '../locale/ja/attention.ts'
import { timeText } from '../list/days.ts'
import type { Words } from '../words.ts'
import type { Waiting } from './data.ts'

export interface Rows {
  words: Words<typeof jaAttention>
  waiting: readonly Waiting[]
  /** Goes to the page of the person; left out on that page itself. */
  open?: (waiting: Waiting) => void
  solve: (waiting: Waiting) => void
  done: (waiting: Waiting) => void
  /** What solves a wish for a correction on the page of the person. */
  correct?: TemplateResult
}

const SOLVED_BY = {
  passcode: 'attention.renew',
  'more-time': 'attention.extend',
  undelivered: 'attention.address',
} as const

/** What waits for staff, each with what solves it. */
export function waitingRows(given: Rows): TemplateResult {
  return html`<ul class="waiting">
    ${given.waiting.map(one => row(given, one))}
  </ul>`
}

function row(given: Rows, one: Waiting): TemplateResult {
  const { words, open } = given
  const { t, has, locale } = words
  const { person, reason, message, since } = one
  const kind = `messages.kind.${message?.kind ?? ''}`
  const code = `messages.code.${message?.code ?? ''}`
  const bounced = /^\d/u.test(message?.code ?? '')
  const time = since === null ? '' : timeText(since, locale)
  return html`<li data-reason=${reason} data-about=${one.about}>
    <div class="what">
      ${
        open === undefined
          ? ''
          : html`<button class="person" @click=${() => open(one)}>${person.name ?? person.externalId}</button>
              <small class="muted"
                >${[person.externalId, person.department].filter(Boolean).join('　')}</small
              >`
      }
      <p>
        <b>${t(`attention.reason.${reason}`, { kind: has(kind) ? t(kind) : '' })}</b>
        ${time === '' ? '' : html`<small class="muted">${t(message === null ? 'attention.since' : 'attention.failedAt', { time })}</small>`}
      </p>
      ${message === null ? '' : html`<p class="muted">${t(has(code) && !bounced ? code : 'messages.code.bounced')}</p>`}
    </div>
    <div class="row">${buttons(given, one)}</div>
  </li>`
}

function buttons({ words: { t }, open, solve, done, correct }: Rows, one: Waiting): TemplateResult {
  const { reason } = one
  if (reason === 'correction' && open !== undefined)
    return html`<button class="primary" @click=${() => open(one)}>${t('attention.open')}</button>`
  const mayBeDone = reason === 'correction' || reason === 'undelivered'
  return html`${
    reason === 'correction'
      ? (correct ?? '')
      : html`<button class="primary" data-solve @click=${() => solve(one)}>${t(SOLVED_BY[reason])}</button>`
  }
  ${mayBeDone ? html`<button data-done @click=${() => done(one)}>${t('attention.done')}</button>` : ''}`
}

export const waitingStyles = css`
  .waiting {
    display: grid;
    gap: 0.5rem;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .waiting li {
    align-items: center;
    background: var(--_warning-soft);
    border: 1px solid var(--_warning);
    border-radius: var(--_radius-large);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    justify-content: space-between;
    padding: 0.75rem 1.25rem;
  }
  .waiting .what {
    flex: 1 1 18rem;
  }
  .waiting p {
    margin: 0;
  }
  .waiting small {
    display: inline-block;
    font-size: 0.875rem;
    margin-inline-end: 0.5rem;
  }
  .waiting .person {
    margin-inline-end: 0.5rem;
  }
  .above-waiting {
    margin-bottom: 0.75rem;
  }
  .above-waiting p {
    margin: 0;
  }
  .passcode {
    font-size: 1.5rem;
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  .waiting button:not(.primary):not(.person) {
    background: var(--_background);
  }
`
