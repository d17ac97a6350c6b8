import { type AskedRules, chosenPapers, chosenPurposes } from '../pieces/asked.ts'
import type { Editing } from './editor.ts'
import { KINDS } from './template-fields.ts'
import { fieldsOf } from '../pieces/fields.ts'
import { daysOf, type EditedTemplate } from './values.ts'

/** The template as the fields say it, with the text that is being edited. */
export function editedTemplate(form: HTMLFormElement, editing: Editing, rules: AskedRules): EditedTemplate {
  const { template, fresh } = editing
  const { text, on } = fieldsOf(form)
  const asked = KINDS.map(kind => [kind, chosenPurposes(form, kind)] as const)
  const { reminderDays: _before, ...rest } = template
  const days = daysOf(text('reminderDays'))
  return {
    ...rest,
    id: fresh ? text('id') : template.id,
    name: { ja: text('nameJa'), en: text('nameEn') },
    purposes: Object.fromEntries(asked.filter(([, codes]) => codes.length > 0)),
    papers: chosenPapers(form, rules),
    due: text('day') === '' ? { days: Number(text('days')) } : { day: text('day') },
    openDays: Number(text('openDays')),
    household: on('household'),
    mayAdd: Number(text('mayAdd')),
    passcode: on('passcode'),
    countersign: on('countersign'),
    ...(days.length === 0 ? {} : { reminderDays: days }),
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
