import type { Account } from '@fuin/sdk/api'
import { html, type TemplateResult } from 'lit'
import type { jaAccounts } from '../locale/ja/accounts.ts'
import type { Words } from '../words.ts'
import { accountState, type Person } from './person.ts'

/** What is done to an account that was issued. */
export type AccountAct = 'reset' | 'lock' | 'unlock' | 'reset-totp'

interface Given {
  /** By the id of the person. */
  accounts: ReadonlyMap<string, Account>
  chosen: ReadonlySet<string>
  toggle: (id: string) => void
  act: (person: Person, act: AccountAct) => void
}

/** Who has an account, and in what state; whoever has none can be chosen to be given one. */
export function accountTable(
  words: Words<typeof jaAccounts>,
  people: readonly Person[],
  given: Given,
): TemplateResult {
  const { t } = words
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${t('accounts.title')}>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${t('accounts.name')}</th>
          <th scope="col">${t('accounts.number')}</th>
          <th scope="col">${t('accounts.state')}</th>
          <th scope="col">${t('accounts.actions')}</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(person => row(words, person, given))}
      </tbody>
    </table>
  </div>`
}

function row(words: Words<typeof jaAccounts>, person: Person, given: Given): TemplateResult {
  const { t } = words
  const { id, externalId } = person
  const name = person.name ?? ''
  const account = given.accounts.get(id)
  if (account !== undefined)
    return html`<tr>
      <td></td>
      <th scope="row">${name}</th>
      <td>${externalId ?? ''}</td>
      <td>${accountState(account, words)}</td>
      <td>${actions(words, account, act => given.act(person, act))}</td>
    </tr>`
  return html`<tr>
    <td>
      <input
        type="checkbox"
        aria-label=${name}
        .checked=${given.chosen.has(id)}
        @change=${() => given.toggle(id)}
      />
    </td>
    <th scope="row">${name}</th>
    <td>${externalId ?? ''}</td>
    <td><span class="muted">${t('accounts.missing')}</span></td>
    <td></td>
  </tr>`
}

function actions(
  { t }: Words<typeof jaAccounts>,
  { lockedBy, totp }: Account,
  act: (act: AccountAct) => void,
): TemplateResult {
  const button = (does: AccountAct, words: keyof typeof jaAccounts): TemplateResult =>
    html`<button class="quiet" @click=${() => act(does)}>${t(words)}</button>`
  return html`<div class="row">
    ${button('reset', 'accounts.reset')}
    ${lockedBy === null ? button('lock', 'accounts.lock') : button('unlock', 'accounts.unlock')}
    ${totp ? button('reset-totp', 'accounts.resetTotp') : ''}
  </div>`
}
