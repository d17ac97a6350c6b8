import { FuinError } from '../../errors.ts'
import type { OrganizationContext } from '../context.ts'
import type { SubjectView } from '../subjects.ts'
import type { RequestTemplate } from '../templates/template.ts'
import type { BulkPlan } from './order.ts'

/** A visit of a stored plan: ids only, no names. */
export interface StoredVisit {
  request: string
  /** People with the request that was their newest when the plan was made. */
  subjects: { id: string; before: string | null }[]
}

interface Head {
  due: string
  expiresAt: string
  template: RequestTemplate
  parts: number
  at: string
}

/** A plan as the host state keeps it. */
export interface StoredPlan extends Head {
  visits: StoredVisit[]
}

const PART = 500
const KEEP_MS = 30 * 86_400_000

/** Notes a plan, so that it can be carried out by id, and gone on with after a break. */
export async function storePlan(
  { state, organization }: OrganizationContext,
  { id, due, expiresAt, template, requests }: BulkPlan,
  everybody: Map<string, SubjectView>,
): Promise<void> {
  const visits = requests.map(({ request, subjects }): StoredVisit => ({
    request,
    subjects: subjects.map(subject => ({ id: subject.id, before: everybody.get(subject.id)!.request })),
  }))
  const parts = Math.ceil(visits.length / PART)
  for (let part = 0; part < parts; part++) {
    const slice = visits.slice(part * PART, (part + 1) * PART)
    await state.putDocument(organization, `plan/${id}/${part}`, slice, 0)
  }
  const head: Head = { due, expiresAt, template, parts, at: new Date().toISOString() }
  await state.putDocument(organization, `plan/${id}`, head, 0)
}

/** @throws {FuinError} `not_found` for a plan that is unknown, or older than 30 days */
export async function openPlan(context: OrganizationContext, id: string): Promise<StoredPlan> {
  const { state, organization } = context
  const gone = new FuinError('not_found', 'This plan is over. Make it again.')
  if (!/^plan_[0-9a-z]{26}$/u.test(id)) throw gone
  const head = (await state.document(organization, `plan/${id}`))?.value as Head | undefined
  if (head === undefined) throw gone
  const parts = await Promise.all(
    Array.from({ length: head.parts }, (_, part) => state.document(organization, `plan/${id}/${part}`)),
  )
  return { ...head, visits: parts.flatMap(part => (part?.value ?? []) as StoredVisit[]) }
}

/** Forgets plans of more than 30 days. */
export async function forgetOldPlans({ state, organization }: OrganizationContext, now: Date): Promise<void> {
  const stored = await state.documents(organization, 'plan/')
  const old = stored.filter(
    ({ name, value }) =>
      name.split('/').length === 2 && Date.parse((value as Head).at) < now.getTime() - KEEP_MS,
  )
  for (const { name } of old) {
    const whole = stored.filter(document => document.name === name || document.name.startsWith(`${name}/`))
    for (const document of whole) await state.deleteDocument(organization, document.name)
  }
}
