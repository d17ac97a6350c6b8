import { html, type TemplateResult } from 'lit'
import type { jaHistory } from '../locale/ja/history.ts'
import type { Say } from '../words.ts'
import { type Choice, isNarrowed, type Narrowing } from './data.ts'

export interface Filters {
  t: Say<typeof jaHistory>
  narrowing: Narrowing
  /** People who fit what was typed; null while nothing is. */
  found: readonly Choice[] | null
  narrow: (change: Partial<Narrowing>) => void
  search: (text: string) => void
  clear: () => void
}

/** Time, result, person; and what was chosen by a click in a row, to be taken away again. */
export function filters(given: Filters): TemplateResult {
  const { t, narrowing, narrow, search } = given
  const day = (name: 'from' | 'until'): TemplateResult =>
    html`<label class="field"
      >${t(`history.${name}`)}
      <input
        type="date"
        name=${name}
        .value=${narrowing[name]}
        @change=${(event: Event) => narrow({ [name]: (event.target as HTMLInputElement).value })}
    /></label>`
  return html`<div class="filters">
      ${day('from')} ${day('until')}
      <label class="field"
        >${t('history.result')}
        <select
          name="result"
          .value=${narrowing.result}
          @change=${(event: Event) =>
            narrow({ result: (event.target as HTMLSelectElement).value as Narrowing['result'] })}
        >
          <option value="">${t('history.result.all')}</option>
          <option value="ok">${t('history.result.ok')}</option>
          <option value="refused">${t('history.result.refused')}</option>
        </select></label
      >
      <div class="field person">
        <label for="person">${t('history.person')}</label>
        <input
          type="search"
          id="person"
          autocomplete="off"
          placeholder=${t('history.personHint')}
          @input=${(event: Event) => search((event.target as HTMLInputElement).value)}
        />
        ${suggestions(given)}
      </div>
    </div>
    ${chips(given)}`
}

function suggestions({ t, found, narrow }: Filters): TemplateResult | '' {
  if (found === null) return ''
  if (found.length === 0)
    return html`<p class="suggestions muted" role="status">${t('history.personNone')}</p>`
  return html`<ul class="suggestions">
    ${found.map(person => html`<li><button @click=${() => narrow({ person })}>${person.name}</button></li>`)}
  </ul>`
}

function chips({ t, narrowing, narrow, clear }: Filters): TemplateResult | '' {
  if (!isNarrowed(narrowing)) return ''
  const chosen = (['person', 'staff', 'purpose'] as const).flatMap(name => {
    const choice = narrowing[name]
    return choice === null ? [] : [{ name, choice }]
  })
  return html`<div class="chips" role="group" aria-label=${t('history.narrowed')}>
    ${chosen.map(
      ({ name, choice }) =>
        html`<button
          aria-label=${t('history.remove', { name: choice.name })}
          @click=${() => narrow({ [name]: null })}
        >
          ${choice.name} <span aria-hidden="true">×</span>
        </button>`,
    )}
    <button class="quiet" id="clear" @click=${clear}>${t('history.clear')}</button>
  </div>`
}
