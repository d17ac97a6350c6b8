import type { NeedsAttention } from '../../api/index.ts'
import type { SentAgain } from '../../client/bulk/staff-requests.ts'
import type { AddedFamily } from '../../client/household.ts'
import { json } from '../answers.ts'
import type { Fields } from '../fields.ts'
import { requireReachOfRequest } from './reach.ts'
import { requirePermission, type Routes, type StaffCall, subjectRef } from './route.ts'

/** Requests: ask, renew, extend, withdraw, look at. */
export const requestRoutes: Routes = {
  'POST requests': createRequest,
  'POST requests * renew': renewRequest,
  'POST requests * extend': extendRequest,
  'POST requests * cancel': async ({ staff }, id) => json(await staff.requests.cancel(id).then(() => ({}))),
  'POST subjects * papers': async ({ staff, fields }, id) =>
    json(await staff.requests.papers(subjectRef(id), fields.texts('purposes'), fields.facts())),
  'GET requests waiting': listWaiting,
  'GET requests * passcode': async (call, id) => {
    await requirePermission(call, 'request')
    await requireReachOfRequest(call, id)
    return json({ passcode: await call.staff.requests.passcode(id) })
  },
  'GET requests *': async ({ staff }, id) => json(await staff.requests.get(id)),
}

async function createRequest(call: StaffCall): Promise<Response> {
  const { staff, fields, organization, options } = call
  const subjects = fields.texts('subjects').map(subjectRef)
  const due = fields.text('due')
  const provider = fields.optionalText('providerName')
  const countersign = fields.optionalText('countersign')
  const { images, inPerson } = fields.facts()
  const passcode = fields.passcode()
  const household = familyOf(fields)
  const issued = await staff.requests.create({
    subjects,
    purposes: fields.texts('purposes'),
    ...(images === undefined ? {} : { images }),
    ...(inPerson === undefined ? {} : { inPerson }),
    due,
    ...(provider === undefined ? {} : { provider: { name: provider } }),
    ...(countersign === undefined ? {} : { countersign }),
    ...(passcode === undefined ? {} : { passcode }),
    ...(household === undefined ? {} : { household }),
  })
  const ids = subjects.map(({ id }) => id)
  await options.on?.requested?.({ organization, request: issued.id, subjects: ids })
  return json({ ...issued, ...(await announced(call, issued.id)) }, 201)
}

/** Family whom nobody listed. */
function familyOf(fields: Fields): AddedFamily | undefined {
  const household = fields.optionalFields('household')
  return household && { mayAdd: household.count('mayAdd'), purposes: household.texts('purposes') }
}

async function renewRequest(call: StaffCall, id: string): Promise<Response> {
  const due = call.fields.optionalText('due')
  const passcode = call.fields.passcode()
  const issued = await call.staff.requests.renew(id, {
    ...(due === undefined ? {} : { due }),
    ...(passcode === undefined ? {} : { passcode }),
  })
  return json({ ...issued, ...(await announced(call, id)) })
}

async function listWaiting({ staff }: StaffCall): Promise<Response> {
  const data: NeedsAttention[] = []
  for await (const request of staff.requests.waiting()) data.push(request)
  return json({ data })
}

/** More time under the same link; the person is told. */
async function extendRequest({ staff, fields }: StaffCall, id: string): Promise<Response> {
  const contact = fields.optionalText('contact')
  const countersign = fields.optionalText('countersign')
  const { generation, expiresAt } = await staff.requests.extend(id, {
    due: fields.text('due'),
    ...(contact === undefined ? {} : { contact }),
    ...(countersign === undefined ? {} : { countersign }),
  })
  return json({ id, generation, expiresAt, ...sentOf(await staff.requests.tellExtended(id)) })
}

/** Tells whether the message went out; when it did not, staff still have the link on their screen. */
async function announced(
  { staff }: StaffCall,
  id: string,
): Promise<{ sent: boolean; failure: string | null }> {
  return sentOf(await staff.requests.announce(id))
}

function sentOf({ delivery }: SentAgain): { sent: boolean; failure: string | null } {
  return { sent: delivery?.outcome === 'sent', failure: delivery?.code ?? null }
}
