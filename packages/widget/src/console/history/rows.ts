import { html, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import type { jaHistory } from '../locale/ja/history.ts'
import type { Words } from '../words.ts'
import type { Choice, Entry, Narrowing } from './data.ts'

export interface Rows {
  words: Pick<Words<typeof jaHistory>, 't' | 'locale'>
  entries: readonly Entry[]
  narrow: (change: Partial<Narrowing>) => void
  /** Takes the words of an entry away; null for whoever may not. */
  erase: ((entry: Entry) => void) | null
}

/** The entries, newest first: a table where there is room, cards where there is not. */
export function rows({ words, entries, narrow, erase }: Rows): TemplateResult {
  const { t } = words
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('history.time')}</th>
        <th scope="col">${t('history.what')}</th>
        <th scope="col">${t('history.whose')}</th>
        <th scope="col">${t('history.why')}</th>
        <th scope="col">${t('history.who')}</th>
        <th scope="col">${t('history.where')}</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(entry => row(words, entry, { narrow, erase }))}
    </tbody>
  </table>`
}

function row(
  { t, locale }: Rows['words'],
  entry: Entry,
  { narrow, erase }: Pick<Rows, 'narrow' | 'erase'>,
): TemplateResult {
  const { said, person, actor, purpose, form, terminal } = entry
  const refused = entry.result !== 'ok'
  const only = (name: 'person' | 'staff' | 'purpose', choice: Choice): TemplateResult =>
    html`<button
      class="only"
      title=${t('history.only', { name: choice.name })}
      @click=${() => narrow({ [name]: choice })}
    >
      ${choice.name}
    </button>`
  const whose = person === null ? null : { value: person.id, name: person.name ?? t('history.someone') }
  return html`<tr class=${refused ? 'refused' : ''} data-entry=${entry.index}>
    <td class="time"><time datetime=${entry.time}>${timeText(entry.time, locale)}</time></td>
    <th scope="row" class="what">
      ${refused ? html`<span class="badge">${t('history.refused')}</span>` : ''} ${said.what[locale]}
      ${refused ? html`<small>${said.result[locale]}</small>` : ''}
    </th>
    <td class="whose">
      ${whose === null ? '' : only('person', whose)}
      ${person?.externalId == null ? '' : html`<small>${person.externalId}</small>`}
    </td>
    <td class="why">
      ${said.purpose === null || purpose === null ? '' : only('purpose', { value: purpose, name: said.purpose[locale] })}
      ${form === null ? '' : html`<small>${t('history.form', { form })}</small>`}
      ${entry.words === null ? '' : html`<small>${t('history.reason', { words: entry.words })}</small>`}
      ${
        entry.words === null || erase === null
          ? ''
          : html`<button class="erase-words" @click=${() => erase(entry)}>${t('history.eraseWords')}</button>`
      }
    </td>
    <td class="who">
      ${actor.id === null ? said.who[locale] : only('staff', { value: actor.id, name: said.who[locale] })}
      <small>${said.how[locale]}</small>
    </td>
    <td class="where">
      ${
        entry.detailErased
          ? html`<small class="erased">${t('history.erasedWords')}</small>`
          : html`${terminal?.address ?? ''}
              <small class="browser">${terminal?.browser ?? ''}</small>
              ${terminal?.seenBy === 'host' ? html`<small>${t('history.toldByHost')}</small>` : ''}`
      }
    </td>
  </tr>`
}
