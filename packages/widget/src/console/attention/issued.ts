import { html, type TemplateResult } from 'lit'
import type { jaAttention } from '../locale/ja/attention.ts'
import { modal } from '../pieces/modal.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'
import type { Issued } from './data.ts'

/** A new link, shown where the mail did not carry it; and its passcode, which no mail carries. */
export function issuedWindow(given: {
  t: Say<typeof jaAttention>
  shell: Shell
  issued: Issued
  onClose: () => void
}): TemplateResult {
  const { t, shell, issued, onClose } = given
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(issued.url)
    shell.toast({ text: t('issued.copied'), kind: 'success' })
  }
  return modal({
    heading: t('issued.title'),
    body: html`<p>${t(issued.sent ? 'issued.sent' : 'issued.notSent')}</p>
      ${
        issued.passcode === undefined
          ? ''
          : html`<p>${t('issued.passcode')}</p>
              <p class="passcode" data-testid="passcode">${issued.passcode}</p>`
      }`,
    actions: html`${issued.sent ? '' : html`<button @click=${() => void copy()}>${t('issued.copy')}</button>`}
      <button class="primary" @click=${onClose}>${t('issued.close')}</button>`,
    onClose,
  })
}

/** Whether there is anything to show beside that the mail went out. */
export function needsShowing({ sent, passcode }: Issued): boolean {
  return !sent || passcode !== undefined
}
