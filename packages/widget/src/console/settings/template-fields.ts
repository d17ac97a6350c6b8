import { html, type TemplateResult } from 'lit'
import type { SubjectKind } from '@fuin/sdk/api'
import { type AskedRules, paperChoices, purposeChoices } from '../pieces/asked.ts'
import { type EditedTemplate, numbersText, type SettingsValues } from './values.ts'
import type { SettingsWords } from './words.ts'

/** Kinds in the order of the editor. */
export const KINDS: readonly SubjectKind[] = ['employee', 'dependent', 'partner', 'shareholder', 'payer']

/** Names of the template; a new one has an id to choose. */
export function nameFields(
  { t }: SettingsWords,
  { id, name }: EditedTemplate,
  fresh: boolean,
): TemplateResult {
  return html`${
      fresh
        ? html`<label class="field"
            >${t('settings.id')}<input
              type="text"
              name="id"
              pattern="[a-z0-9\\-]{1,40}"
              required
              .value=${id}
          /></label>`
        : ''
    }
    <div class="three inner-grid">
      <label class="field"
        >${t('settings.nameJa')}<input type="text" name="nameJa" required maxlength="60" .value=${name.ja}
      /></label>
      <label class="field"
        >${t('settings.nameEn')}<input type="text" name="nameEn" required maxlength="60" .value=${name.en}
      /></label>
    </div>`
}

/** Who is asked for what, and with which papers: no more than the law provides for. */
export function askedFields(
  words: SettingsWords,
  { purposes, papers, household, mayAdd = 0 }: EditedTemplate,
  rules: AskedRules,
): TemplateResult {
  const { t } = words
  return html`<h3>${t('settings.purposes')}</h3>
    <p class="muted">${t('settings.purposesHelp')}</p>
    ${KINDS.map(kind => {
      const chosen = purposes[kind] ?? []
      return html`<details ?open=${chosen.length > 0} data-kind=${kind}>
        <summary>${t(`asked.${kind}`)}<span class="muted">　${chosen.length}</span></summary>
        ${purposeChoices(words, rules, { kind, chosen })}
      </details>`
    })}
    ${paperChoices(words, rules, papers)}
    <h3>${t('settings.family')}</h3>
    ${checkField('household', t('settings.household'), household)}
    <label class="field"
      >${t('settings.mayAdd')}
      <input type="number" name="mayAdd" min="0" max="10" required .value=${String(mayAdd)} />
      <span class="muted">${t('settings.mayAddHelp')}</span></label
    >`
}

/** Until when, when people are reminded, and what guards the link. */
export function conditionFields(
  { t }: SettingsWords,
  template: EditedTemplate,
  { hasPasscode, countersign, reminderDays }: SettingsValues,
): TemplateResult {
  const { due, openDays } = template
  return html`<h3>${t('settings.due')}</h3>
    <div class="three inner-grid">
      <label class="field"
        >${t('settings.dueDays')}<input
          type="number"
          name="days"
          min="1"
          max="365"
          .value=${'days' in due ? String(due.days) : '21'}
      /></label>
      <label class="field"
        >${t('settings.dueDay')}<input type="date" name="day" .value=${'day' in due ? due.day : ''}
      /></label>
      <label class="field"
        >${t('settings.openDays')}<input
          type="number"
          name="openDays"
          min="0"
          max="365"
          required
          .value=${String(openDays)}
      /></label>
    </div>
    <label class="field"
      >${t('settings.reminderDays')}
      <input
        type="text"
        name="reminderDays"
        autocomplete="off"
        .value=${numbersText(template.reminderDays ?? [])}
        placeholder=${numbersText(reminderDays)}
      />
      <span class="muted">${t('settings.reminderOwn')}</span></label
    >
    <h3>${t('settings.page')}</h3>
    <div>
      ${checkField('passcode', t('settings.usePasscode'), template.passcode)}
      ${hasPasscode ? '' : html`<p class="muted hint">${t('settings.noPasscodeYet')}</p>`}
      ${checkField('countersign', t('settings.useCountersign'), template.countersign)}
      ${countersign === null ? html`<p class="muted hint">${t('settings.noCountersignYet')}</p>` : ''}
    </div>`
}

function checkField(name: string, label: string, checked: boolean): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" name=${name} .checked=${checked} /> ${label}</label
  >`
}
