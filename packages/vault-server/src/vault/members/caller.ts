import type { Permission } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { type CheckedKey, type NamedActor, requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { policyOf } from './policy.ts'
import { rightsOf } from './rights.ts'
import type { ActingMember, MemberTx, SessionAndMember } from './rows.ts'

/** Lets an API key speak for an actor, if it may: a registered one with no more than the registration gives now. */
export function vouch(
  deps: Deps,
  key: CheckedKey,
  actor: NamedActor | null,
  detail: Record<string, string>,
): Caller {
  const apiKey = key.row.id
  const policy = policyOf(key.policy)
  const nobody = { kind: 'vouched', apiKey, session: null, detail } as const
  if (actor === null) return { ...nobody, actor: null, member: null, permissions: new Set(), staff: null }
  const named = key.row.actors === null || key.row.actors.includes(actor.actor)
  if (!key.scopes.has('vouch') || !named) {
    throw new VaultError('forbidden', 'This API key may not vouch for this actor.')
  }
  const { member, steppedUpAt } = key
  if (member === null) {
    const permissions = policy.membersOnly ? new Set<string>() : actor.permissions
    const withheld = (): 'member_required' | null => (policy.membersOnly ? 'member_required' : null)
    const staff = { policy, steppedUpAt, withheld }
    return { ...nobody, actor: actor.actor, member, permissions, staff }
  }
  const { permissions, withheld } = rightsOf(member, policy, deps.clock.now())
  const both = new Set([...actor.permissions].filter(one => permissions.has(one as Permission)))
  const staff = { policy, steppedUpAt, withheld }
  return { ...nobody, actor: actor.actor, member, permissions: both, staff }
}

/** Somebody who is signed in at the vault. */
export function signedIn(
  deps: Deps,
  { session, member, policy: stored }: SessionAndMember,
  detail: Record<string, string>,
): Caller {
  const policy = policyOf(stored)
  const { permissions, withheld } = rightsOf(member, policy, deps.clock.now())
  return {
    kind: 'member',
    actor: member.id,
    apiKey: null,
    session: session.id,
    member,
    permissions,
    staff: { policy, steppedUpAt: session.steppedUpAt, withheld },
    detail,
  }
}

/** The same caller with no more than a registration gives that was read later. */
export function asRegistered(caller: Caller, member: ActingMember, now: Date): Caller {
  if (caller.staff === null) return caller
  const { permissions, withheld } = rightsOf(member, caller.staff.policy, now)
  const both = new Set([...caller.permissions].filter(one => permissions.has(one as Permission)))
  return { ...caller, member, permissions: both, staff: { ...caller.staff, withheld } }
}

/**
 * The caller with the rights of this transaction: a right that was withdrawn since the call came in does not count. The
 * registration is locked until COMMIT, so none is withdrawn before what it allowed is in the log. Call it first.
 *
 * @throws {VaultError} as {@link requirePermission}
 */
export async function stillPermitted(
  { clock }: Pick<Deps, 'clock'>,
  tx: Pick<MemberTx, 'member'>,
  organization: string,
  { caller, permission }: { caller: Caller; permission: Permission },
): Promise<Caller> {
  const member = caller.actor === null ? null : await tx.member(organization, caller.actor, true)
  const current = member === null ? caller : asRegistered(caller, member, clock.now())
  requirePermission(current, permission)
  return current
}
