import { isId } from '../../format/ids.ts'
import { HandlerProblem, json } from '../answers.ts'
import type { Routes } from './route.ts'

/** What `<fuin-sheets>` prints. A POST, since it is logged and answers with links. */
export const sheetRoutes: Routes = {
  'POST sheets': async ({ staff, fields }) => {
    const requests = fields.texts('requests', 200)
    if (!requests.every(id => isId(id, 'req'))) throw new HandlerProblem(404, 'not_found')
    return json({ sheets: await staff.sheets(requests) })
  },
}
