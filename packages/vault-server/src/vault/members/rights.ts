import type { Permission, ProblemCode, StaffPolicy } from '@fuin/sdk/api'
import type { ActingMember } from './rows.ts'

const DAY = 24 * 60 * 60 * 1000
const NEEDS_TRAINING: ReadonlySet<Permission> = new Set<Permission>(['reveal', 'output'])

/** What somebody may do at one moment, and why not more. */
export interface Rights {
  permissions: ReadonlySet<Permission>
  /** Why a permission is withheld that was given; null: it was not. */
  withheld: (permission: Permission) => ProblemCode | null
}

/** What a member may do at a moment: state, dates and training count, whoever vouches. */
export function rightsOf(member: ActingMember, policy: StaffPolicy, now: Date): Rights {
  const active = isInEffect(member, now)
  const trained = isTrained(member, policy, now)
  const withheld = (permission: Permission): ProblemCode | null => {
    if (!member.permissions.includes(permission)) return null
    if (!active) return 'member_inactive'
    return !trained && NEEDS_TRAINING.has(permission) ? 'training_overdue' : null
  }
  const permissions = active ? member.permissions.filter(one => withheld(one) === null) : []
  return { permissions: new Set(permissions), withheld }
}

/** Neither suspended nor removed, and within the dates. Whoever was invited may be vouched for already. */
export function isInEffect({ state, validFrom, validUntil }: ActingMember, now: Date): boolean {
  if (state === 'suspended' || state === 'removed') return false
  return (validFrom === null || validFrom <= now) && (validUntil === null || validUntil > now)
}

function isTrained({ trainedOn }: ActingMember, { trainingDays }: StaffPolicy, now: Date): boolean {
  if (trainingDays === null) return true
  if (trainedOn === null) return false
  const day = new Date(`${trainedOn}T00:00:00+09:00`).getTime()
  return now.getTime() < day + (trainingDays + 1) * DAY
}
