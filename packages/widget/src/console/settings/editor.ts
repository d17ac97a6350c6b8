import { html, type TemplateResult } from 'lit'
import type { jaSettings } from '../locale/ja/settings.ts'
import { modal } from '../pieces/modal.ts'
import type { Say } from '../words.ts'
import { fieldsOf, type EditedTemplate, type MessageText } from './values.ts'

/** What is being edited. */
export interface Editing {
  template: EditedTemplate
  /** A new one has an id to choose. */
  fresh: boolean
  kind: 'request' | 'reminder'
  language: 'ja' | 'en'
  /** The text as it stands in the fields, or the built-in one. */
  text: MessageText
  builtIn: MessageText
  preview: { subject: string; text: string } | null
  /** What is wrong with it, in words. */
  problem: string | null
}

/** The window in which a template is edited. */
export function templateEditor(
  editing: Editing,
  t: Say<typeof jaSettings>,
  on: {
    close: () => void
    choose: (kind: Editing['kind'], language: Editing['language'], form: HTMLFormElement) => void
    preview: (form: HTMLFormElement) => void
    builtIn: () => void
    save: (form: HTMLFormElement) => void
  },
): TemplateResult {
  const { template, fresh, kind, language, text, preview, problem } = editing
  const formOf = (event: Event): HTMLFormElement => (event.target as HTMLElement).closest('form')!
  const body = html`<form
    id="template"
    class="stack"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      on.save(event.currentTarget as HTMLFormElement)
    }}
  >
    ${fresh ? html`<label class="field">${t('settings.id')}<input type="text" name="id" pattern="[a-z0-9\\-]{1,40}" required .value=${template.id} /></label>` : ''}
    <div class="three inner-grid">
      <label class="field"
        >${t('settings.nameJa')}<input
          type="text"
          name="nameJa"
          required
          maxlength="60"
          .value=${template.name.ja}
      /></label>
      <label class="field"
        >${t('settings.nameEn')}<input
          type="text"
          name="nameEn"
          required
          maxlength="60"
          .value=${template.name.en}
      /></label>
    </div>
    <div class="three inner-grid">
      <label class="field"
        >${t('settings.dueDays')}<input
          type="number"
          name="days"
          min="1"
          max="365"
          .value=${'days' in template.due ? String(template.due.days) : '21'}
      /></label>
      <label class="field"
        >${t('settings.dueDay')}<input
          type="date"
          name="day"
          .value=${'day' in template.due ? template.due.day : ''}
      /></label>
      <label class="field"
        >${t('settings.openDays')}<input
          type="number"
          name="openDays"
          min="0"
          max="365"
          required
          .value=${String(template.openDays)}
      /></label>
    </div>
    <div>
      ${check('household', t('settings.household'), template.household)}
      ${check('passcode', t('settings.usePasscode'), template.passcode)}
      ${check('countersign', t('settings.useCountersign'), template.countersign)}
    </div>
    <h3>${t('settings.text')}</h3>
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
      <button type="button" @click=${on.builtIn}>${t('settings.builtIn')}</button>
    </div>
    ${
      preview === null
        ? ''
        : html`<section aria-label=${t('settings.previewTitle')}>
            <p class="subject">${preview.subject}</p>
            <pre data-testid="sample">${preview.text}</pre>
          </section>`
    }
  </form>`
  const actions = html`${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
    <button @click=${on.close}>${t('settings.cancel')}</button>
    <button class="primary" form="template" data-testid="apply">${t('settings.apply')}</button>`
  return modal({ heading: t('settings.editTitle'), body, actions, onClose: on.close, wide: true })
}

function check(name: string, label: string, checked: boolean): TemplateResult {
  return html`<label class="check"
    ><input type="checkbox" name=${name} .checked=${checked} /> ${label}</label
  >`
}

/** The template as the fields say it, with the text that is being edited. */
export function editedTemplate(form: HTMLFormElement, editing: Editing): EditedTemplate {
  const { template, fresh } = editing
  const { text, on } = fieldsOf(form)
  return {
    ...template,
    id: fresh ? text('id') : template.id,
    name: { ja: text('nameJa'), en: text('nameEn') },
    due: text('day') === '' ? { days: Number(text('days')) } : { day: text('day') },
    openDays: Number(text('openDays')),
    household: on('household'),
    passcode: on('passcode'),
    countersign: on('countersign'),
    texts: textsWith(form, editing),
  }
}

/** What differs from the built-in text is kept as one's own; what is the same is not. */
export function textsWith(
  form: HTMLFormElement,
  { template, kind, language, builtIn }: Editing,
): EditedTemplate['texts'] {
  const field = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value
  const own = { subject: field('subject'), body: field('body') }
  const body = own.body.replaceAll('\r\n', '\n')
  const same = own.subject === builtIn.subject && body === builtIn.body
  const languages = { ...template.texts[kind] }
  if (same) {
    const { [language]: _same, ...rest } = languages
    return { ...template.texts, [kind]: rest }
  }
  return { ...template.texts, [kind]: { ...languages, [language]: { subject: own.subject, body } } }
}
