import type { StaffContext } from '../context.ts'
import { Messages } from '../messages.ts'
import { whyNotAsked } from '../../rules/matrix.ts'
import { askedPerson } from '../asked-purposes.ts'
import type { NewRequest } from '../new-request.ts'
import { issueRequest } from '../requests.ts'
import { standardOf } from '../passcodes.ts'
import type { SubjectView } from '../subjects.ts'
import type { RequestTemplate } from '../templates/template.ts'
import type { IssueOutcome } from './order.ts'
import type { StoredPlan } from './stored-plan.ts'

/** Asks the people of one visit and sends the message, each once. */
export async function askOne(
  context: StaffContext,
  { template, due, expiresAt }: StoredPlan,
  visit: { request: string; views: SubjectView[]; head: SubjectView; mail: boolean },
): Promise<Pick<IssueOutcome, 'outcome' | 'delivery' | 'url' | 'code'>> {
  const { request: id, views, head, mail } = visit
  const asked = views.some(view => view.request === id)
  // Somebody who answered since the last run needs neither link nor message.
  if (asked && views.every(({ state }) => state !== 'requested'))
    return { outcome: 'already', delivery: null }
  const standard = await standardOf(context)
  const subjects = views.map(view => ({
    view,
    ref: { id: view.id, purposes: purposesIn(template, view) },
  }))
  const issued = await issueRequest(
    context,
    { id, subjects, note: { template: template.id } },
    {
      subjects: subjects.map(({ ref }) => ref),
      purposes: [...new Set(subjects.flatMap(({ ref }) => ref.purposes))],
      ...(template.papers === 'by-rules' ? {} : { images: template.papers }),
      due,
      expiresAt,
      provider: { name: head.name! },
      countersign: template.countersign ? (standard.countersign ?? null) : null,
      passcode: template.passcode ? standard.passcode : false,
      ...addedBy(head, template),
    },
  )
  const outcome = issued.created ? 'asked' : 'already'
  const { manifest } = issued
  const { url } = issued.issued
  const messages = new Messages(context)
  if (!mail || !messages.available) return { outcome, delivery: null, url }
  const delivery = await messages.aboutRequest({
    kind: 'request',
    key: `g${manifest.generation}`,
    manifest,
    url,
    people: [...views, head],
    text: language => template.texts.request?.[language],
  })
  if (delivery === null) return { outcome, delivery: null }
  if (delivery.outcome === 'sent') return { outcome, delivery: 'sent' }
  return { outcome, delivery: 'failed', url, ...(delivery.code === undefined ? {} : { code: delivery.code }) }
}

/** Only an employee has family to add: dependents have none of their own, and nobody else's are asked. */
function addedBy(
  { kind }: SubjectView,
  { mayAdd = 0, purposes: { dependent = [] } }: RequestTemplate,
): Pick<NewRequest, 'household'> {
  return kind === 'employee' && mayAdd > 0 ? { household: { mayAdd, purposes: dependent } } : {}
}

/** Purposes of a template that the law provides for one person: category III is for the spouse alone. */
function purposesIn({ purposes }: RequestTemplate, view: SubjectView): string[] {
  return (purposes[view.kind] ?? []).filter(code => whyNotAsked(code, askedPerson(view)) === null)
}
