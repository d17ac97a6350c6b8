import { HandlerProblem, json } from '../answers.ts'
import { type Routes, subjectRef } from './route.ts'

/** ID and password: issue, reset, lock. A password is answered once, to the one who asked for it. */
export const accountRoutes: Routes = {
  'GET accounts': async ({ staff }) => json({ data: await staff.accounts.list() }),
  'POST accounts issue': async ({ staff, fields }) => {
    const issued = await staff.accounts.issue(fields.texts('subjects', 200).map(subjectRef))
    return json({ issued }, 201)
  },
  'POST subjects * account reset': async ({ staff }, id) =>
    json({ issued: [await staff.accounts.reset(subjectRef(id))] }),
  'POST subjects * account state': async ({ staff, fields }, id) => {
    const action = fields.text('action')
    const ref = subjectRef(id)
    if (action === 'lock') return json(await staff.accounts.lock(ref))
    if (action === 'unlock') return json(await staff.accounts.unlock(ref))
    if (action === 'reset-totp') return json(await staff.accounts.resetTotp(ref))
    throw new HandlerProblem(400, 'invalid_request')
  },
  'POST subjects * account delete': async ({ staff }, id) =>
    json(await staff.accounts.delete(subjectRef(id)).then(() => ({}))),
}
