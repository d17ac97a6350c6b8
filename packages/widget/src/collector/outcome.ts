import { html, type TemplateResult } from 'lit'
import { requestCode } from '../help/request-code.ts'
import { isMessageKey, type MessageKey } from '../locale/messages.ts'
import { dateText, type View } from './view.ts'

/** While it is sealed and sent. */
export function sendingScreen({ t, flow }: View): TemplateResult {
  const { progress, resumed } = flow
  const trouble = progress?.trouble ?? null
  return html`
    <h1 tabindex="-1">${t('sending.title')}</h1>
    <progress max="100" .value=${progress?.percent ?? 0} aria-label=${t('sending.title')}></progress>
    <p role="status">
      ${
        trouble !== null
          ? t(`sending.${trouble}`)
          : progress === null
            ? t('sending.sealing')
            : t('sending.uploading', { percent: progress.percent })
      }
    </p>
    ${resumed ? html`<p>${t('sending.resumed')}</p>` : ''}
    <p class="muted">${t('sending.keep')}</p>
  `
}

/** The receipt: date and number, never what was given. */
export function receiptScreen({ t, flow, language }: View, used: boolean): TemplateResult {
  const organization = flow.opened?.manifest.organization.name ?? ''
  const { receipt } = flow
  return html`
    <div class="done" aria-hidden="true">✓</div>
    <h1 tabindex="-1">${t('receipt.title')}</h1>
    <p>${used ? t('receipt.leadUsed') : t('receipt.lead', { organization })}</p>
    ${
      receipt === null
        ? ''
        : html`<div class="card">
            <dl>
              <dt>${t('receipt.when')}</dt>
              <dd>${dateText(language, receipt.submittedAt, true)}</dd>
              <dt>${t('receipt.number')}</dt>
              <dd class="code" data-testid="receipt">${receiptNumber(receipt.request, receipt.index)}</dd>
            </dl>
          </div>`
    }
    ${flow.sentPhotos ? html`<p class="reminder">${t('receipt.photos')}</p>` : ''}
    <p class="muted">${used ? t('receipt.nextUsed') : t('receipt.next', { organization })}</p>
    ${
      receipt === null
        ? ''
        : html`<div class="actions">
            <button @click=${() => print()}>${t('receipt.print')}</button>
          </div>`
    }
  `
}

/** Short enough to be read out on the telephone: end of the request id and place in the log. */
export function receiptNumber(request: string, index: number): string {
  return `${requestCode(request)}-${index}`
}

/** Why it cannot go on, and what to do. */
export function stoppedScreen(view: View, code: string, again: boolean): TemplateResult {
  const { t, flow } = view
  const specific = `stopped.${code}`
  const fallback: MessageKey =
    code === 'unavailable' || code === 'rate_limited' ? 'stopped.unreachable' : 'stopped.other'
  return html`
    <h1 tabindex="-1">${t('stopped.title')}</h1>
    <p class="alert" role="alert">${t(isMessageKey(specific) ? specific : fallback)}</p>
    <p class="muted">${t('stopped.code')}: <span class="code" data-testid="code">${code}</span></p>
    ${
      again
        ? html`<div class="actions">
            <button class="primary" @click=${() => void flow.retry()}>${t('nav.retry')}</button>
          </div>`
        : ''
    }
    ${again ? '' : html`<fuin-help .code=${view.code} .reopen=${code === 'invalid_link' ? view.reopen : null}></fuin-help>`}
  `
}
