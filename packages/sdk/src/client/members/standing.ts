import type { Permission, StaffPolicy } from '../../api/index.ts'
import { isRefusal } from '../refusal.ts'
import type { MemberView } from './member-view.ts'
import type { Members } from './members.ts'

/** Who somebody is at the vault, and what is asked of them there. */
export interface Standing {
  /** Null: not registered. */
  member: MemberView | null
  policy: StaffPolicy
}

/**
 * Looks somebody up as the host itself; null where the API key lacks the scope `read`. What is not allowed the vault refuses
 * in any case.
 */
export async function standingOf(
  members: Pick<Members, 'get' | 'policy'>,
  externalId: string,
): Promise<Standing | null> {
  try {
    const policy = await members.policy()
    const member = await members.get({ externalId }).catch((error: unknown) => {
      if (isRefusal(error, 'not_found')) return null
      throw error
    })
    return { member, policy }
  } catch (error) {
    if (isRefusal(error, 'forbidden')) return null
    throw error
  }
}

/** What somebody may do where the host says one thing and the vault another: never more than both. */
export function permitted(claimed: readonly Permission[], standing: Standing | null): Permission[] {
  if (standing === null) return [...claimed]
  const { member, policy } = standing
  if (member === null) return policy.membersOnly ? [] : [...claimed]
  return claimed.filter(one => member.effective.includes(one))
}
