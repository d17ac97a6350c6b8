import { html, type TemplateResult } from 'lit'
import { linesOf } from './receipt-lines.ts'
import type { View } from './view.ts'

/** Browsers inside other apps neither save files nor print. */
const IN_APP = /\bLine\/|FBA[NV]|Instagram|MicroMessenger|; wv\)/u

/** Ways to keep the receipt, as far as the browser has them. */
export function keepingActions(view: View, receipt: Parameters<typeof linesOf>[1]): TemplateResult {
  const { t, root } = view
  const inApp = IN_APP.test(navigator.userAgent)
  const text = (): string => textOf(view, receipt)
  const title = t('receipt.heading')
  const says = (words: string): void => {
    root.querySelector('#kept')!.textContent = words
  }
  const copy = (): void =>
    void navigator.clipboard.writeText(text()).then(
      () => says(t('receipt.copied')),
      () => says(t('receipt.copyFailed')),
    )
  return html`<div class="actions keep">
      ${
        typeof navigator.share === 'function'
          ? html`<button
              type="button"
              @click=${() => void navigator.share({ title, text: text() }).catch(() => undefined)}
            >
              ${t('receipt.share')}
            </button>`
          : ''
      }
      ${
        inApp
          ? ''
          : html`<button type="button" @click=${() => save(text(), `${t('receipt.file')}.txt`)}>
                ${t('receipt.save')}
              </button>
              <button type="button" @click=${() => print()}>${t('receipt.print')}</button>`
      }
      <button type="button" @click=${copy}>${t('receipt.copy')}</button>
    </div>
    <p id="kept" role="status"></p>`
}

/** The receipt as plain text: every device can open that for as long as it is kept. */
function textOf(view: View, receipt: Parameters<typeof linesOf>[1]): string {
  const lines = linesOf(view, receipt).map(({ term, texts }) => `${term}: ${texts.join(' / ')}`)
  return [view.t('receipt.heading'), '', ...lines, '', view.t('receipt.keep'), ''].join('\r\n')
}

/** A file made on the device; nothing is loaded from the address, so no policy of the page stands against it. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
