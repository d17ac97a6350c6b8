import { html, type TemplateResult } from 'lit'
import type { AskedRules } from '../pieces/asked.ts'
import { modal } from '../pieces/modal.ts'
import { askedFields, conditionFields, nameFields } from './template-fields.ts'
import { type TextActions, textFields } from './text-fields.ts'
import type { EditedTemplate, MessageText, SettingsValues } from './values.ts'
import type { SettingsWords } from './words.ts'

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
  words: SettingsWords,
  editing: Editing,
  { rules, values }: { rules: AskedRules; values: SettingsValues },
  on: TextActions & { close: () => void; save: (form: HTMLFormElement) => void },
): TemplateResult {
  const { t } = words
  const { template, fresh, problem } = editing
  const body = html`<form
    id="template"
    class="stack"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      on.save(event.currentTarget as HTMLFormElement)
    }}
  >
    ${nameFields(words, template, fresh)} ${askedFields(words, template, rules)}
    ${conditionFields(words, template, values)} ${textFields(words, editing, on)}
  </form>`
  const actions = html`${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
    <button @click=${on.close}>${t('settings.cancel')}</button>
    <button class="primary" form="template" data-testid="apply">${t('settings.apply')}</button>`
  return modal({ heading: t('settings.editTitle'), body, actions, onClose: on.close, wide: true })
}
