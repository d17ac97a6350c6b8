import type { Release, StepUpAct, SubjectKind } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Caller } from '../deps.ts'
import type { ReleaseSource } from '../rows.ts'
import type { Tx } from '../store.ts'

/**
 * Asks for a fresh proof of who acts, where the organization wants one before this act. Whoever is vouched for gives it in
 * a session of their own at the vault; somebody who is not registered has no way to.
 *
 * @throws {VaultError} `step_up_required`
 */
export function requireStepUp({ staff, kind }: Caller, act: StepUpAct, now: Date): void {
  if (staff === null) return
  const { policy, steppedUpAt } = staff
  if (!policy.stepUp.for.includes(act)) return
  const since = now.getTime() - policy.stepUp.minutes * 60_000
  if (steppedUpAt !== null && steppedUpAt.getTime() > since) return
  throw stepUpRequired(kind)
}

function stepUpRequired(kind: Caller['kind']): VaultError {
  return new VaultError(
    'step_up_required',
    kind === 'member'
      ? 'Prove once more who you are, then try again.'
      : 'Sign in at the vault, or prove there once more who you are, then try again.',
  )
}

/**
 * The same whatever the organization asks for other acts, within the minutes that it set: of this session, or of any that
 * lives where a host vouches.
 *
 * @throws {VaultError} `step_up_required`
 */
export function requireFreshProof({ staff, kind }: Caller, now: Date): void {
  const since = now.getTime() - (staff?.policy.stepUp.minutes ?? 0) * 60_000
  if (staff?.steppedUpAt != null && staff.steppedUpAt.getTime() > since) return
  throw stepUpRequired(kind)
}

/** Whom something is about: `quarantined` people of a poster have neither kind nor department. */
export interface Reached {
  kind: SubjectKind | null
  departmentTag: string | null
}

/**
 * Refuses what is about somebody outside the scope of a member.
 *
 * @throws {VaultError} `out_of_reach`
 */
export function requireReach({ member }: Caller, { kind, departmentTag }: Reached): void {
  if (member === null) return
  const { kinds, departments } = member
  const kindFits = kinds === null || (kind !== null && kinds.includes(kind))
  const departmentFits =
    departments === null || (departmentTag !== null && departments.includes(departmentTag))
  if (kindFits && departmentFits) return
  throw new VaultError('out_of_reach', 'This person is outside of what this staff member is responsible for.')
}

/** The same for several people by their ids; reads nothing for whoever has no limits. Unknown ids are left to the rule. */
export async function requireReachOf(
  tx: Pick<Tx, 'subjectsById'>,
  caller: Caller,
  organization: string,
  subjects: readonly string[],
): Promise<void> {
  if (caller.member === null) return
  if (caller.member.kinds === null && caller.member.departments === null) return
  const people = await tx.subjectsById(organization, subjects)
  const heads = await tx.subjectsById(
    organization,
    people.flatMap(({ dependentOf }) => dependentOf ?? []),
  )
  // A dependent without a department belongs to that of the employee.
  for (const { kind, departmentTag, dependentOf } of people) {
    const head = heads.find(({ id }) => id === dependentOf)
    requireReach(caller, { kind, departmentTag: departmentTag ?? head?.departmentTag ?? null })
  }
}

/**
 * For what names nobody and so may be about anybody.
 *
 * @throws {VaultError} `out_of_reach`
 */
export function requireReachOfAll({ member }: Caller): void {
  if (member === null || (member.kinds === null && member.departments === null)) return
  throw new VaultError(
    'out_of_reach',
    'This names nobody: whoever decides it has to be responsible for everybody. Ask for named people.',
  )
}

/**
 * What a release asks of the staff member beyond the permission: every person within reach, and, for a number that is used,
 * a fresh proof of who it is.
 *
 * @throws {VaultError} `out_of_reach`, `step_up_required`
 */
export function requireStaffUse(
  caller: Caller,
  { purpose, use }: Release,
  sources: readonly Pick<ReleaseSource, 'subject'>[],
  now: Date,
): void {
  for (const { subject } of sources) requireReach(caller, subject)
  if (purpose !== 'REVIEW') requireStepUp(caller, use === 'output' ? 'output' : 'reveal', now)
}
