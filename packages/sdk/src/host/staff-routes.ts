import { permitted, standingOf } from '../client/members/standing.ts'
import { approvalRoutes } from './routes/approvals.ts'
import { HandlerProblem, json } from './answers.ts'
import { accountRoutes } from './routes/accounts.ts'
import { connectionRoutes } from './routes/connections.ts'
import { changeRoutes } from './routes/change.ts'
import { bulkRoutes } from './routes/bulk.ts'
import { ownRoutes } from './routes/own.ts'
import { attentionRoutes } from './routes/attention.ts'
import { memberRoutes } from './routes/members.ts'
import { peopleRoutes } from './routes/people.ts'
import { historyRoutes } from './routes/histories.ts'
import { importRoutes } from './routes/import.ts'
import { intakeRoutes } from './routes/intakes.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { recoveryRoutes } from './routes/recoveries.ts'
import { requestRoutes } from './routes/requests.ts'
import { reviewDeskRoutes } from './routes/review-desk.ts'
import { reviewRoutes } from './routes/review.ts'
import type { Routes, StaffCall } from './routes/route.ts'
import { settingsRoutes } from './routes/settings.ts'
import { sheetRoutes } from './routes/sheets.ts'
import { subjectRoutes } from './routes/subjects.ts'
import { templateRoutes } from './routes/templates.ts'

/** Every route for staff, one table a resource. */
export const STAFF_ROUTES: Routes = {
  'GET me': me,
  ...peopleRoutes,
  ...attentionRoutes,
  ...subjectRoutes,
  ...changeRoutes,
  ...requestRoutes,
  ...reviewRoutes,
  ...ownRoutes,
  ...reviewDeskRoutes,
  ...importRoutes,
  ...intakeRoutes,
  ...bulkRoutes,
  ...templateRoutes,
  ...settingsRoutes,
  ...approvalRoutes,
  ...accountRoutes,
  ...memberRoutes,
  ...recoveryRoutes,
  ...connectionRoutes,
  ...sheetRoutes,
  ...historyRoutes,
  ...ledgerRoutes,
}

/**
 * Who is at the screen, what they may do, and what this handler has: a console offers nothing else. `standing` says who they
 * are at the vault, where they sign in themselves.
 */
async function me({ staff, member, members, organization, vault }: StaffCall): Promise<Response> {
  const actor = await staff.actorId()
  const standing = await standingOf(members, member.externalId)
  const permissions = permitted(member.permissions, standing)
  return json({ organization, actor, permissions, vault, standing, routes: Object.keys(STAFF_ROUTES) })
}

/** Answers a call of a staff member. */
export function staffRoute(method: string, call: StaffCall): Promise<Response> {
  const ids = call.segments.filter(segment => segment.includes('_'))
  const shape = call.segments.map(segment => (segment.includes('_') ? '*' : segment)).join(' ')
  const route = STAFF_ROUTES[`${method} ${shape}`]
  if (route === undefined) throw new HandlerProblem(404, 'not_found')
  return route(call, ids[0] ?? '', ids[1] ?? '')
}
