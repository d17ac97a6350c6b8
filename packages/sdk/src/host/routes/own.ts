import { json } from '../answers.ts'
import { type Routes, subjectRef } from './route.ts'

/** What people said themselves, and everything that was done to ask them. */
export const ownRoutes: Routes = {
  'GET subjects * declination': async ({ staff }, id) => json(await staff.declination(subjectRef(id))),
  'GET subjects * correction': async ({ staff }, id) => json(await staff.wishedCorrection(subjectRef(id))),
  'GET subjects * history': async ({ staff }, id) => json({ data: await staff.history(subjectRef(id)) }),
}
