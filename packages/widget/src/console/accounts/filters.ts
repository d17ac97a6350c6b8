import { html, type TemplateResult } from 'lit'
import type { jaAccounts } from '../locale/ja/accounts.ts'
import type { Say } from '../words.ts'

const KINDS = ['employee', 'partner', 'shareholder', 'payer'] as const

/** Who is shown. */
export interface Filter {
  text: string
  /** Empty for all. */
  kind: string
  /** Only people without an account. */
  only: boolean
}

/** What narrows the list, and who of it is chosen. */
export function filters({
  t,
  filter: { text, only },
  open,
  narrow,
  selectAll,
}: {
  t: Say<typeof jaAccounts>
  filter: Filter
  /** How many of those shown have no account. */
  open: number
  narrow: (change: Partial<Filter>) => void
  selectAll: () => void
}): TemplateResult {
  return html`<div class="row filters">
    <label class="field">
      ${t('accounts.search')}
      <input
        type="search"
        .value=${text}
        @input=${(event: Event) => narrow({ text: (event.target as HTMLInputElement).value })}
      />
    </label>
    <label class="field">
      ${t('accounts.kind')}
      <select @change=${(event: Event) => narrow({ kind: (event.target as HTMLSelectElement).value })}>
        <option value="">${t('accounts.all')}</option>
        ${KINDS.map(one => html`<option value=${one}>${t(`accounts.${one}`)}</option>`)}
      </select>
    </label>
    <label class="row">
      <input
        type="checkbox"
        .checked=${only}
        @change=${(event: Event) => narrow({ only: (event.target as HTMLInputElement).checked })}
      />
      ${t('accounts.only')}
    </label>
    <button ?disabled=${open === 0} @click=${selectAll}>${t('accounts.selectAll')}（${open}）</button>
  </div>`
}
