import type { Permission } from '../../api/index.ts'
import type { ReviewDesk } from '../../client/desk/review-desk.ts'
import type { Standing } from '../../client/members/standing.ts'
import type { AttentionList } from '../../client/people/attention-list.ts'
import type { StatusList } from '../../client/people/status-list.ts'
import type { Organization, StaffMember } from '../../client/organization.ts'
import type { Staff } from '../../client/staff.ts'
import { isId } from '../../format/ids.ts'
import { HandlerProblem } from '../answers.ts'
import type { Fields } from '../fields.ts'
import type { HandlerOptions } from '../options.ts'

/** One call of a staff member. */
export interface StaffCall {
  staff: Staff
  /** Everybody in the organization, to search and to count. */
  statusList: StatusList
  /** What waits for staff beside reviews. */
  attention: AttentionList
  /** What waits for review. */
  reviewDesk: ReviewDesk
  /** Who is registered at the vault, read by the host itself. */
  members: Organization['members']
  /** The log, read by the host itself. */
  audit: Organization['audit']
  /** The same person, as the host vouches for them. */
  member: StaffMember
  /** Who they are at the vault, asked once for a call; null where the host may not read it. */
  standing(): Promise<Standing | null>
  /** What they may do now: never more than the host says, nor than their registration at the vault gives. */
  may(): Promise<readonly Permission[]>
  organization: string
  /** Address of the vault, where staff may sign in themselves. */
  vault: string
  url: URL
  /** Path below the mount, split: `subjects`, `sub_…`, `reveal`. */
  segments: string[]
  fields: Fields
  /** The body of a call that sends a file, at most 10 MB. */
  bytes(): Promise<Uint8Array>
  options: Pick<HandlerOptions, 'on'>
}

/** Answers one route; the ids are those of the path, in order. */
export type Route = (call: StaffCall, id: string, rest: string) => Promise<Response>

/** Routes by method and segments, `*` for an id: `POST subjects * reveal`. */
export type Routes = Readonly<Record<string, Route>>

/** A subject of the path or the body. */
export function subjectRef(id: string): { id: string } {
  if (isId(id, 'sub')) return { id }
  throw new HandlerProblem(404, 'not_found')
}

/**
 * For what the host keeps or knows itself: everything else is refused by the vault. A right that was withdrawn there is gone
 * here with the same call.
 *
 * @throws {HandlerProblem} 403 `permission_missing`
 */
export function requirePermission(call: StaffCall, permission: Permission): Promise<void> {
  return requireOneOf(call, [permission])
}

/** For what more than one kind of staff works with. @throws {HandlerProblem} 403 `permission_missing` */
export async function requireOneOf(call: StaffCall, permissions: readonly Permission[]): Promise<void> {
  const may = await call.may()
  if (!permissions.some(one => may.includes(one))) throw new HandlerProblem(403, 'permission_missing')
}
