import type { SubjectKind, SubjectState } from '../api/index.ts'
import type { BulkOrder, BulkPeople, BulkQuestion, PeopleFilter } from '../client/bulk/order.ts'
import type { RequestTemplate, TemplateTexts } from '../client/templates/template.ts'
import type { ManifestImage } from '../format/manifest.ts'
import type { MessageText } from '../messages/kinds.ts'
import type { MessageLanguage } from '../messages/render.ts'
import type { Loose } from './loose.ts'
import { subjectRef } from './routes/route.ts'

/** Most people in one order by selection; more are asked by filter. */
const SELECTION_MAX = 1500
const CSV_MAX = 60_000

/** A bulk order as a console sends it. */
export function bulkOrder(order: Loose): BulkOrder {
  return {
    ...questionOf(order),
    ...peopleOf(order),
    ...(order.has('household') ? { household: order.flag('household') } : {}),
    ...(order.has('mayAdd') ? { mayAdd: order.whole('mayAdd') } : {}),
    ...(order.has('due') ? { due: order.text('due') } : {}),
    ...(order.has('anyway') ? { anyway: order.texts('anyway', SELECTION_MAX) } : {}),
  }
}

function questionOf(order: Loose): BulkQuestion {
  if (!order.has('request')) return { template: order.text('template') }
  const request = order.part('request')
  const images = request.has('images') ? { images: imagesOf(request, 'images') } : {}
  return { request: { purposes: request.texts('purposes', 40), due: request.text('due'), ...images } }
}

function peopleOf(order: Loose): BulkPeople {
  if (order.has('csv')) return { csv: order.text('csv', CSV_MAX) }
  if (order.has('subjects')) return { subjects: order.texts('subjects', SELECTION_MAX).map(subjectRef) }
  const filter = order.part('filter')
  const given: PeopleFilter = {
    ...(filter.has('kind') ? { kind: filter.text('kind') as SubjectKind } : {}),
    ...(filter.has('state') ? { state: filter.text('state') as SubjectState } : {}),
    ...(filter.has('department') ? { department: filter.text('department') } : {}),
  }
  return { filter: given }
}

function imagesOf(from: Loose, name: string): ManifestImage[] {
  return from.parts(name, 20).map(image => ({
    document: image.text('document'),
    sides: image.texts('sides', 2).filter(side => side === 'front' || side === 'back'),
    ...(image.has('why') ? { why: image.text('why') } : {}),
  }))
}

/** A template as a console sends it; what is in it is checked where it is stored. */
export function templateOf(template: Loose): RequestTemplate {
  const purposes = template.part('purposes')
  const due = template.part('due')
  const name = template.part('name')
  return {
    id: template.text('id'),
    name: { ja: name.text('ja'), en: name.text('en') },
    purposes: Object.fromEntries(purposes.names().map(kind => [kind, purposes.texts(kind, 40)])),
    papers: template.has('papers') ? imagesOf(template, 'papers') : 'by-rules',
    household: template.flag('household'),
    mayAdd: template.has('mayAdd') ? template.whole('mayAdd') : 0,
    due: due.has('day') ? { day: due.text('day') } : { days: due.whole('days') },
    openDays: template.whole('openDays'),
    passcode: template.flag('passcode'),
    countersign: template.flag('countersign'),
    ...(template.has('reminderDays') ? { reminderDays: template.wholes('reminderDays', 10) } : {}),
    texts: template.has('texts') ? textsOf(template.part('texts')) : {},
  }
}

function textsOf(texts: Loose): TemplateTexts {
  const of = (kind: string): Partial<Record<MessageLanguage, MessageText>> => {
    const languages = texts.part(kind)
    const one = (language: MessageLanguage): MessageText => {
      const text = languages.part(language)
      return { subject: text.text('subject', 200), body: text.text('body', 5000) }
    }
    return {
      ...(languages.has('ja') ? { ja: one('ja') } : {}),
      ...(languages.has('en') ? { en: one('en') } : {}),
    }
  }
  return {
    ...(texts.has('request') ? { request: of('request') } : {}),
    ...(texts.has('reminder') ? { reminder: of('reminder') } : {}),
  }
}
