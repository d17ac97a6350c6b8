import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { jaList } from '../locale/ja/list.ts'
import type { Say } from '../words.ts'
import { type Household, type Person, WAITING } from './data.ts'
import { daysUntil, dayText, timeText } from './days.ts'

export interface Table {
  t: Say<typeof jaList>
  locale: 'ja' | 'en'
  households: readonly Household[]
  sort: string
  sortBy: (sort: string) => void
  isOpen: (household: Household) => boolean
  toggle: (household: Household) => void
  isChosen: (id: string) => boolean
  choose: (people: readonly Person[], on: boolean) => void
  show: (person: Person) => void
  /** Whether somebody waits for staff. */
  needs: (id: string) => boolean
  /** Nothing can be done with a selection: it is not offered. */
  selectable: boolean
}

const COLUMNS = [
  ['name', 'kana'],
  ['number', 'number'],
  ['kind', null],
  ['state', 'state'],
  ['due', 'due'],
  ['changed', 'changed'],
] as const

/**
 * The list as a table; narrow screens show cards. Roles are written out, because the styles of the cards take away the
 * table that the tags mean.
 */
export function table(given: Table): TemplateResult {
  const { t, households } = given
  return html`<table role="table" aria-describedby="caption">
    <caption class="aside" id="caption">
      ${t('list.caption')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${given.selectable ? html`<th role="columnheader" scope="col" class="pick">${pagePicker(given)}</th>` : ''}
        ${COLUMNS.map(([name, sort]) => columnHead(given, name, sort))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        households.flatMap(household => rowsOf(given, household)),
        ({ person }) => person.id,
        one => row(given, one),
      )}
    </tbody>
  </table>`
}

interface Row {
  person: Person
  household: Household
  below: boolean
  matches: boolean
}

function rowsOf({ isOpen }: Table, household: Household): Row[] {
  const { head, matches, dependents } = household
  const first = { person: head, household, below: false, matches }
  if (!isOpen(household)) return [first]
  return [first, ...dependents.map(one => ({ person: one, household, below: true, matches: one.matches }))]
}

function pagePicker({ t, households, isChosen, choose }: Table): TemplateResult {
  const people = households.flatMap(({ head, matches, dependents }) => [
    ...(matches ? [head] : []),
    ...dependents.filter(one => one.matches),
  ])
  const some = people.filter(({ id }) => isChosen(id)).length
  return html`<input
    type="checkbox"
    aria-label=${t('list.selectPage')}
    .checked=${live(some > 0 && some === people.length)}
    .indeterminate=${live(some > 0 && some < people.length)}
    @change=${(event: Event) => choose(people, (event.target as HTMLInputElement).checked)}
  />`
}

function columnHead(
  { t, sort, sortBy }: Table,
  name: (typeof COLUMNS)[number][0],
  by: (typeof COLUMNS)[number][1],
): TemplateResult {
  if (by === null) return html`<th role="columnheader" scope="col" class=${name}>${t(`column.${name}`)}</th>`
  const order = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : 'none'
  return html`<th role="columnheader" scope="col" class=${name} aria-sort=${order}>
    <button class="sort" @click=${() => sortBy(order === 'ascending' ? `-${by}` : by)}>
      ${t(`column.${name}`)}<span aria-hidden="true"
        >${{ ascending: '▲', descending: '▼', none: '' }[order]}</span
      >
    </button>
  </th>`
}

function row(given: Table, { person, household, below, matches }: Row): TemplateResult {
  const { t, isChosen, choose, show, selectable } = given
  const name = person.name ?? t('list.erasedName')
  const chosen = isChosen(person.id)
  return html`<tr
    role="row"
    class="${below ? 'below' : ''} ${matches ? '' : 'other'} ${chosen ? 'chosen' : ''}"
    data-id=${person.id}
  >
    ${
      selectable
        ? html`<td role="cell" class="pick">
            <input
              type="checkbox"
              aria-label=${t('list.select', { name })}
              .checked=${live(chosen)}
              @change=${(event: Event) => choose([person], (event.target as HTMLInputElement).checked)}
            />
          </td>`
        : ''
    }
    <th role="rowheader" scope="row" class="name">
      <button class="person" @click=${() => show(person)}>${name}</button>
      <small>${person.kana ?? ''}</small>
      ${below ? '' : familyButton(given, household)}
    </th>
    <td role="cell" class="number" data-label=${t('column.number')}>${person.externalId ?? ''}</td>
    <td role="cell" class="kind" data-label=${t('column.kind')}>
      ${t(`kind.${person.kind}`)}<small>${person.department ?? ''}</small>
    </td>
    <td role="cell" class="state" data-label=${t('column.state')}>
      <span class="badge state-${person.state}">${t(`state.${person.state}`)}</span>
      ${given.needs(person.id) ? html`<span class="badge needs">${t('list.needs')}</span>` : ''}
    </td>
    <td role="cell" class="due" data-label=${t('column.due')}>${due(given, person)}</td>
    <td role="cell" class="changed" data-label=${t('column.changed')}>
      ${timeText(person.changedAt, given.locale)}
    </td>
  </tr>`
}

function familyButton({ t, isOpen, toggle }: Table, household: Household): TemplateResult | '' {
  const { length } = household.dependents
  if (length === 0) return ''
  return html`<button class="family" aria-expanded=${isOpen(household)} @click=${() => toggle(household)}>
    ${t('list.family', { count: length })}
  </button>`
}

/** The due day, with words where it is near or over: colour alone says nothing to some. */
function due({ t, locale }: Table, { state, request }: Person): TemplateResult | '' {
  if (request?.due == null || !WAITING.has(state)) return ''
  const days = daysUntil(request.due)
  const words =
    days < 0
      ? t('due.over', { days: -days })
      : days === 0
        ? t('due.today')
        : days <= 7
          ? t('due.soon', { days })
          : ''
  return html`<span class=${days < 0 ? 'over' : days <= 7 ? 'soon' : ''}>
    ${dayText(request.due, locale)}${words === '' ? '' : html`<small>${words}</small>`}
  </span>`
}
