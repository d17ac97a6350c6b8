import { userInfo } from 'node:os'
import type { Permission } from '../api/index.ts'
import type { Organization, StaffMember } from '../client/organization.ts'
import type { Staff } from '../client/staff.ts'
import type { Setup } from './config-file.ts'

/** Options of every command that does something in somebody's name. */
export const ACTOR_OPTIONS = {
  config: { type: 'string', default: 'fuin.json' },
  actor: { type: 'string' },
} as const

/** Acts as `--actor`, else as the user of this machine, with the one permission that the command needs. */
export function staffOf(setup: Setup, actor: string | undefined, permission: Permission): Staff {
  const member: StaffMember = { externalId: actor ?? `cli:${userInfo().username}`, permissions: [permission] }
  return organizationOf(setup).as(member)
}

/** The organization of the configuration. */
export function organizationOf({ fuin, config }: Setup): Organization {
  return fuin.organization(config.organization)
}
