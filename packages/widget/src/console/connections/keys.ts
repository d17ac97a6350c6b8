import { html, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import type { jaConnections } from '../locale/ja/connections.ts'
import { facts } from '../pieces/facts.ts'
import { emptyState } from '../pieces/notices.ts'
import type { Words } from '../words.ts'
import { prefixOf, sorted, type ListedKey } from './data.ts'

type ConnectionWords = Pick<Words<typeof jaConnections>, 't' | 'locale'>
export type KeyAct = 'rotate' | 'revoke'

/** Keys with which systems call the vault: those that work, and behind a fold those that have ended. */
export function keyList(
  words: ConnectionWords,
  keys: readonly ListedKey[],
  act: (key: ListedKey, act: KeyAct) => void,
): TemplateResult {
  const { t } = words
  const { living, ended } = sorted(keys)
  if (keys.length === 0) return emptyState(t('connections.noKeys'), t('connections.noKeysText'))
  return html`<ul class="cards">
      ${living.map(key => card(words, key, one => act(key, one)))}
    </ul>
    ${
      ended.length === 0
        ? ''
        : html`<details>
            <summary>${t('connections.ended', { count: ended.length })}</summary>
            <ul class="cards">
              ${ended.map(key => card(words, key, null))}
            </ul>
          </details>`
    }`
}

function card(words: ConnectionWords, key: ListedKey, act: ((act: KeyAct) => void) | null): TemplateResult {
  const { t, locale } = words
  return html`<li class="card" data-key=${key.id}>
    <div class="row spread">
      <h4>${key.name}</h4>
      <span class="badge state-${key.state}">${t(`connections.key.${key.state}`)}</span>
    </div>
    ${key.own ? html`<p class="note">${t('connections.own')}</p>` : ''}
    ${key.lastManage ? html`<p class="note">${t('connections.lastManage')}</p>` : ''}
    ${
      key.state === 'active' && key.expiresInDays !== null && key.expiresInDays <= 30
        ? html`<p class="error">${t('connections.ending', { days: key.expiresInDays })}</p>`
        : ''
    }
    ${facts([
      [t('connections.prefix'), prefixOf(key)],
      [
        t('connections.may'),
        key.scopes.map(scope => t(`connections.scope.${scope}`)).join(locale === 'ja' ? '、' : ', '),
      ],
      [
        t('connections.lastUsed'),
        key.lastUsedAt === null ? t('connections.never') : timeText(key.lastUsedAt, locale),
      ],
      [
        t('connections.until'),
        key.expiresAt === null ? t('connections.noEnd') : timeText(key.expiresAt, locale),
      ],
      ...(key.allowedAddresses === null
        ? []
        : [[t('connections.addresses'), key.allowedAddresses.join(', ')] as const]),
    ])}
    ${act === null ? '' : buttons(words, key, act)}
  </li>`
}

/** What cannot be done here is not offered, and why is said. */
function buttons({ t }: ConnectionWords, key: ListedKey, act: (act: KeyAct) => void): TemplateResult {
  const manages = key.scopes.includes('manage')
  const rotates = key.state === 'active' && !manages
  const revokes = !key.own && !key.lastManage
  return html`<div class="row">
    ${rotates ? html`<button data-act="rotate" @click=${() => act('rotate')}>${t('connections.rotate')}</button>` : ''}
    ${revokes ? html`<button class="danger" data-act="revoke" @click=${() => act('revoke')}>${t('connections.revoke')}</button>` : ''}
    ${manages ? html`<p class="muted">${t('connections.manageHint')}</p>` : ''}
  </div>`
}
