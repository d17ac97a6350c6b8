import type { StatusRequest } from '@fuin/sdk/api'
import { html, type TemplateResult } from 'lit'
import { dayText, timeText } from '../list/days.ts'
import type { Message } from './data.ts'
import { facts } from '../pieces/facts.ts'
import type { PageWords } from './words.ts'

/** Every request, the newest first, each with the messages about it; then those about the person. */
export function requestHistory(
  words: PageWords,
  requests: readonly StatusRequest[],
  messages: readonly Message[],
): TemplateResult {
  const { t } = words.page
  const known = new Set(requests.map(({ id }) => id))
  const others = messages.filter(({ about }) => !known.has(about))
  if (requests.length === 0 && others.length === 0)
    return html`<p class="muted">${t('person.noRequests')}</p>`
  return html`<ol class="plain history">
      ${requests.map(request =>
        one(
          words,
          request,
          messages.filter(({ about }) => about === request.id),
        ),
      )}
    </ol>
    ${
      others.length === 0
        ? ''
        : html`<h4>${t('person.otherMessages')}</h4>
            ${messageList(words, others)}`
    }`
}

function one(words: PageWords, request: StatusRequest, messages: readonly Message[]): TemplateResult {
  const { t, locale } = words.page
  const time = (text: string | null): string => (text === null ? t('person.never') : timeText(text, locale))
  return html`<li>
    <p><b>${t(`request.${request.state}`)}</b></p>
    ${facts([
      [t('person.asked'), time(request.createdAt)],
      ...(request.due === null ? [] : [[t('person.due'), dayText(request.due, locale)] as const]),
      [t('person.opened'), time(request.openedAt)],
      [t('person.submitted'), time(request.submittedAt)],
      [t('person.expires'), time(request.expiresAt)],
    ])}
    ${messages.length === 0 ? '' : messageList(words, messages)}
  </li>`
}

/** Closed while all arrived: what did not is seen at once. */
function messageList({ page, waiting }: PageWords, messages: readonly Message[]): TemplateResult {
  const { t, locale } = page
  const wrong = messages[0]!.outcome === 'failed' || messages[0]!.outcome === 'bounced'
  return html`<details ?open=${wrong}>
    <summary>${t('person.messages', { count: messages.length })}</summary>
    <ul class="plain messages">
      ${messages.map(({ kind, at, outcome, code }) => {
        const [what, why] = [`messages.kind.${kind}`, `messages.code.${code ?? ''}`]
        return html`<li class="row outcome-${outcome}">
          <span>${waiting.has(what) ? waiting.t(what) : kind}</span>
          <span class="muted">${timeText(at, locale)}</span>
          <b>${t(`person.message.${outcome}`)}</b>
          ${outcome === 'failed' && waiting.has(why) ? html`<small class="muted">${waiting.t(why)}</small>` : ''}
        </li>`
      })}
    </ul>
  </details>`
}
