import { html, type TemplateResult } from 'lit'
import type { jaSettings } from '../locale/ja/settings.ts'
import type { Say } from '../words.ts'
import { revealFields, revealsIn } from './reveals.ts'
import { fieldsOf } from '../pieces/fields.ts'
import { daysOf, numbersText, type SettingsValues } from './values.ts'

/** Settings of the whole organization. */
export function generalForm(
  values: SettingsValues,
  t: Say<typeof jaSettings>,
  onSave: (change: Record<string, unknown>) => void,
): TemplateResult {
  return html`<form
    class="card form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      const { text, on } = fieldsOf(event.currentTarget as HTMLFormElement)
      onSave({
        reminderDays: daysOf(text('reminderDays')),
        language: text('language'),
        countersign: text('countersign'),
        imageDays: Number(text('imageDays')),
        twoPersonCheck: on('twoPersonCheck'),
        reveals: revealsIn({ text, on }),
      })
    }}
  >
    <h3>${t('settings.reminders')}</h3>
    <label class="field"
      >${t('settings.reminderDays')}
      <input
        type="text"
        name="reminderDays"
        .value=${numbersText(values.reminderDays)}
        inputmode="text"
        autocomplete="off"
      />
      <span class="muted">${t('settings.reminderHelp')}</span></label
    >
    <label class="field"
      >${t('settings.language')}
      <select name="language">
        ${(['ja', 'en'] as const).map(
          language =>
            html`<option value=${language} ?selected=${language === values.language}>
              ${t(`settings.${language}`)}
            </option>`,
        )}
      </select></label
    >
    <h3>${t('settings.page')}</h3>
    <label class="field"
      >${t('settings.countersign')}
      <input
        type="text"
        name="countersign"
        maxlength="60"
        .value=${values.countersign ?? ''}
        autocomplete="off"
      />
      <span class="muted">${t('settings.countersignHelp')}</span></label
    >
    <h3>${t('settings.review')}</h3>
    <label class="field"
      >${t('settings.imageDays')}
      <input type="number" name="imageDays" min="0" max="30" .value=${String(values.imageDays)}
    /></label>
    <label class="check"
      ><input type="checkbox" name="twoPersonCheck" .checked=${values.twoPersonCheck} />
      ${t('settings.twoPerson')}</label
    >
    ${revealFields(values.reveals, t)}
    <div class="row"><button class="primary" data-testid="save">${t('settings.save')}</button></div>
  </form>`
}

/** The passcode of the organization: shown only when somebody asks for it. */
export function passcodeForm(
  { hasPasscode }: SettingsValues,
  shown: string | null,
  t: Say<typeof jaSettings>,
  on: { show: () => void; set: (passcode: string | null) => void },
): TemplateResult {
  return html`<form
    class="card form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      on.set(fieldsOf(event.currentTarget as HTMLFormElement).text('passcode'))
    }}
  >
    <h3>${t('settings.passcode')}</h3>
    <p class="muted">${t(hasPasscode ? 'settings.passcodeSet' : 'settings.passcodeNone')}</p>
    ${shown === null ? '' : html`<p class="subject" data-testid="passcode">${shown}</p>`}
    <label class="field"
      >${t('settings.passcodeNew')}
      <input
        type="text"
        name="passcode"
        minlength="8"
        maxlength="60"
        required
        autocomplete="off"
        spellcheck="false"
    /></label>
    <div class="row">
      <button class="primary">${t('settings.passcodeSave')}</button>
      ${
        hasPasscode
          ? html`<button type="button" @click=${on.show}>${t('settings.passcodeShow')}</button>
              <button type="button" class="danger" @click=${() => on.set(null)}>
                ${t('settings.passcodeClear')}
              </button>`
          : ''
      }
    </div>
  </form>`
}
