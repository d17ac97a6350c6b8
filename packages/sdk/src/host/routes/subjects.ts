import { json } from '../answers.ts'
import { listQuery } from '../fields.ts'
import { type Routes, type StaffCall, subjectRef } from './route.ts'

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
  'POST subjects * reveal': reveal,
}

/** For a display only: the digits go to the browser of the staff member, after the vault logged it. */
async function reveal({ staff, fields }: StaffCall, id: string): Promise<Response> {
  const form = fields.optionalText('form')
  const reason = fields.optionalText('reason')
  const options = {
    purpose: fields.text('purpose'),
    ...(form === undefined ? {} : { form }),
    ...(reason === undefined ? {} : { reason }),
  }
  return staff.reveal(subjectRef(id), options, number => json({ number: number.digits() }))
}
