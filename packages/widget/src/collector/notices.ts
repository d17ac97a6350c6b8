import { html, type TemplateResult } from 'lit'
import { isMessageKey } from '../locale/messages.ts'
import type { View } from './view.ts'

/** What a person must hear on whatever screen they are: time that runs out, a sign-in that is over, input that is gone. */
export function notices({ t, flow }: View): TemplateResult {
  const organization = flow.organization?.name ?? ''
  const { name } = flow.screen
  const working = name !== 'receipt' && name !== 'stopped' && name !== 'loading'
  const { left, renewal } = flow
  return html`
    ${name === 'intro' ? returnedNotice({ t, flow }) : ''}
    ${name === 'intro' && flow.lost ? html`<p class="reminder" role="status" data-testid="lost">${t('notice.lost')}</p>` : ''}
    ${
      working && left !== null
        ? html`<p class="reminder" data-testid="left">
            ${t('expiry.left', { minutes: left.minutes, organization })}
          </p>`
        : ''
    }
    <p class="aside" role="status">
      ${working && left !== null ? t('expiry.left', { minutes: left.said, organization }) : ''}
    </p>
    ${
      working && renewal?.signedOut === true
        ? html`<div class="alert" role="alert" data-testid="signed-out">
            <p>${t('session.ended')}</p>
            <p><a href=${location.href} target="_blank" rel="noopener">${t('session.open')}</a></p>
            <button type="button" @click=${() => void renewal.renew()}>${t('session.again')}</button>
          </div>`
        : ''
    }
  `
}

/** Why it was sent back, in the words of the page and of the staff, and that only this is asked again. */
function returnedNotice({ t, flow }: Pick<View, 't' | 'flow'>): TemplateResult | '' {
  const { returned } = flow
  if (returned === null) return ''
  const key = `returned.${returned.reason}`
  return html`<div class="alert" role="status" data-testid="returned">
    <p><strong>${t('returned.title')}</strong></p>
    <p>${t(isMessageKey(key) ? key : 'returned.OTHER')}</p>
    ${returned.words === undefined ? '' : html`<p>${t('returned.words')}<br />${returned.words}</p>`}
    <p>${t(returned.again === undefined ? 'returned.everything' : 'returned.only')}</p>
  </div>`
}
