import { HandlerProblem } from './answers.ts'
import { requestRoutes } from './routes/requests.ts'
import { reviewRoutes } from './routes/review.ts'
import type { Routes, StaffCall } from './routes/route.ts'
import { subjectRoutes } from './routes/subjects.ts'

/** Every route for staff, one table a resource. */
const ROUTES: Routes = { ...subjectRoutes, ...requestRoutes, ...reviewRoutes }

/** Answers a call of a staff member. */
export function staffRoute(method: string, call: StaffCall): Promise<Response> {
  const ids = call.segments.filter(segment => segment.includes('_'))
  const shape = call.segments.map(segment => (segment.includes('_') ? '*' : segment)).join(' ')
  const route = ROUTES[`${method} ${shape}`]
  if (route === undefined) throw new HandlerProblem(404, 'not_found')
  return route(call, ids[0] ?? '', ids[1] ?? '')
}
