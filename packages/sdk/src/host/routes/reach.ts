import type { MemberView } from '../../client/members/member-view.ts'
import { HandlerProblem } from '../answers.ts'
import type { StaffCall } from './route.ts'

/**
 * For what the host sends or shows by itself, as the vault does it for the rest: whoever is registered there for some kinds
 * or departments reaches nobody else. A dependent without a department belongs to that of the employee.
 *
 * @throws {HandlerProblem} 403 `out_of_reach`
 */
export async function requireReach(call: StaffCall, subjects: readonly string[]): Promise<void> {
  const limits = await limitsOf(call)
  if (limits === null) return
  const { kinds, departments } = limits
  const look = (ids: string[]): ReturnType<typeof call.staff.subjects.getMany> =>
    call.staff.subjects.getMany(ids.map(id => ({ id })))
  const people = await look([...subjects])
  const heads = await look(people.flatMap(({ dependentOf }) => dependentOf ?? []))
  for (const { kind, details, dependentOf } of people) {
    const head = heads.find(({ id }) => id === dependentOf)
    const department = (details.department ?? head?.details.department ?? '').trim()
    const fits =
      (kinds === null || kinds.includes(kind)) && (departments === null || departments.includes(department))
    if (!fits) throw new HandlerProblem(403, 'out_of_reach')
  }
}

/** The same for everybody whom a request asks. */
export async function requireReachOfRequest(call: StaffCall, request: string): Promise<void> {
  if ((await limitsOf(call)) === null) return
  const { manifest } = await call.staff.requests.get(request)
  await requireReach(
    call,
    manifest.subjects.map(({ id }) => id),
  )
}

/** Null for whoever is there for everybody: nothing is read for them. */
async function limitsOf(call: StaffCall): Promise<Pick<MemberView, 'kinds' | 'departments'> | null> {
  const member = (await call.standing())?.member ?? null
  return member === null || (member.kinds === null && member.departments === null) ? null : member
}
