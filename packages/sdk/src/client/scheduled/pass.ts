import type { SubjectState } from '../../api/index.ts'
import { dayInJapan } from '../../messages/day.ts'
import { forgetOldPlans } from '../bulk/stored-plan.ts'
import type { OrganizationContext } from '../context.ts'
import { Deliveries, type Delivery } from '../deliveries.ts'
import { linkOf } from '../link.ts'
import { Messages } from '../messages.ts'
import { fetchRequest, trustedManifestOf } from '../requests.ts'
import { listStatements } from '../own/statements.ts'
import { OrganizationSettings } from '../settings.ts'
import { Subjects, type SubjectView } from '../subjects.ts'
import { RequestTemplates } from '../templates/templates.ts'
import { alertAccounts } from './alert-accounts.ts'
import { ApiKeys } from '../api-keys.ts'
import { alertAttention } from './alert-attention.ts'
import { alertKeys } from './alert-keys.ts'
import { inPool } from './pool.ts'
import { isOverdue, messageDay, wantedMessages } from './wanted.ts'

/** What one pass of scheduled work did. */
export interface WorkReport {
  /** Requests that were looked at. */
  requests: number
  sent: number
  /** Messages that did not go out in this pass, to people and to staff. */
  failed: number
  /** Requests past their day without an answer. */
  overdue: number
}

const WAITING: readonly SubjectState[] = ['requested', 'returned', 'submitted']
const WIDTH = 8
const SAID_DAYS = 3

/** One pass: thanks, notices of returns, reminders, alerts to staff. Each goes out once, whoever runs the pass. */
export async function workOnce(context: OrganizationContext, now: Date): Promise<WorkReport> {
  const report: WorkReport = { requests: 0, sent: 0, failed: 0, overdue: 0 }
  await forgetOldPlans(context, now)
  const messages = new Messages(context)
  if (!messages.available) return report
  const { reminderDays } = await new OrganizationSettings(context).get()
  const templates = new RequestTemplates(context)
  const overdue = new Map<string, number>()
  const count = (delivery: Delivery | null): void => {
    if (delivery?.outcome === 'sent') report.sent++
    if (delivery?.outcome === 'failed') report.failed++
  }

  const one = async ([id, people]: [string, SubjectView[]]): Promise<void> => {
    const request = await fetchRequest(context, id)
    const { opened, keys } = await trustedManifestOf(context, request)
    const { manifest } = opened
    const facts = { ...request, due: manifest.due }
    const days = (await templates.of(request))?.reminderDays ?? reminderDays
    if (isOverdue(facts, now)) overdue.set(manifest.due, (overdue.get(manifest.due) ?? 0) + people.length)
    for (const { kind, key } of wantedMessages(facts, days, now)) {
      const url = await linkOf(context, id, keys)
      const text = kind === 'reminder' ? await templates.textOf(request, kind) : undefined
      count(
        await messages.aboutRequest({
          kind,
          key,
          manifest,
          url,
          people,
          now,
          ...(text === undefined ? {} : { text }),
        }),
      )
    }
  }
  for await (const result of inPool(await waiting(context), WIDTH, entry =>
    one(entry).then(
      () => true,
      () => false,
    ),
  )) {
    report.requests++
    // One request that cannot be read, or whose vault is slow, does not keep the others waiting.
    if (!result) report.failed++
  }
  for (const [due, people] of overdue) {
    report.overdue += people
    count(await messages.toStaff('overdue', due, { due, count: String(people) }, now))
  }
  count(await alertFailures(context, messages, now))
  count(await alertSaid(context, messages, now))
  count(await alertAccounts(context, messages, now))
  count(await alertKeys(context, new ApiKeys(context), messages, now))
  for (const delivery of await alertAttention(context, messages, now)) count(delivery)
  return report
}

/** Requests that wait for an answer or for a decision, each with the people it asks. */
async function waiting(context: OrganizationContext): Promise<Map<string, SubjectView[]>> {
  const subjects = new Subjects(context)
  const found = new Map<string, SubjectView[]>()
  for (const state of WAITING) {
    for (let after: string | null | undefined; after !== null;) {
      const page = await subjects.list({ state, limit: 200, ...(after === undefined ? {} : { after }) })
      for (const view of page.data) {
        if (view.request !== null) found.set(view.request, [...(found.get(view.request) ?? []), view])
      }
      after = page.next
    }
  }
  return found
}

/** Once a day: how many messages of the last day did not arrive. */
async function alertFailures(
  context: OrganizationContext,
  messages: Messages,
  now: Date,
): Promise<Delivery | null> {
  const yesterday = now.getTime() - 86_400_000
  const all = await new Deliveries(context).all()
  const failed = [...all].flatMap(([about, deliveries]) =>
    about === 'staff'
      ? []
      : deliveries.filter(
          ({ outcome, at }) => (outcome === 'failed' || outcome === 'bounced') && Date.parse(at) > yesterday,
        ),
  )
  if (failed.length === 0) return null
  const newest = failed
    .map(({ at }) => at)
    .sort()
    .at(-1)!
  // Keyed by the day of the failure: what was told in the evening is not told again in the morning.
  const day = dayInJapan(new Date(newest)) < messageDay(now) ? messageDay(now) : dayInJapan(new Date(newest))
  return messages.toStaff('failed', day, { count: String(failed.length) }, now)
}

/** Once for everything that people said in the last days, and again when somebody says more. */
async function alertSaid(
  context: OrganizationContext,
  messages: Messages,
  now: Date,
): Promise<Delivery | null> {
  const since = new Date(now.getTime() - SAID_DAYS * 86_400_000).toISOString()
  const said = (await listStatements(context, { since })).filter(({ takenBackAt }) => takenBackAt === null)
  const newest = said.at(-1)
  if (newest === undefined) return null
  return messages.toStaff('said', `${Date.parse(newest.givenAt)}`, { count: String(said.length) }, now)
}
