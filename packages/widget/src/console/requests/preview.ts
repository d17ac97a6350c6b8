import { html, type TemplateResult } from 'lit'
import type { jaRequests } from '../locale/ja/requests.ts'
import { emptyState } from '../pieces/notices.ts'
import { dayText } from '../list/days.ts'
import type { Say, Words } from '../words.ts'
import { byReason, OVERRULED, type LeftOut, type Plan, type Visit } from './plan.ts'

const SHOWN = 30

/** What would happen, before anything does. */
export function planPreview(
  plan: Plan,
  { t, locale }: Words<typeof jaRequests>,
  on: { back: () => void; send: () => void; again: (ids: string[]) => void },
): TemplateResult {
  const { requests, leftOut, previews, due } = plan
  const people = requests.reduce((sum, { subjects }) => sum + subjects.length, 0)
  const mail = requests.filter(({ channel }) => channel === 'mail').length
  const figures: [keyof typeof jaRequests, string][] = [
    ['requests.asked', `${people} ${t('requests.people')}`],
    ['requests.byMail', `${mail} ${t('requests.items')}`],
    ['requests.bySheet', `${requests.length - mail} ${t('requests.items')}`],
    ['requests.dueShown', dayText(due, locale, true)],
  ]
  return html`
    <h3>${t('requests.planTitle')}</h3>
    ${
      requests.length === 0
        ? emptyState(t('requests.nobody'), t('requests.nobodyText'))
        : html`<dl class="figures">
              ${figures.map(
                ([key, value]) =>
                  html`<div>
                    <dt>${t(key)}</dt>
                    <dd>${value}</dd>
                  </div>`,
              )}
            </dl>
            ${mail < requests.length ? html`<p class="muted">${t('requests.sheetNote')}</p>` : ''}
            ${visitList(requests, t)}
            ${previews.map(
              ({ language, subject, text }) =>
                html`<details class="card" ?open=${previews.length === 1}>
                  <summary>
                    ${t('requests.message')}（${t(language === 'ja' ? 'requests.messageJa' : 'requests.messageEn')}）
                  </summary>
                  <p class="subject" lang=${language}>${subject}</p>
                  <pre lang=${language} data-testid="message">${text}</pre>
                </details>`,
            )}`
    }
    ${leftOut.length === 0 ? '' : leftOutList(leftOut, t, on.again)}
    <div class="row">
      <button @click=${on.back}>${t('requests.back')}</button>
      ${
        requests.length === 0
          ? ''
          : html`<button class="primary" data-testid="send" @click=${on.send}>
              ${t('requests.send', { count: requests.length })}
            </button>`
      }
    </div>
  `
}

function visitList(requests: readonly Visit[], t: Say<typeof jaRequests>): TemplateResult {
  const more = requests.length - SHOWN
  return html`<details class="card">
    <summary>${t('requests.list')}</summary>
    <ul class="visits">
      ${requests.slice(0, SHOWN).map(
        ({ provider, subjects, channel }) =>
          html`<li>
            <span
              >${subjects[0]?.externalId}
              ${subjects.length === 1 ? provider : t('requests.family', { name: provider, count: subjects.length - 1 })}</span
            >
            <span class="muted">${t(channel === 'mail' ? 'requests.byMail' : 'requests.bySheet')}</span>
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="muted">${t('requests.more', { count: more })}</p>` : ''}
  </details>`
}

function leftOutList(
  leftOut: readonly LeftOut[],
  t: Say<typeof jaRequests>,
  again: (ids: string[]) => void,
): TemplateResult {
  const overruled = leftOut.some(({ reason }) => OVERRULED.has(reason))
  return html`<form
    class="card"
    data-testid="left-out"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      again(new FormData(event.currentTarget as HTMLFormElement).getAll('anyway').map(String))
    }}
  >
    <h3>${t('requests.leftOut', { count: leftOut.length })}</h3>
    ${byReason(leftOut).map(
      ([reason, people]) =>
        html`<details ?open=${OVERRULED.has(reason) || reason === 'unknown'}>
          <summary>${reasonText(people[0]!, t)}<span class="muted">　${people.length}</span></summary>
          <ul class="visits">
            ${people.slice(0, 200).map(
              ({ id, externalId, name, line }) =>
                html`<li>
                  <span
                    >${line === undefined ? '' : `${t('requests.line', { line })}　`}${externalId}
                    ${name ?? ''}</span
                  >
                  ${
                    OVERRULED.has(reason) && id !== null
                      ? html`<label class="check"
                          ><input type="checkbox" name="anyway" value=${id} />${t('requests.anyway')}</label
                        >`
                      : ''
                  }
                </li>`,
            )}
          </ul>
        </details>`,
    )}
    ${overruled ? html`<button>${t('requests.again')}</button>` : ''}
  </form>`
}

function reasonText({ reason, limit }: LeftOut, t: Say<typeof jaRequests>): string {
  const key = `requests.reason.${reason}` as keyof typeof jaRequests
  return t(key, { limit: (limit ?? 0).toLocaleString('ja-JP') })
}
