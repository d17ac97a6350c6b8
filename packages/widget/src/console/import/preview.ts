import { html, type TemplateResult } from 'lit'
import type { ImportWords } from './choose.ts'
import type { FileError, Listed } from './types.ts'

/** Which column is which field, to be corrected. */
export function mappingTable(
  { t, has }: ImportWords,
  fields: readonly string[],
  { header, mapping }: { header: readonly string[]; mapping: Readonly<Record<string, string>> },
  onChange: (mapping: Record<string, string>) => void,
): TemplateResult {
  const label = (field: string): string => {
    const key = `import.field.${field}`
    return has(key) ? t(key) : field
  }
  const chosen = (field: string, event: Event): void => {
    const { value } = event.target as HTMLSelectElement
    const { [field]: _before, ...rest } = mapping
    onChange(value === '' ? rest : { ...rest, [field]: value })
  }
  const open = fields.filter(field => mapping[field] !== undefined).length
  return html`<details class="card" ?open=${open < 2}>
    <summary>${t('import.mapping')}</summary>
    <div class="mapping">
      ${fields.map(
        field =>
          html`<label class="field"
            ><span>${label(field)}</span>
            <select data-field=${field} @change=${(event: Event) => chosen(field, event)}>
              <option value="" ?selected=${mapping[field] === undefined}>${t('import.noColumn')}</option>
              ${header.map(
                column =>
                  html`<option value=${column} ?selected=${mapping[field] === column}>${column}</option>`,
              )}
            </select></label
          >`,
      )}
    </div>
  </details>`
}

/** What is wrong, row by row: line and column as the spreadsheet counts them. */
export function errorTable(
  { t, has }: ImportWords,
  errors: Listed<FileError> & { rows: number },
): TemplateResult {
  if (errors.count === 0) return html`<p class="ok">${t('import.errorsNone')}</p>`
  const sentence = ({ code, field, other = 0 }: FileError): string => {
    const key = `import.e.${code}`
    const name = `import.field.${field ?? ''}`
    return has(key) ? t(key, { other, field: has(name) ? t(name) : '' }) : code
  }
  return html`<section class="card" aria-labelledby="errors-title">
    <h3 id="errors-title" class="error">${t('import.errors', { rows: errors.rows })}</h3>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="errors-title">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('import.line')}</th>
            <th scope="col">${t('import.column')}</th>
            <th scope="col">${t('import.what')}</th>
          </tr>
        </thead>
        <tbody>
          ${errors.first.map(
            error =>
              html`<tr>
                <td class="number">${error.line}</td>
                <td>${error.column ?? ''}</td>
                <td>${sentence(error)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      errors.count > errors.first.length
        ? html`<p class="muted">${t('import.errorsMore', { count: errors.count - errors.first.length })}</p>`
        : ''
    }
  </section>`
}

/** A checkbox with its sentence. */
export function check(
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  name: string,
): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      name=${name}
      .checked=${checked}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    /><span>${label}</span></label
  >`
}
