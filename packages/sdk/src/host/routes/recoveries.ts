import { isId } from '../../format/ids.ts'
import { HandlerProblem, json } from '../answers.ts'
import { requirePermission, type Routes } from './route.ts'

/** Administrators who were recovered offline, until each of the others has said by name that they looked at it. */
export const recoveryRoutes: Routes = {
  'GET recoveries': async call => {
    await requirePermission(call, 'admin')
    const actor = await call.staff.actorId()
    const all = await call.audit.recoveries()
    return json({ data: all.filter(({ seen }) => !seen.some(({ id }) => id === actor)) })
  },
  'POST recoveries acknowledge': async ({ staff, fields }) => {
    const [index = -1, id] = [fields.optionalInteger('index'), fields.text('entry')]
    if (index < 0 || !isId(id, 'ent')) throw new HandlerProblem(400, 'invalid_request')
    await staff.audit.acknowledgeRecovery({ index, id })
    return json({})
  },
}
