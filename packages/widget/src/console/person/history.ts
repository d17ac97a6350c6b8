import { html, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import { progress } from '../pieces/notices.ts'
import type { HistoryEvent, Part } from './data.ts'
import type { PageWords } from './words.ts'

/** The history of asking: read out of the verified log when somebody wants it. */
export function askingHistory(
  words: PageWords,
  part: Part<HistoryEvent[]> | null,
  on: { load: () => void; sentence: (error: unknown) => string },
): TemplateResult {
  const { t, locale } = words.page
  const load = (key: 'person.historyLoad' | 'person.again'): TemplateResult =>
    html`<button data-testid="history" @click=${on.load}>${t(key)}</button>`
  if (part === null)
    return html`<p class="muted">${t('person.historyText')}</p>
      ${load('person.historyLoad')}`
  if (part.state === 'loading') return progress(t('person.historyLoading'), 0, 0)
  if (part.state === 'failed')
    return html`<div role="alert"><p>${on.sentence(part.error)}</p></div>
      ${load('person.again')}`
  if (part.value.length === 0) return html`<p class="muted">${t('person.historyEmpty')}</p>`
  return html`<ol class="plain events">
    ${part.value.map(
      event =>
        html`<li class="row">
          <span class="muted time">${timeText(event.at, locale)}</span> <span>${what(words, event)}</span>
        </li>`,
    )}
  </ol>`
}

function what({ page, waiting }: PageWords, event: HistoryEvent): string {
  if (event.what === 'said') return page.t(`said.${event.kind}`)
  if (event.what === 'message') {
    const kind = `messages.kind.${event.kind}`
    return `${waiting.has(kind) ? waiting.t(kind) : event.kind}（${page.t(`person.message.${event.outcome}`)}）`
  }
  const exact = `event.${event.action}.${event.decision ?? ''}`
  const key = page.has(exact) ? exact : `event.${event.action}`
  return page.has(key) ? page.t(key) : event.action
}
