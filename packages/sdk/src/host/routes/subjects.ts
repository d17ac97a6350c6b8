import type { ReleaseTarget } from '../../api/index.ts'
import type { MyNumber } from '../../my-number/my-number.ts'
import { HandlerProblem, json } from '../answers.ts'
import { listQuery } from '../fields.ts'
import { requireOneOf, type Routes, type StaffCall, subjectRef } from './route.ts'

/** Where a browser can put a number. */
const TARGETS: readonly ReleaseTarget[] = ['print', 'copy']

/** People: list, store, reveal. */
export const subjectRoutes: Routes = {
  'GET subjects': async ({ staff, url }) => json(await staff.subjects.list(listQuery(url))),
  'GET subjects *': async ({ staff }, id) => json(await staff.subjects.get(subjectRef(id))),
  'POST subjects': async ({ staff, fields }) =>
    json(
      await staff.subjects.put({
        externalId: fields.text('externalId'),
        kind: fields.kind(),
        name: fields.text('name'),
      }),
    ),
  'GET subjects * reveal': async (call, id) => {
    await requireOneOf(call, ['reveal', 'output'])
    return json(await call.staff.revealChoices(subjectRef(id)))
  },
  'POST subjects * reveal': reveal,
}

/**
 * The digits go to the browser of the staff member, after the vault logged for what: to be looked at (`display`), or to
 * be printed or copied there (`output`).
 */
async function reveal({ staff, fields }: StaffCall, id: string): Promise<Response> {
  const form = fields.optionalText('form')
  const reason = fields.optionalText('reason')
  const approval = fields.optionalText('approval')
  const options = {
    purpose: fields.text('purpose'),
    ...(approval === undefined ? {} : { approval }),
    ...(form === undefined ? {} : { form }),
    ...(reason === undefined ? {} : { reason }),
  }
  const answer = (number: MyNumber): Response => json({ number: number.digits() })
  const target = TARGETS.find(one => one === fields.optionalText('target'))
  if (fields.text('use') === 'display' && target === undefined)
    return staff.reveal(subjectRef(id), options, answer)
  if (fields.text('use') !== 'output' || target === undefined)
    throw new HandlerProblem(400, 'invalid_request')
  return staff.output(subjectRef(id), { ...options, target }, answer)
}
