import { html, type TemplateResult } from 'lit'
import type { Editing } from './editor.ts'
import type { SettingsWords } from './words.ts'

/** What somebody does with the texts of messages. */
export interface TextActions {
  choose: (kind: Editing['kind'], language: Editing['language'], form: HTMLFormElement) => void
  preview: (form: HTMLFormElement) => void
  builtIn: (form: HTMLFormElement) => void
}

/** Texts of messages: one kind in one language at a time, with a sample. */
export function textFields(
  { t }: SettingsWords,
  { kind, language, text, preview }: Editing,
  on: TextActions,
): TemplateResult {
  const formOf = (event: Event): HTMLFormElement => (event.target as HTMLElement).closest('form')!
  return html`<h3>${t('settings.text')}</h3>
    <div class="three inner-grid">
      <label class="field"
        >${t('settings.textKind')}
        <select
          @change=${(event: Event) => on.choose((event.target as HTMLSelectElement).value as Editing['kind'], language, formOf(event))}
        >
          <option value="request" ?selected=${kind === 'request'}>${t('settings.kindRequest')}</option>
          <option value="reminder" ?selected=${kind === 'reminder'}>${t('settings.kindReminder')}</option>
        </select></label
      >
      <label class="field"
        >${t('settings.textLanguage')}
        <select
          @change=${(event: Event) => on.choose(kind, (event.target as HTMLSelectElement).value as Editing['language'], formOf(event))}
        >
          <option value="ja" ?selected=${language === 'ja'}>${t('settings.ja')}</option>
          <option value="en" ?selected=${language === 'en'}>${t('settings.en')}</option>
        </select></label
      >
    </div>
    <label class="field"
      >${t('settings.subject')}<input type="text" name="subject" maxlength="200" .value=${text.subject}
    /></label>
    <label class="field"
      >${t('settings.body')}<textarea name="body" rows="12" maxlength="5000" .value=${text.body}></textarea>
    </label>
    <p class="muted">
      ${t('settings.placeholders', { name: '{name}', organization: '{organization}', due: '{due}', link: '{link}', contact: '{contact}' })}
    </p>
    <div class="row">
      <button type="button" @click=${(event: Event) => on.preview(formOf(event))}>
        ${t('settings.preview')}
      </button>
      <button type="button" @click=${(event: Event) => on.builtIn(formOf(event))}>
        ${t('settings.builtIn')}
      </button>
    </div>
    ${
      preview === null
        ? ''
        : html`<section aria-label=${t('settings.previewTitle')}>
            <p class="subject">${preview.subject}</p>
            <pre data-testid="sample">${preview.text}</pre>
          </section>`
    }`
}
