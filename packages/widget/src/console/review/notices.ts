import { html, type TemplateResult } from 'lit'
import type { Shell } from '../view.ts'
import type { Last } from './decisions.ts'
import type { Household } from './household.ts'
import { type DeskWords, timeOf } from './words.ts'

/** What has to be known before anybody decides: who else looks, who looked first, what came again. */
export function notices(words: DeskWords, { entry, detail }: Household, actor: string): TemplateResult | '' {
  const { t } = words
  const { review, decidedBy } = detail
  const said: string[] = []
  if (review.state !== 'submitted') said.push(t('review.notWaiting'))
  if (entry.claim !== null) {
    const { name } = entry.claim
    said.push(name === null ? t('review.claimNoteSomebody') : t('review.claimNote', { name }))
  }
  if (review.decision?.decision === 'check') {
    const time = timeOf(words, review.decision.decidedAt)
    if (review.decision.actor === actor) said.push(t('review.firstMine', { time }))
    else
      said.push(
        decidedBy === null
          ? t('review.firstSomebody', { time })
          : t('review.first', { name: decidedBy, time }),
      )
  }
  if (review.seen.round > 1) said.push(t('review.corrected'))
  return said.length === 0
    ? ''
    : html`<div class="notices">${said.map(text => html`<p class="notice">${text}</p>`)}</div>`
}

/** Family whom nobody listed is no part of this decision: it waits in the queue of intakes. */
export function addedNotice({ t }: DeskWords, { detail }: Household, shell: Shell): TemplateResult | '' {
  const { added = 0, review } = detail
  if (added === 0) return ''
  const household = review.manifest.subjects.map(({ id }) => id).join(',')
  return html`<div class="notices">
    <p class="notice row" data-testid="added">
      ${t('review.added', { count: added })}
      ${
        shell.has('intakes')
          ? html`<button @click=${() => shell.go('intakes', { household })}>${t('review.toIntakes')}</button>`
          : ''
      }
    </p>
  </div>`
}

/** The newest decision of this person, which stands for ten minutes with its undo. */
export function lastBar(words: DeskWords, last: Last | null, undo: (last: Last) => void): TemplateResult {
  const { t } = words
  return html`<div role="status">
    ${
      last === null
        ? ''
        : html`<div class="last">
            <p>${t(`review.done.${last.decision}`, { name: last.name })}</p>
            <button data-testid="undo" @click=${() => undo(last)}>${t('review.undo')}</button>
            <span class="muted small">${t('review.undoUntil', { time: timeOf(words, last.until) })}</span>
          </div>`
    }
  </div>`
}
