import { html, type TemplateResult } from 'lit'
import type { jaList } from '../locale/ja/list.ts'
import type { Say } from '../words.ts'
import type { PeopleAnswer } from './data.ts'
import type { ListQuery } from './query.ts'

/** Households in a page. */
export const LIMIT = 50
const SORTS = ['kana', 'number', 'state', 'due', '-changed'] as const
const COLUMNS = { kana: 'name', number: 'number', state: 'state', due: 'due', '-changed': 'changed' } as const

/** What stands around the table. */
export interface Around {
  t: Say<typeof jaList>
  answer: PeopleAnswer
  query: ListQuery
  narrow: (change: Partial<ListQuery>) => void
}

/** How many people fit, and which of them are shown. */
export function found({ t, answer: { counts, page, data } }: Around): string {
  const count = counts.total.toLocaleString()
  if (data.length === 0) return t('list.found', { count })
  const from = (page - 1) * LIMIT + 1
  return t('list.shown', { count, from, to: from + data.length - 1 })
}

/** On a phone there are no heads of columns to sort by. */
export function sortField({ t, query, narrow }: Around): TemplateResult {
  return html`<label class="field phone-sort">
    <span>${t('list.sort')}</span>
    <select @change=${(event: Event) => narrow({ sort: (event.target as HTMLSelectElement).value })}>
      ${SORTS.map(
        sort =>
          html`<option value=${sort} ?selected=${query.sort === sort}>
            ${t(`column.${COLUMNS[sort]}`)}
          </option>`,
      )}
    </select>
  </label>`
}

export function pages({ t, answer: { page, pages: last }, narrow }: Around): TemplateResult | '' {
  if (last === 1) return ''
  const go = (to: number) => () => narrow({ page: to })
  return html`<nav class="row pages" aria-label=${t('list.pages')}>
    <button ?disabled=${page === 1} @click=${go(page - 1)}>${t('list.previous')}</button>
    <span>${t('list.page', { page, pages: last })}</span>
    <button ?disabled=${page === last} @click=${go(page + 1)}>${t('list.next')}</button>
  </nav>`
}

/** What can be done with whoever is selected. */
export function bar(given: {
  t: Say<typeof jaList>
  count: number
  total: number
  chooseAll: () => void
  unchoose: () => void
  buttons: TemplateResult[]
}): TemplateResult | '' {
  const { t, count, total, chooseAll, unchoose, buttons } = given
  if (count === 0) return ''
  return html`<div class="bar row" role="group" aria-label=${t('list.actions')}>
    <b role="status">${t('list.selected', { count: count.toLocaleString() })}</b>
    ${
      total > count
        ? html`<button class="quiet" id="all" @click=${chooseAll}>
            ${t('list.selectAll', { count: total.toLocaleString() })}
          </button>`
        : ''
    }
    <button class="quiet" @click=${unchoose}>${t('list.unselect')}</button>
    ${buttons}
  </div>`
}
