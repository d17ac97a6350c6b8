import type { Erase } from '../api/index.ts'
import type { Staff } from '../client/staff.ts'
import { isId } from '../format/ids.ts'
import { HandlerProblem, image, json } from './answers.ts'
import { type Fields, listQuery } from './fields.ts'
import type { HandlerOptions } from './options.ts'

/** One call of a staff member. */
export interface StaffCall {
  staff: Staff
  organization: string
  url: URL
  /** Path below the mount, split: `subjects`, `sub_…`, `reveal`. */
  segments: string[]
  fields: Fields
  options: Pick<HandlerOptions, 'on' | 'notifier'>
}

type Route = (call: StaffCall, id: string, rest: string) => Promise<Response>

/** Method, first segment and last segment of every route; ids stand between. */
const ROUTES: Record<string, Route> = {
  'GET subjects': async ({ staff, url }) => json(await staff.subjects.list(listQuery(url))),
  'GET subjects *': async ({ staff }, id) => json(await staff.subjects.get(subject(id))),
  'POST subjects': async ({ staff, fields }) =>
    json(
      await staff.subjects.put({
        externalId: fields.text('externalId'),
        kind: fields.kind(),
        name: fields.text('name'),
      }),
    ),
  'POST requests': createRequest,
  'POST requests * renew': renewRequest,
  'POST requests * cancel': async ({ staff }, id) => json(await staff.requests.cancel(id).then(() => ({}))),
  'GET requests *': async ({ staff }, id) => json(await staff.requests.get(id)),
  'GET subjects * review': async ({ staff }, id) => json(await staff.review(subject(id))),
  'POST subjects * images *': async ({ staff }, id, item) => {
    const { bytes, mediaType } = await staff.reviewImage(item, { subject: subject(id).id })
    return image(bytes, mediaType)
  },
  'POST subjects * accept': async ({ staff, fields, options, organization }, id) => {
    await staff.accept(subject(id), { record: fields.record('record') })
    await options.on?.accepted?.({ organization, subject: id })
    return json({})
  },
  'POST subjects * return': async ({ staff, fields, options, organization }, id) => {
    const words = fields.optionalText('words')
    const reason = fields.text('reason')
    await staff.return(subject(id), { reason, ...(words === undefined ? {} : { words }) })
    await options.on?.returned?.({ organization, subject: id })
    return json({})
  },
  'POST subjects * reveal': reveal,
  'POST subjects * erase': async ({ staff, fields, options, organization }, id) => {
    const scope = fields.text('scope')
    if (scope !== 'images' && scope !== 'person') throw new HandlerProblem(400, 'invalid_request')
    const order: Erase = { scope, reason: fields.text('reason') }
    const erasure = await staff.erase(subject(id), order)
    await options.on?.erased?.({ organization, subject: id, erasure })
    return json(erasure)
  },
}

/** Answers a call of a staff member. */
export function staffRoute(method: string, call: StaffCall): Promise<Response> {
  const ids = call.segments.filter(segment => segment.includes('_'))
  const shape = call.segments.map(segment => (segment.includes('_') ? '*' : segment)).join(' ')
  const route = ROUTES[`${method} ${shape}`]
  if (route === undefined) throw new HandlerProblem(404, 'not_found')
  return route(call, ids[0] ?? '', ids[1] ?? '')
}

async function createRequest(call: StaffCall): Promise<Response> {
  const { staff, fields, organization, options } = call
  const subjects = fields.texts('subjects').map(subject)
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

/** For a display only: the digits go to the browser of the staff member, after the vault logged it. */
async function reveal({ staff, fields }: StaffCall, id: string): Promise<Response> {
  const form = fields.optionalText('form')
  const reason = fields.optionalText('reason')
  const options = {
    purpose: fields.text('purpose'),
    ...(form === undefined ? {} : { form }),
    ...(reason === undefined ? {} : { reason }),
  }
  return staff.reveal(subject(id), options, number => json({ number: number.digits() }))
}

function subject(id: string): { id: string } {
  if (isId(id, 'sub')) return { id }
  throw new HandlerProblem(404, 'not_found')
}
