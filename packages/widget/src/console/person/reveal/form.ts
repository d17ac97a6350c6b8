import { html, type TemplateResult } from 'lit'
import type { jaReveal } from '../../locale/ja/reveal.ts'
import type { Words } from '../../words.ts'
import { fieldsOf } from '../../pieces/fields.ts'
import { purposeText } from '../words.ts'
import type { RevealChoices, Said } from './data.ts'

/** What the form does and shows. */
export interface RevealFormState {
  purpose: string
  /** What was said before: it stands there again. */
  form: string
  busy: boolean
  may: { display: boolean; output: boolean }
  choose: (purpose: string) => void
  use: (use: 'display' | 'output', said: Said) => void
}

/** For what a number is used: only what the person was told, and the forms that are made for it. */
export function revealForm(
  { t, locale }: Words<typeof jaReveal>,
  { purposes, formRequired, reasonRequired }: RevealChoices,
  { purpose, form: before, busy, may, choose, use }: RevealFormState,
): TemplateResult {
  const chosen = purposes.find(({ code }) => code === purpose)
  const optional = html` <small class="muted">${t('reveal.optional')}</small>`
  return html`<form
    class="form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      const asked = (event.submitter as HTMLButtonElement | null)?.value === 'output' ? 'output' : 'display'
      use(may.display ? asked : 'output', saidIn(event.currentTarget as HTMLFormElement))
    }}
  >
    <label class="field">
      <span>${t('reveal.purpose')}</span>
      <select
        name="purpose"
        required
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${purpose === ''}>${t('reveal.choose')}</option>
        ${purposes.map(
          one =>
            html`<option value=${one.code} ?selected=${one.code === purpose}>
              ${purposeText(one, locale)}
            </option>`,
        )}
      </select>
    </label>
    <label class="field">
      <span>${t('reveal.form')}${formRequired ? '' : optional}</span>
      <select name="form" ?required=${formRequired} ?disabled=${chosen === undefined}>
        <option value="">${t(chosen === undefined ? 'reveal.purposeFirst' : 'reveal.choose')}</option>
        ${(chosen?.forms ?? []).map(
          form =>
            html`<option value=${form.code} ?selected=${form.code === before}>
              ${locale === 'ja' ? form.name : form.nameEn}
            </option>`,
        )}
      </select>
    </label>
    <label class="field">
      <span>${t('reveal.reason')}${reasonRequired ? '' : optional}</span>
      <input
        type="text"
        name="reason"
        maxlength="200"
        autocomplete="off"
        ?required=${reasonRequired}
        placeholder=${t('reveal.reasonExample')}
      />
    </label>
    <p class="muted">${t('reveal.before')}</p>
    <div class="row">
      ${
        may.display
          ? html`<button class="primary" value="display" data-testid="reveal" ?disabled=${busy}>
              ${t(busy ? 'reveal.working' : 'reveal.show')}
            </button>`
          : ''
      }
      ${
        may.output
          ? html`<button value="output" data-testid="print" ?disabled=${busy}>${t('reveal.print')}</button>`
          : ''
      }
    </div>
  </form>`
}

function saidIn(form: HTMLFormElement): Said {
  const { text } = fieldsOf(form)
  const [purpose, code, reason] = [text('purpose'), text('form'), text('reason')]
  return { purpose, ...(code === '' ? {} : { form: code }), ...(reason === '' ? {} : { reason }) }
}
