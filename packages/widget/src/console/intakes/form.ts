import { html, type TemplateResult } from 'lit'
import type { SubjectKind } from '@fuin/sdk/api'
import {
  type AskedPaper,
  type AskedRules,
  chosenPapers,
  chosenPurposes,
  paperChoices,
  purposeChoices,
} from '../pieces/asked.ts'
import type { Entry } from './types.ts'
import type { IntakeSay, IntakeWords } from './words.ts'

/** Who may be asked by a poster; family comes with its employee. */
export type PosterKind = Exclude<SubjectKind, 'dependent' | 'payer'>

/** What most posters ask; the whole list is the law's. */
const USUAL: Readonly<Record<PosterKind, readonly string[]>> = {
  employee: ['TAX-EMP', 'EI', 'HI-PEN'],
  partner: ['PAY-FEE'],
  shareholder: ['PAY-DIV'],
}

/** The questions for a new poster. */
export function posterForm(
  words: IntakeWords,
  rules: AskedRules,
  { kind, problem }: { kind: PosterKind; problem: string | null },
  choose: (kind: PosterKind) => void,
): TemplateResult {
  const { t } = words
  return html`<form id="poster" class="form">
    <label class="field">${t('intakes.name')}<input name="name" type="text" required maxlength="60" /></label>
    <label class="field"
      >${t('intakes.kind')}
      <select
        name="kind"
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as PosterKind)}
      >
        ${(['employee', 'partner', 'shareholder'] as const).map(
          value => html`<option value=${value} ?selected=${value === kind}>${t(`asked.${value}`)}</option>`,
        )}
      </select></label
    >
    <fieldset>
      <legend>${t('intakes.purposes')}</legend>
      ${purposeChoices(words, rules, { kind, chosen: USUAL[kind] })}
    </fieldset>
    ${paperChoices(words, rules, 'by-rules')}
    <div class="limits">
      <label class="field"
        >${t('intakes.due')}<input
          name="due"
          type="date"
          required
          min=${new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)}
      /></label>
      <label class="field"
        >${t('intakes.perDay')}<input name="perDay" type="number" min="1" max="1000" value="100" required
      /></label>
      <label class="field"
        >${t('intakes.total')}<input name="total" type="number" min="1" max="10000" value="500" required
      /></label>
    </div>
    ${problem === null ? '' : html`<p class="warned" role="alert">${problem}</p>`}
  </form>`
}

/** What `POST intakes` takes. */
export interface NewPoster {
  name: string
  kind: PosterKind
  purposes: string[]
  images?: AskedPaper[]
  due: string
  perDay: number
  total: number
}

/** The poster as the fields say it. */
export function posterOf(form: HTMLFormElement, rules: AskedRules): NewPoster {
  const data = new FormData(form)
  const text = (name: string): string => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const kind = text('kind') as PosterKind
  const papers = chosenPapers(form, rules)
  return {
    name: text('name'),
    kind,
    purposes: chosenPurposes(form, kind),
    ...(papers === 'by-rules' ? {} : { images: papers }),
    due: text('due'),
    perDay: Number(text('perDay')),
    total: Number(text('total')),
  }
}

/** Number and name of somebody new, filled in with what they wrote. */
export function personForm(t: IntakeSay, { person }: Entry): TemplateResult {
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
