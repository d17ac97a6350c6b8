import { json } from '../answers.ts'
import { templateOf } from '../bulk-fields.ts'
import { Loose } from '../loose.ts'
import { builtInText, checkText, renderMessage, type MessageLanguage } from '../../messages/render.ts'
import { rulesOn, todayInJapan } from '../../rules/on.ts'
import { requirePermission, type Routes, type StaffCall } from './route.ts'

/** Templates of requests, and how their messages read. */
export const templateRoutes: Routes = {
  'GET templates': async ({ staff }) => json({ data: await staff.templates.list() }),
  'GET templates rules': async () => json(rulesForForms()),
  'POST templates': async call => {
    await requirePermission(call, 'admin')
    return json(await call.staff.templates.put(templateOf(new Loose(call.fields.record('template')))))
  },
  'POST templates delete': async call => {
    await requirePermission(call, 'admin')
    return json(await call.staff.templates.delete(call.fields.text('id')).then(() => ({})))
  },
  'POST templates preview': previewMessage,
}

/** What a form may offer today: the closed list of purposes by kind, and papers that can be photographed. */
function rulesForForms(): object {
  const { purposes, papers } = rulesOn(todayInJapan())
  return {
    purposes: purposes.map(({ code, text, textEn, kinds, spouseOnly, basis }) => ({
      ...{ code, text, textEn, kinds, basis },
      spouseOnly: spouseOnly === true,
    })),
    papers: papers
      .filter(({ sides }) => sides.length > 0)
      .map(({ code, name, nameEn, proves, sides, basis }) => ({ code, name, nameEn, proves, sides, basis })),
  }
}

/** A text with sample values, or the built-in one: what a clerk sees while writing. */
async function previewMessage({ fields }: StaffCall): Promise<Response> {
  const kind = fields.text('kind') === 'reminder' ? 'reminder' : 'request'
  const language: MessageLanguage = fields.text('language') === 'en' ? 'en' : 'ja'
  const builtIn = builtInText(kind, language)
  const own = new Loose(fields.record('text'))
  const text = own.has('body') ? { subject: own.text('subject', 200), body: own.text('body', 5000) } : builtIn
  checkText(kind, text)
  const values = {
    name: language === 'ja' ? '見本 花子' : 'Hanako Mihon',
    organization: language === 'ja' ? '（会社名）' : '(organization)',
    contact: language === 'ja' ? '（連絡先）' : '(contact)',
    due: '2026-12-10',
    link: 'https://…/c/#…',
  }
  return json({ ...renderMessage(kind, language, { values, text }), builtIn })
}
