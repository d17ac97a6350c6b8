import type { StatusRequest } from '@fuin/sdk/api'
import { html, type TemplateResult } from 'lit'
import type { jaList } from '../locale/ja/list.ts'
import { modal } from '../pieces/modal.ts'
import { progress } from '../pieces/notices.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'
import type { Person } from './data.ts'
import { dayText, timeText } from './days.ts'

/** `GET people/{subject}`. */
export interface PersonAnswer {
  person: Person
  household: Person[]
  requests: StatusRequest[]
}

/** One person in front of the list: what is known of them without opening anything. */
export function personWindow(given: {
  t: Say<typeof jaList>
  locale: 'ja' | 'en'
  shell: Shell
  person: Person
  /** Null while it is loaded. */
  answer: PersonAnswer | null
  show: (person: Person) => void
  onClose: () => void
}): TemplateResult {
  const { t, person, answer, shell, onClose } = given
  const review = person.state === 'submitted' && shell.has('review')
  return modal({
    heading: person.name ?? t('list.erasedName'),
    wide: true,
    body: html`
      <p class="muted">
        ${[person.kana, person.externalId, t(`kind.${person.kind}`), person.department].filter(Boolean).join('　')}
      </p>
      <p><span class="badge state-${person.state}">${t(`state.${person.state}`)}</span></p>
      ${answer === null ? progress(t('list.loading'), 0, 0) : html`${household(given, answer)}${history(given, answer)}`}
    `,
    actions: html`
      <button @click=${onClose}>${t('person.close')}</button>
      ${
        review
          ? html`<button class="primary" @click=${() => shell.go('review', { subject: person.id })}>
              ${t('person.review')}
            </button>`
          : ''
      }
    `,
    onClose,
  })
}

function household(
  { t, show }: { t: Say<typeof jaList>; show: (person: Person) => void },
  { household: others }: PersonAnswer,
): TemplateResult | '' {
  if (others.length === 0) return ''
  return html`<h3>${t('person.household')}</h3>
    <ul class="plain">
      ${others.map(
        one =>
          html`<li class="row">
            <button class="person" @click=${() => show(one)}>${one.name ?? t('list.erasedName')}</button>
            <span class="muted">${t(`kind.${one.kind}`)}</span>
            <span class="badge state-${one.state}">${t(`state.${one.state}`)}</span>
          </li>`,
      )}
    </ul>`
}

function history(
  { t, locale }: { t: Say<typeof jaList>; locale: 'ja' | 'en' },
  { requests }: PersonAnswer,
): TemplateResult {
  const time = (text: string | null): string => (text === null ? t('person.never') : timeText(text, locale))
  return html`<h3>${t('person.requests')}</h3>
    ${
      requests.length === 0
        ? html`<p class="muted">${t('person.noRequests')}</p>`
        : html`<ol class="plain history">
            ${requests.map(
              request =>
                html`<li>
                  <p><b>${t(`request.${request.state}`)}</b></p>
                  <dl>
                    <div>
                      <dt>${t('person.asked')}</dt>
                      <dd>${time(request.createdAt)}</dd>
                    </div>
                    ${
                      request.due === null
                        ? ''
                        : html`<div>
                            <dt>${t('person.due')}</dt>
                            <dd>${dayText(request.due, locale)}</dd>
                          </div>`
                    }
                    <div>
                      <dt>${t('person.opened')}</dt>
                      <dd>${time(request.openedAt)}</dd>
                    </div>
                    <div>
                      <dt>${t('person.submitted')}</dt>
                      <dd>${time(request.submittedAt)}</dd>
                    </div>
                    <div>
                      <dt>${t('person.expires')}</dt>
                      <dd>${time(request.expiresAt)}</dd>
                    </div>
                  </dl>
                </li>`,
            )}
          </ol>`
    }`
}
