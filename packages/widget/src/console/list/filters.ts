import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { jaList } from '../locale/ja/list.ts'
import type { Say } from '../words.ts'
import { KINDS, STATES, type PeopleAnswer } from './data.ts'
import type { ListQuery } from './query.ts'

export interface Filters {
  t: Say<typeof jaList>
  query: ListQuery
  counts: PeopleAnswer['counts']
  /** Narrows the list; it begins at the first page again. */
  narrow: (change: Partial<ListQuery>) => void
  /** Only what waits for staff is shown. */
  needs: boolean
  /** How much of it there is. */
  waiting: number
  showNeeds: (needs: boolean) => void
  /** The same after a pause, while somebody types. */
  type: (text: string) => void
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value

/** The search field, the states with their counts, and what else narrows the list. */
export function filters(given: Filters): TemplateResult {
  const { t, query, type } = given
  return html`
    <div class="filters" role="search">
      <label class="field search">
        <span>${t('list.search')}</span>
        <input
          id="q"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${live(query.q)}
          @input=${(event: Event) => type(valueOf(event))}
        />
      </label>
      ${kindField(given)} ${departmentField(given)} ${dueField(given)}
    </div>
    ${stateChips(given)}
  `
}

function stateChips({ t, query, counts, narrow, needs, waiting, showNeeds }: Filters): TemplateResult {
  const all = Object.values(counts.states).reduce((sum, count) => sum + count, 0)
  const shown = STATES.filter(state => (counts.states[state] ?? 0) > 0 || query.states.includes(state))
  const toggled = (state: string): readonly string[] =>
    query.states.includes(state) ? query.states.filter(one => one !== state) : [...query.states, state]
  return html`<div class="chips" role="group" aria-label=${t('list.states')}>
    ${
      waiting === 0 && !needs
        ? ''
        : html`<button id="needs" class="needs" aria-pressed=${needs} @click=${() => showNeeds(!needs)}>
            ${t('list.needs')} <b>${waiting.toLocaleString()}</b>
          </button>`
    }
    <button aria-pressed=${query.states.length === 0 && !needs} @click=${() => narrow({ states: [] })}>
      ${t('list.everybody')} <b>${all.toLocaleString()}</b>
    </button>
    ${shown.map(
      state =>
        html`<button
          class="state-${state}"
          data-state=${state}
          aria-pressed=${query.states.includes(state) && !needs}
          @click=${() => narrow({ states: toggled(state) })}
        >
          ${t(`state.${state}`)} <b>${(counts.states[state] ?? 0).toLocaleString()}</b>
        </button>`,
    )}
  </div>`
}

function kindField({ t, query, counts, narrow }: Filters): TemplateResult {
  const kinds = KINDS.filter(kind => (counts.kinds[kind] ?? 0) > 0 || query.kind === kind)
  return html`<label class="field">
    <span>${t('list.kind')}</span>
    <select
      id="kind"
      .value=${live(query.kind)}
      @change=${(event: Event) => narrow({ kind: valueOf(event) })}
    >
      <option value="">${t('list.anyKind')}</option>
      ${kinds.map(
        kind =>
          html`<option value=${kind} ?selected=${query.kind === kind}>
            ${t(`kind.${kind}`)} (${(counts.kinds[kind] ?? 0).toLocaleString()})
          </option>`,
      )}
    </select>
  </label>`
}

/** A department may be called anything: its option is known by a prefix that no name can take away. */
function departmentField({ t, query, counts, narrow }: Filters): TemplateResult | '' {
  if (counts.departments.length === 0) return ''
  const chosen = query.department === null ? '' : `=${query.department}`
  const choose = (event: Event): void => {
    const value = valueOf(event)
    narrow({ department: value === '' ? null : value.slice(1) })
  }
  return html`<label class="field">
    <span>${t('list.department')}</span>
    <select id="department" .value=${live(chosen)} @change=${choose}>
      <option value="">${t('list.anyDepartment')}</option>
      ${counts.departments.map(
        name => html`<option value=${`=${name}`} ?selected=${chosen === `=${name}`}>${name}</option>`,
      )}
      <option value="=" ?selected=${chosen === '='}>${t('list.noDepartment')}</option>
    </select>
  </label>`
}

function dueField({ t, query, narrow }: Filters): TemplateResult {
  const day = (name: 'dueAfter' | 'dueBefore'): TemplateResult =>
    html`<label class="field">
      <span>${t(`list.${name}`)}</span>
      <input
        type="date"
        .value=${live(query[name])}
        @change=${(event: Event) => narrow({ [name]: valueOf(event) })}
      />
    </label>`
  const choose = (event: Event): void => narrow({ due: valueOf(event) as ListQuery['due'] })
  return html`<label class="field">
      <span>${t('list.due')}</span>
      <select id="due" .value=${live(query.due)} @change=${choose}>
        <option value="any">${t('list.dueAny')}</option>
        <option value="over">${t('list.dueOver')}</option>
        <option value="week">${t('list.dueWeek')}</option>
        <option value="range">${t('list.dueRange')}</option>
      </select>
    </label>
    ${query.due === 'range' ? html`${day('dueAfter')}${day('dueBefore')}` : ''}`
}
