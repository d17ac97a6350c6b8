import { html, type TemplateResult } from 'lit'
import type { Account, SubjectKind, SubjectState } from '@fuin/sdk/api'
import type { jaAccounts } from '../locale/ja/accounts.ts'
import type { Words } from '../words.ts'

/** A person as the handler lists them. */
export interface Person {
  id: string
  kind: SubjectKind
  state: SubjectState
  name: string | null
  externalId: string | null
  /** The newest request. */
  request: string | null
}

/** Whether somebody can sign in, why not, and when they last did. */
export function accountState(
  { lockedBy, totp, signedInAt }: Account,
  { t, locale }: Words<typeof jaAccounts>,
): TemplateResult {
  const locked = lockedBy === 'tries' ? 'accounts.lockedTries' : 'accounts.lockedStaff'
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const date = signedInAt === null ? '' : format.format(new Date(signedInAt))
  return html`<span class=${lockedBy === null ? '' : 'locked'}
      >${t(lockedBy === null ? 'accounts.active' : locked)}</span
    >
    ${totp ? html`<span class="muted">${t('accounts.totp')}</span>` : ''}
    ${date === '' ? '' : html`<span class="muted">${t('accounts.signedIn', { date })}</span>`}`
}
