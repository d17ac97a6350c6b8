import type { MemberSession } from '@fuin/sdk/api'
import { html, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import type { jaOwn } from '../locale/ja/own.ts'
import type { Words } from '../words.ts'

/** Where somebody is signed in, newest first; this screen is marked, and ends by its own button. */
export function sessionList(
  { t, locale }: Pick<Words<typeof jaOwn>, 't' | 'locale'>,
  sessions: readonly MemberSession[],
  end: (session: MemberSession) => void,
): TemplateResult {
  const newest = sessions.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))
  return html`<ul class="sessions">
    ${newest.map(
      session =>
        html`<li data-session=${session.id}>
          <div>
            ${session.current ? html`<span class="here">${t('own.here')}</span>` : ''}
            <span>${t('own.since')} ${timeText(session.createdAt, locale)}</span>
            <small class="muted">${t('own.seen')} ${timeText(session.seenAt, locale)}</small>
          </div>
          <button @click=${() => end(session)}>${t(session.current ? 'own.signOut' : 'own.end')}</button>
        </li>`,
    )}
  </ul>`
}
