import { html, type TemplateResult } from 'lit'
import type { jaIntakes } from '../locale/ja/intakes.ts'
import type { Say } from '../words.ts'
import type { Entry } from './types.ts'

type Table = typeof jaIntakes

type Purpose = 'TAX-EMP' | 'EI' | 'HI-PEN' | 'PAY-FEE' | 'PAY-RENT' | 'PAY-DIV'

/** Purposes that a poster may ask for, by kind; the law's own table is checked by the host. */
const CHOICES: Readonly<Record<string, readonly Purpose[]>> = {
  employee: ['TAX-EMP', 'EI', 'HI-PEN'],
  partner: ['PAY-FEE', 'PAY-RENT'],
  shareholder: ['PAY-DIV'],
}

/** The questions for a new poster. */
export function posterForm(t: Say<Table>, kind: string, choose: (kind: string) => void): TemplateResult {
  return html`<form id="poster" class="form">
    <label class="field">${t('intakes.name')}<input name="name" type="text" required maxlength="60" /></label>
    <label class="field"
      >${t('intakes.kind')}
      <select name="kind" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${(['employee', 'partner', 'shareholder'] as const).map(
          value => html`<option value=${value} ?selected=${value === kind}>${t(`intakes.${value}`)}</option>`,
        )}
      </select></label
    >
    <fieldset>
      <legend>${t('intakes.purposes')}</legend>
      ${CHOICES[kind]!.map(
        code =>
          html`<label class="row"
            ><input type="checkbox" name="purposes" value=${code} checked />${t(`purpose.${code}`)}</label
          >`,
      )}
    </fieldset>
    <label class="field">${t('intakes.due')}<input name="due" type="date" required /></label>
    <label class="field"
      >${t('intakes.perDay')}<input name="perDay" type="number" min="1" max="1000" value="100" required
    /></label>
    <label class="field"
      >${t('intakes.total')}<input name="total" type="number" min="1" max="10000" value="500" required
    /></label>
  </form>`
}

/** Number and name of somebody new, filled in with what they wrote. */
export function personForm(t: Say<Table>, { person }: Entry): TemplateResult {
  return html`<form id="person" class="form">
    <label class="field"
      >${t('queue.externalId')}<input
        name="externalId"
        type="text"
        required
        maxlength="60"
        .value=${person!.employeeNumber}
    /></label>
    <p><strong>${person!.name}</strong> ${person!.kana}</p>
  </form>`
}
