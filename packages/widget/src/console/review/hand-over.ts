import { html, type TemplateResult } from 'lit'
import { modal } from '../pieces/modal.ts'
import type { HandOver } from './types.ts'
import type { DeskSay } from './words.ts'

/** Somebody never had a link, because their submission came through a poster: says how they get one now. */
export function handOverDialog(
  t: DeskSay,
  { name, reach, url }: HandOver,
  on: { copy: (url: string) => void; print: (() => void) | null; close: () => void },
): TemplateResult {
  const link =
    url === null
      ? ''
      : html`<button
          class=${reach === 'link' ? 'primary' : ''}
          data-testid="copy-link"
          @click=${() => on.copy(url)}
        >
          ${t('review.handOver.copy')}
        </button>`
  const sheet =
    url === null || on.print === null
      ? ''
      : html`<button data-testid="print-sheet" @click=${on.print}>${t('review.handOver.print')}</button>`
  return modal({
    heading: t(`review.handOver.${reach}.title`, { name }),
    onClose: on.close,
    body: html`<p>${t(`review.handOver.${reach}`)}</p>
      <div class="row">${link} ${sheet}</div>`,
    actions: html`<button data-testid="handed-over" @click=${on.close}>${t('review.close')}</button>`,
  })
}
