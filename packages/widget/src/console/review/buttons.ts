import { html, type TemplateResult } from 'lit'
import { type Household, questionsOf } from './household.ts'
import type { Rules } from './types.ts'
import type { DeskSay } from './words.ts'

/** What is decided about a submission that waits. */
export function decisionButtons(
  t: DeskSay,
  household: Household,
  rules: Rules,
  on: {
    busy: boolean
    onChecks: () => void
    onReturn: () => void
    onAccept: () => void
    onDecline: () => void
  },
): TemplateResult | '' {
  const { state, decision } = household.detail.review
  if (state !== 'submitted') return ''
  const first = rules.twoPersonCheck && decision?.decision !== 'check'
  const open = questionsOf(household, rules).some(({ key }) => !household.answers.has(key))
  return html`<div class="actions">
    <button class="quiet" data-testid="decline" ?disabled=${on.busy} @click=${on.onDecline}>
      ${t('review.decline')}
    </button>
    ${
      open
        ? html`<button data-testid="all-checks" @click=${on.onChecks}>
            ${t('review.allChecks')}<kbd aria-hidden="true">C</kbd>
          </button>`
        : html`<span></span>`
    }
    <button data-testid="return" ?disabled=${on.busy} @click=${on.onReturn}>
      ${t('review.return')}<kbd aria-hidden="true">B</kbd>
    </button>
    <button class="primary" data-testid="accept" ?disabled=${on.busy} @click=${on.onAccept}>
      ${t(on.busy ? 'review.working' : first ? 'review.acceptFirst' : 'review.accept')}<kbd aria-hidden="true"
        >A</kbd
      >
    </button>
  </div>`
}
