import { html, type TemplateResult } from 'lit'
import { dayText, timeText } from '../list/days.ts'
import type { NamedPurpose, NumberEntry } from './data.ts'
import { facts } from '../pieces/facts.ts'
import { type PageWords, purposeText } from './words.ts'

/** Every number that was accepted, the newest first, with what the person was told. Never a digit. */
export function numberHistory(words: PageWords, numbers: readonly NumberEntry[], me: string): TemplateResult {
  const { t } = words.page
  if (numbers.length === 0) return html`<p class="muted">${t('numbers.none')}</p>`
  return html`<ol class="plain history numbers">
    ${numbers.map(number => one(words, number, me))}
  </ol>`
}

function one(words: PageWords, number: NumberEntry, me: string): TemplateResult {
  const { t, locale } = words.page
  const { state, from, until, obtained, acceptedBy, purposes, added } = number
  const who = acceptedBy === me ? t('numbers.me') : t('numbers.other', { id: acceptedBy?.slice(-6) ?? '' })
  return html`<li>
    <p><span class="badge number-${state}">${t(`numbers.${state}`)}</span></p>
    ${facts([
      [t('numbers.from'), timeText(from, locale)],
      ...(until === null ? [] : [[t('numbers.until'), timeText(until, locale)] as const]),
      ...(obtained === null ? [] : [[t('numbers.how'), t(`numbers.how.${obtained}`)] as const]),
      ...(acceptedBy === null ? [] : [[t('numbers.by'), who] as const]),
    ])}
    ${
      purposes.length === 0
        ? ''
        : html`<h4>${t('numbers.purposes')}</h4>
            ${list(words, purposes)}`
    }
    ${added.map(
      notice =>
        html`<h4>
            ${t('numbers.added', { day: dayText(notice.on, locale, true), way: t(`numbers.way.${notice.by}`) })}
          </h4>
          ${list(words, notice.purposes)}
          <details>
            <summary>${t('numbers.notice')}</summary>
            <blockquote>${notice.text}</blockquote>
          </details>`,
    )}
  </li>`
}

function list({ page }: PageWords, purposes: readonly NamedPurpose[]): TemplateResult {
  return html`<ul class="purposes">
    ${purposes.map(
      purpose =>
        html`<li>${purposeText(purpose, page.locale)} <small class="muted">${purpose.basis}</small></li>`,
    )}
  </ul>`
}
