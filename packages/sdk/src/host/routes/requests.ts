import { json } from '../answers.ts'
import { type Routes, type StaffCall, subjectRef } from './route.ts'

/** Requests: ask, renew, extend, withdraw, look at. */
export const requestRoutes: Routes = {
  'POST requests': createRequest,
  'POST requests * renew': renewRequest,
  'POST requests * extend': extendRequest,
  'POST requests * cancel': async ({ staff }, id) => json(await staff.requests.cancel(id).then(() => ({}))),
  'GET requests *': async ({ staff }, id) => json(await staff.requests.get(id)),
}

async function createRequest(call: StaffCall): Promise<Response> {
  const { staff, fields, organization, options } = call
  const subjects = fields.texts('subjects').map(subjectRef)
  const due = fields.text('due')
  const provider = fields.optionalText('providerName')
  const countersign = fields.optionalText('countersign')
  const issued = await staff.requests.create({
    subjects,
    purposes: fields.texts('purposes'),
    images: fields.images(),
    due,
    ...(provider === undefined ? {} : { provider: { name: provider } }),
    ...(countersign === undefined ? {} : { countersign }),
  })
  const ids = subjects.map(({ id }) => id)
  await options.on?.requested?.({ organization, request: issued.id, subjects: ids })
  return json({ ...issued, sent: await invite(call, issued.id, ids, issued.url, due) }, 201)
}

async function renewRequest(call: StaffCall, id: string): Promise<Response> {
  const due = call.fields.optionalText('due')
  const issued = await call.staff.requests.renew(id, due === undefined ? {} : { due })
  const { manifest } = await call.staff.requests.get(id)
  const ids = manifest.subjects.map(asked => asked.id)
  return json({ ...issued, sent: await invite(call, id, ids, issued.url, manifest.due) })
}

/** More time under the same link. The person is told by whoever grants it. */
async function extendRequest({ staff, fields }: StaffCall, id: string): Promise<Response> {
  const { generation, expiresAt } = await staff.requests.extend(id, { due: fields.text('due') })
  return json({ id, generation, expiresAt })
}

/** Tells whether the message went out; when it did not, staff still have the link on their screen. */
async function invite(
  { staff, options, organization }: StaffCall,
  request: string,
  subjects: string[],
  url: string,
  due: string,
): Promise<boolean> {
  if (options.notifier === undefined) return false
  const people = await Promise.all(subjects.map(id => staff.subjects.get({ id })))
  const externalIds = people.flatMap(({ externalId }) => externalId ?? [])
  return options.notifier.invite({ organization, request, externalIds, url, due }).then(
    () => true,
    () => false,
  )
}
