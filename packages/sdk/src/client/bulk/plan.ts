import { FuinError } from '../../errors.ts'
import { newId } from '../../format/ids.ts'
import { addDays, dayInJapan } from '../../messages/day.ts'
import { messageLanguage, renderMessage, type MessageLanguage } from '../../messages/render.ts'
import { purposeOf } from '../../rules/purposes.ts'
import type { OrganizationContext } from '../context.ts'
import { OrganizationSettings } from '../settings.ts'
import type { SubjectView } from '../subjects.ts'
import { checkedTemplate, checkFamily, isDay, type RequestTemplate } from '../templates/template.ts'
import { RequestTemplates } from '../templates/templates.ts'
import { reasonAgainst } from './left-out.ts'
import type { BulkOrder, BulkPlan, LeftOut, PlannedRequest } from './order.ts'
import { allPeople, select } from './people.ts'
import { storePlan } from './stored-plan.ts'

/** Most people in one request. */
const VISIT_MAX = 20
/** What stands in a preview where each person has a link of their own. */
const PREVIEW_LINK = 'https://…/c/#…'

/** Works out who would be asked, how, and who not, and notes it under an id. Asks nobody. */
export async function planRequests(
  context: OrganizationContext,
  order: BulkOrder,
  now: Date = new Date(),
): Promise<BulkPlan> {
  const template = withFamily(await templateOf(context, order), order.mayAdd)
  const household = order.household ?? template.household
  const { everybody, chosen, unknown } = select(await allPeople(context), order)
  const asked = household ? withDependents(chosen, everybody) : chosen
  const leftOut: LeftOut[] = [...unknown]
  const people: SubjectView[] = []
  const anyway = new Set(order.anyway)
  for (const view of asked) {
    const against = reasonAgainst(view, template.purposes, { anyway, today: dayInJapan(now) })
    if (against === null) people.push(view)
    else leftOut.push({ id: view.id, externalId: view.externalId!, name: view.name, ...against })
  }
  const due = dueOf(order.due, template, now)
  const { language } = await new OrganizationSettings(context).get()
  const requests = visitsOf(people, everybody).map(visit => planned(visit, everybody, language))
  const plan: BulkPlan = {
    id: `plan_${newId('req').slice(4)}`,
    due,
    expiresAt: new Date(Date.parse(`${addDays(due, template.openDays + 1)}T00:00:00+09:00`)).toISOString(),
    template,
    requests,
    leftOut,
    previews: await previewsOf(context, requests, template, due),
  }
  await storePlan(context, plan, everybody)
  return plan
}

async function templateOf(context: OrganizationContext, order: BulkOrder): Promise<RequestTemplate> {
  if ('template' in order) return new RequestTemplates(context).get(order.template)
  const { purposes: codes, images, due } = order.request
  const known = codes.map(code => purposeOf(code))
  const purposes: RequestTemplate['purposes'] = {}
  for (const purpose of known) {
    for (const kind of purpose?.kinds ?? []) (purposes[kind] ??= []).push(purpose!.code)
  }
  if (known.includes(null)) throw new FuinError('input_invalid', 'The law provides for no such purpose.')
  return checkedTemplate({
    id: 'none',
    name: { ja: 'ひな形なし', en: 'No template' },
    purposes,
    papers: images ?? 'by-rules',
    household: false,
    due: { day: due },
    openDays: 14,
    passcode: true,
    countersign: true,
    texts: {},
  })
}

/** @throws {FuinError} `input_invalid` */
function withFamily(template: RequestTemplate, mayAdd: number | undefined): RequestTemplate {
  if (mayAdd === undefined) return template
  checkFamily(mayAdd, template.purposes.dependent ?? [])
  return { ...template, mayAdd }
}

function dueOf(wanted: string | undefined, { due }: RequestTemplate, now: Date): string {
  const today = dayInJapan(now)
  const day = wanted ?? ('day' in due ? due.day : addDays(today, due.days))
  if (!isDay(day)) throw new FuinError('input_invalid', 'Give the due day as YYYY-MM-DD.')
  if (day < today) throw new FuinError('input_invalid', 'The due day is over. Choose a later one.')
  return day
}

function withDependents(chosen: SubjectView[], everybody: Map<string, SubjectView>): SubjectView[] {
  const ids = new Set(chosen.map(({ id }) => id))
  const more = [...everybody.values()].filter(
    ({ id, dependentOf, state }) =>
      !ids.has(id) && dependentOf !== null && ids.has(dependentOf) && state !== 'erasing',
  )
  return [...chosen, ...more]
}

/** One visit for each household, the employee first; a very large household needs two. */
function visitsOf(people: SubjectView[], everybody: Map<string, SubjectView>): SubjectView[][] {
  const households = new Map<string, SubjectView[]>()
  for (const view of people) {
    const head = view.dependentOf !== null && everybody.has(view.dependentOf) ? view.dependentOf : view.id
    const members = households.get(head) ?? []
    households.set(head, view.id === head ? [view, ...members] : [...members, view])
  }
  return [...households.values()].flatMap(members => {
    const visits: SubjectView[][] = []
    for (let start = 0; start < members.length; start += VISIT_MAX) {
      visits.push(members.slice(start, start + VISIT_MAX))
    }
    return visits
  })
}

function planned(
  visit: SubjectView[],
  everybody: Map<string, SubjectView>,
  fallback: MessageLanguage,
): PlannedRequest {
  const [first] = visit
  const head = everybody.get(first!.dependentOf ?? '') ?? first!
  return {
    request: newId('req'),
    provider: head.name!,
    subjects: visit.map(({ id, externalId, name, kind }) => ({
      id,
      externalId: externalId!,
      name: name!,
      kind,
    })),
    channel: (head.details['email'] ?? '') === '' ? 'sheet' : 'mail',
    language: messageLanguage(head.details['language'], fallback),
  }
}

async function previewsOf(
  context: OrganizationContext,
  requests: readonly PlannedRequest[],
  { texts }: RequestTemplate,
  due: string,
): Promise<BulkPlan['previews']> {
  const { name: organization, contact } = await context.profile()
  const firsts = new Map<MessageLanguage, PlannedRequest>()
  for (const request of requests) if (!firsts.has(request.language)) firsts.set(request.language, request)
  return [...firsts].map(([language, { provider }]) => {
    const values = { name: provider, organization, contact, due, link: PREVIEW_LINK }
    return { language, ...renderMessage('request', language, { values, text: texts.request?.[language] }) }
  })
}
