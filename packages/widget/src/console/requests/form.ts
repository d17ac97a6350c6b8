import { html, type TemplateResult } from 'lit'
import type { jaRequests } from '../locale/ja/requests.ts'
import type { Say } from '../words.ts'
import type { Order, Template } from './plan.ts'

/** What the form is drawn from. */
export interface FormState {
  templates: readonly Template[]
  template: Template
  /** `filter`, `numbers`, or `selection` with people chosen elsewhere. */
  by: 'filter' | 'numbers' | 'selection'
  selection: readonly string[]
  /** Kept while somebody goes back from the plan. */
  csv: string
  due: string
  household: boolean
  mayAdd: number
  locale: 'ja' | 'en'
  busy: boolean
}

const KINDS = [
  ['', 'requests.kindAll'],
  ['employee', 'requests.kindEmployee'],
  ['dependent', 'requests.kindDependent'],
  ['partner', 'requests.kindPartner'],
  ['shareholder', 'requests.kindShareholder'],
] as const

/** The form: what, whom, until when. */
export function requestForm(
  state: FormState,
  t: Say<typeof jaRequests>,
  on: {
    change: (change: Partial<FormState>) => void
    file: (file: File) => void
    submit: (form: HTMLFormElement) => void
  },
): TemplateResult {
  const { template, templates, by, selection, locale } = state
  const first = Object.keys(template.purposes)[0] ?? ''
  return html`<form
    class="card form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      on.submit(event.currentTarget as HTMLFormElement)
    }}
  >
    <label class="field"
      >${t('requests.template')}
      <select
        name="template"
        data-testid="template"
        @change=${(event: Event) => {
          const next = templates.find(({ id }) => id === (event.target as HTMLSelectElement).value)
          if (next !== undefined)
            on.change({ template: next, household: next.household, mayAdd: next.mayAdd ?? 0 })
        }}
      >
        ${templates.map(({ id, name }) => html`<option value=${id} ?selected=${id === template.id}>${name[locale]}</option>`)}
      </select>
    </label>
    <fieldset>
      <legend>${t('requests.who')}</legend>
      ${selection.length > 0 ? choice('selection', t('requests.bySelection', { count: selection.length })) : ''}
      ${choice('filter', t('requests.byFilter'))} ${by === 'filter' ? filterFields(first, t) : ''}
      ${choice('numbers', t('requests.byNumbers'))}
      ${by === 'numbers' ? numberFields(state.csv, t, on.file) : ''}
    </fieldset>
    <label class="field"
      >${t('requests.due')}
      <input type="date" name="due" .value=${state.due} />
      <span class="muted"
        >${'days' in template.due ? t('requests.dueHelp', { days: template.due.days }) : t('requests.dueDay', { day: template.due.day })}</span
      >
    </label>
    ${
      template.purposes.dependent === undefined
        ? ''
        : html`<label class="check"
            ><input type="checkbox" name="household" .checked=${state.household} />
            ${t('requests.household')}</label
          >`
    }
    ${
      canAddFamily(template)
        ? html`<label class="field"
            >${t('requests.mayAdd')}
            <input type="number" name="mayAdd" min="0" max="10" required .value=${String(state.mayAdd)} />
            <span class="muted">${t('requests.mayAddHelp')}</span></label
          >`
        : ''
    }
    <div class="row">
      <button class="primary" data-testid="plan" ?disabled=${state.busy}>
        ${t(state.busy ? 'requests.checking' : 'requests.check')}
      </button>
    </div>
  </form>`

  function choice(value: FormState['by'], label: string): TemplateResult {
    return html`<label class="check"
      ><input
        type="radio"
        name="by"
        value=${value}
        .checked=${by === value}
        @change=${() => on.change({ by: value })}
      />
      ${label}</label
    >`
  }
}

/** Employees add family, for the purposes of dependents. */
function canAddFamily({ purposes }: Template): boolean {
  return purposes.employee !== undefined && purposes.dependent?.some(code => code !== 'NP3') === true
}

function filterFields(kind: string, t: Say<typeof jaRequests>): TemplateResult {
  return html`<div class="inner three">
    <label class="field"
      >${t('requests.kind')}
      <select name="kind">
        ${KINDS.map(([value, key]) => html`<option value=${value} ?selected=${value === kind}>${t(key)}</option>`)}
      </select></label
    >
    <label class="field"
      >${t('requests.state')}
      <select name="state">
        <option value="not-requested">${t('requests.stateNew')}</option>
        <option value="">${t('requests.stateAll')}</option>
      </select></label
    >
    <label class="field"
      >${t('requests.department')}
      <input type="text" name="department" autocomplete="off" placeholder=${t('requests.departmentHelp')}
    /></label>
  </div>`
}

function numberFields(csv: string, t: Say<typeof jaRequests>, onFile: (file: File) => void): TemplateResult {
  return html`<div class="inner">
    <label class="field"
      >${t('requests.numbers')}
      <textarea name="csv" rows="6" data-testid="numbers" .value=${csv} spellcheck="false"></textarea>
    </label>
    <label class="field"
      >${t('requests.file')}
      <input
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        @change=${(event: Event) => {
          const file = (event.target as HTMLInputElement).files?.[0]
          if (file !== undefined) onFile(file)
        }}
    /></label>
  </div>`
}

/** What the form asks the handler to plan. */
export function orderOf(form: HTMLFormElement, { by, selection }: FormState): Order {
  const data = new FormData(form)
  const text = (name: string): string => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const filter: NonNullable<Order['filter']> = {}
  for (const name of ['kind', 'state', 'department'] as const)
    if (text(name) !== '') filter[name] = text(name)
  return {
    template: text('template'),
    household: data.get('household') !== null,
    ...(text('mayAdd') === '' ? {} : { mayAdd: Number(text('mayAdd')) }),
    ...(text('due') === '' ? {} : { due: text('due') }),
    ...(by === 'selection'
      ? { subjects: [...selection] }
      : by === 'numbers'
        ? { csv: text('csv') }
        : { filter }),
  }
}
