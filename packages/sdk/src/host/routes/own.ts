import type { Permission } from '../../api/index.ts'
import { json } from '../answers.ts'
import { requireOneOf, type Routes, subjectRef } from './route.ts'

/** Whoever works with the answers of people. */
const READERS: readonly Permission[] = ['request', 'review', 'audit', 'admin']

/** What people said themselves, and everything that was done to ask them. */
export const ownRoutes: Routes = {
  'GET subjects * declination': async (call, id) => {
    await requireOneOf(call, READERS)
    return json(await call.staff.declination(subjectRef(id)))
  },
  'GET subjects * correction': async (call, id) => {
    await requireOneOf(call, READERS)
    return json(await call.staff.wishedCorrection(subjectRef(id)))
  },
  'GET subjects * history': async ({ staff }, id) => json({ data: await staff.history(subjectRef(id)) }),
}
