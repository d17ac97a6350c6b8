import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireFreshProof } from '../members/guards.ts'
import { canSignIn } from '../members/last-admin.ts'
import { revealPolicy } from '../releases/policy.ts'
import type { Tx } from '../store.ts'

/**
 * Guards what a second person rests on: whoever may be one, and the rules that want one. While an organization asks for a
 * second person, and an administrator is there who can sign in, only an administrator who proved at the vault who they are
 * changes that. Else whoever holds the host's key would make up a second person, or take the rule away.
 *
 * @throws {VaultError} `actor_required`, `member_required`, `permission_missing`, `step_up_required`
 */
export async function requireProvenAdmin(
  deps: Deps,
  tx: Tx,
  organization: string,
  caller: Caller,
): Promise<void> {
  const { ceiling, fourEyes } = revealPolicy((await tx.organization(organization))?.reveals ?? {})
  if (ceiling === null && !fourEyes.output && !fourEyes.erase) return
  const now = deps.clock.now()
  if (!(await tx.lockAdmins(organization)).some(one => canSignIn(one, now))) return
  requirePermission(caller, 'admin')
  if (caller.member === null)
    throw new VaultError('member_required', 'Where a second person is asked for, a registered one does this.')
  requireFreshProof(caller, now)
}
