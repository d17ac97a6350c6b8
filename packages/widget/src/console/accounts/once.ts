import { html, type TemplateResult } from 'lit'
import type { jaAccounts } from '../locale/ja/accounts.ts'
import { modal } from '../pieces/modal.ts'
import type { AccountSheet } from '../sheets/data.ts'
import type { Say } from '../words.ts'
import { handOut } from './hand-out.ts'

/** Passwords that were issued just now: to be printed or saved before the window is closed. */
export function issuedOnce(
  t: Say<typeof jaAccounts>,
  issued: readonly AccountSheet[],
  on: { print: () => void; close: () => void },
): TemplateResult {
  const words = { name: t('accounts.name'), number: t('accounts.number'), file: t('accounts.file') }
  return modal({
    heading: t('accounts.onceTitle', { count: issued.length }),
    body: html`<p class="warning">${t('accounts.onceText')}</p>
      <div class="row">
        <button class="primary" data-testid="print" @click=${on.print}>${t('accounts.print')}</button>
        <button data-testid="export" @click=${() => handOut.save(issued, words)}>
          ${t('accounts.export')}
        </button>
      </div>`,
    actions: html`<button data-testid="done" @click=${on.close}>${t('accounts.done')}</button>`,
    onClose: on.close,
  })
}
