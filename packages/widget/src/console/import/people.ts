import { html, type TemplateResult } from 'lit'
import type { ImportWords } from './choose.ts'
import { check, errorTable, mappingTable } from './preview.ts'
import type { Listed, PeoplePreview, Person } from './types.ts'

export interface PeopleChoices {
  skipErrors: boolean
  markLeft: boolean
}

const KINDS = ['employee', 'dependent', 'partner', 'shareholder', 'payer'] as const

/** What a file of people would change. */
export function peopleScreen(
  words: ImportWords,
  preview: PeoplePreview,
  choices: PeopleChoices,
  on: {
    name: string
    onChoose: (choices: PeopleChoices) => void
    onPlan: (plan: { kind?: string; mapping?: Record<string, string> }) => void
    onApply: () => void
    onCancel: () => void
  },
): TemplateResult {
  const { t } = words
  const { added, changed, left, errors, unchanged } = preview
  const count = added.count + changed.count + (choices.markLeft ? left.count : 0)
  const column = errors.first.some(({ line }) => line === 1)
  const ready = count > 0 && !column && (errors.count === 0 || choices.skipErrors)
  return html`<div class="steps">
    <p>
      ${t('import.file', { name: on.name, encoding: preview.encoding.toUpperCase(), rows: preview.rows })}
    </p>
    <label class="field kind"
      ><span>${t('import.kind')}</span>
      <select
        name="kind"
        @change=${(event: Event) => on.onPlan({ kind: (event.target as HTMLSelectElement).value })}
      >
        ${KINDS.map(
          kind =>
            html`<option value=${kind} ?selected=${kind === preview.kind}>
              ${t(`import.kind.${kind}`)}
            </option>`,
        )}
      </select></label
    >
    ${mappingTable(words, preview.fields, preview, mapping => on.onPlan({ mapping }))}
    ${errorTable(words, errors)}
    <div class="counts">
      ${group(words, 'import.added', added)} ${group(words, 'import.changed', changed, fieldsOf(words))}
      <div class="card count">
        <h3>${t('import.unchanged')}</h3>
        <p class="large">${t('import.people', { count: unchanged })}</p>
      </div>
      ${group(words, 'import.left', left)}
    </div>
    ${
      errors.count > 0 && !column
        ? check(
            t('import.skipErrors'),
            choices.skipErrors,
            skipErrors => on.onChoose({ ...choices, skipErrors }),
            'skipErrors',
          )
        : ''
    }
    ${
      left.count > 0
        ? check(
            t('import.markLeft'),
            choices.markLeft,
            markLeft => on.onChoose({ ...choices, markLeft }),
            'markLeft',
          )
        : ''
    }
    ${count === 0 && errors.count === 0 ? html`<p class="muted">${t('import.nothing')}</p>` : ''}
    <div class="row">
      <button @click=${on.onCancel}>${t('import.cancel')}</button>
      <button class="primary" data-testid="apply" ?disabled=${!ready} @click=${on.onApply}>
        ${ready ? t('import.applyCount', { count }) : t('import.apply')}
      </button>
    </div>
  </div>`
}

type Changed = Person & { fields?: string[] }

function fieldsOf({ t, has }: ImportWords): (person: Changed) => string {
  return ({ fields = [] }) =>
    fields
      .map(field =>
        has(`import.field.${field}`) ? t(`import.field.${field}` as 'import.field.name') : field,
      )
      .join('・')
}

function group(
  { t }: ImportWords,
  title: 'import.added' | 'import.changed' | 'import.left',
  { count, first }: Listed<Changed>,
  more: (person: Changed) => string = () => '',
): TemplateResult {
  return html`<div class="card count">
    <h3>${t(title)}</h3>
    <p class="large">${t('import.people', { count })}</p>
    ${
      count === 0
        ? ''
        : html`<details>
            <summary>${t('import.show')}</summary>
            <ul>
              ${first.map(
                person =>
                  html`<li>
                    ${person.name} <span class="muted">${person.externalId} ${more(person)}</span>
                  </li>`,
              )}
            </ul>
            ${
              count > first.length
                ? html`<p class="muted">${t('import.more', { count: count - first.length })}</p>`
                : ''
            }
          </details>`
    }
  </div>`
}
