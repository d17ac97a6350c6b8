import type { Erase, Permission } from '../../api/index.ts'
import type { PurposeOrder } from '../../client/change/purposes.ts'
import { namedPurposes } from '../../client/named-purposes.ts'
import { isId } from '../../format/ids.ts'
import { HandlerProblem, json } from '../answers.ts'
import { requireReach } from './reach.ts'
import { requireOneOf, requirePermission, type Routes, type StaffCall, subjectRef } from './route.ts'

/** Whoever works with people sees when a number came and for what; never the number. */
const READERS: readonly Permission[] = ['request', 'review', 'audit', 'erase', 'admin']
const WAYS: readonly PurposeOrder['by'][] = ['mail', 'paper', 'posted']

/** What becomes of a number over time: replaced, used for more, used again, kept until a day, destroyed. */
export const changeRoutes: Routes = {
  'GET subjects * numbers': listNumbers,
  'GET subjects * purposes': async (call, id) => {
    await requirePermission(call, 'request')
    return json(await call.staff.purposes.options(subjectRef(id)))
  },
  'POST subjects * purposes': async ({ staff, fields }, id) => {
    const by = WAYS.find(way => way === fields.text('by'))
    const on = fields.optionalText('on')
    if (by === undefined) throw new HandlerProblem(400, 'invalid_request')
    const order = {
      purposes: fields.texts('purposes'),
      notice: { text: fields.text('text'), language: fields.text('language') },
      by,
      ...(on === undefined ? {} : { on }),
    }
    return json(await staff.purposes.add(subjectRef(id), order), 201)
  },
  'POST subjects * notices *': async (call, id, amendment) => {
    await requirePermission(call, 'request')
    await requireReach(call, [subjectRef(id).id])
    if (!isId(amendment, 'amd')) throw new HandlerProblem(404, 'not_found')
    return json({ delivery: await call.staff.purposes.tellAgain(subjectRef(id), amendment) })
  },
  'POST subjects * rehire': async ({ staff, fields }, id) => {
    const note = fields.optionalText('note')
    const order = { purposes: fields.texts('purposes'), record: note === undefined ? {} : { note } }
    return json(await staff.subjects.rehire(subjectRef(id), order))
  },
  'POST subjects * retention': async ({ staff, fields }, id) =>
    json(await staff.subjects.setRetention(subjectRef(id), fields.textOrNull('keepUntil'))),
  'POST subjects * number changed': askChanged,
  'POST subjects * erase': eraseOf,
}

/** Times, purposes and who accepted: with how much is kept, for the question before an erasure. */
async function listNumbers(call: StaffCall, id: string): Promise<Response> {
  await requireOneOf(call, READERS)
  const { staff } = call
  const ref = subjectRef(id)
  const [numbers, kept] = await Promise.all([staff.numberHistory(ref), staff.kept(ref)])
  const data = numbers.map(({ purposes, added, ...number }) => ({
    ...number,
    purposes: namedPurposes(purposes),
    added: added.map(notice => ({ ...notice, purposes: namedPurposes(notice.purposes) })),
  }))
  return json({ data, kept })
}

/** 番号変更: a request of its own, with the purposes that the person was told. */
async function askChanged(call: StaffCall, id: string): Promise<Response> {
  const { staff, fields, options, organization } = call
  const inPerson = fields.optionalFlag('inPerson')
  const issued = await staff.requests.changeNumber(subjectRef(id), {
    due: fields.text('due'),
    ...(inPerson === undefined ? {} : { inPerson }),
  })
  await options.on?.requested?.({ organization, request: issued.id, subjects: [id] })
  const { delivery } = await staff.requests.announce(issued.id)
  return json({ ...issued, sent: delivery?.outcome === 'sent', failure: delivery?.code ?? null }, 201)
}

async function eraseOf(
  { staff, fields, options, organization }: StaffCall,
  subject: string,
): Promise<Response> {
  const approval = fields.optionalText('approval')
  const order = {
    ...eraseOrder(fields.text('scope'), fields.text('reason'), fields.optionalText('item')),
    ...(approval === undefined ? {} : { approval }),
  }
  const ref = subjectRef(subject)
  const tell = fields.flag('tell')
  const { erasure, delivery } = tell
    ? await staff.eraseAndTell(ref, order)
    : { erasure: await staff.erase(ref, order), delivery: null }
  await options.on?.erased?.({ organization, subject, erasure })
  return json({ ...erasure, delivery })
}

function eraseOrder(scope: string, reason: string, item?: string): Erase {
  if (scope === 'number' && item !== undefined && isId(item, 'itm')) return { scope, item, reason }
  if ((scope === 'images' || scope === 'person') && item === undefined) return { scope, reason }
  throw new HandlerProblem(400, 'invalid_request')
}
