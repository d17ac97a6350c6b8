import type { NewPerson } from '../../client/intake/match.ts'
import { HandlerProblem, json } from '../answers.ts'
import type { Fields } from '../fields.ts'
import { type Routes, type StaffCall, subjectRef } from './route.ts'

/** Posters, and the queue of what came through them. */
export const intakeRoutes: Routes = {
  'GET intakes': async ({ staff }) => json({ data: await staff.intakes.list() }),
  'POST intakes': createIntake,
  'POST intakes * renew': async ({ staff, fields }, id) => {
    const due = fields.optionalText('due')
    return json(await staff.intakes.renew(id, due === undefined ? {} : { due }))
  },
  'POST intakes * close': async ({ staff }, id) => json(await staff.intakes.close(id)),
  // A POST, since each name that is opened is an entry of the log.
  'POST entries': async ({ staff, fields }) => {
    const after = fields.optionalText('after')
    const { data, next } = await staff.intakes.waiting(after === undefined ? {} : { after })
    const candidates = await staff.intakes.suggestAll(data)
    return json({ data: data.map((entry, at) => ({ ...entry, candidates: candidates[at] })), next })
  },
  'POST entries * match': async ({ staff, fields }, id) =>
    json(await staff.intakes.match(id, target(fields), { replace: fields.flag('replace') })),
  'POST entries * dismiss': async ({ staff, fields }, id) => {
    await staff.intakes.dismiss(id, { reason: fields.text('reason') })
    return json({})
  },
}

async function createIntake({ staff, fields }: StaffCall): Promise<Response> {
  const kind = fields.kind()
  if (kind === 'dependent') throw new HandlerProblem(400, 'invalid_request')
  const [perDay, total] = [fields.optionalInteger('perDay'), fields.optionalInteger('total')]
  const images = fields.images()
  const intake = await staff.intakes.create({
    name: fields.text('name'),
    kind,
    purposes: fields.texts('purposes'),
    ...(images === undefined ? {} : { images }),
    due: fields.text('due'),
    ...(perDay === undefined ? {} : { perDay }),
    ...(total === undefined ? {} : { total }),
  })
  return json(intake, 201)
}

/** A person who is known (`subject`), or a new one (`externalId`, `name`, `details`, `dependentOf`). */
function target(fields: Fields): { id: string } | NewPerson {
  const subject = fields.optionalText('subject')
  if (subject !== undefined) return subjectRef(subject)
  const details = Object.entries(fields.record('details'))
  if (!details.every(([, value]) => typeof value === 'string'))
    throw new HandlerProblem(400, 'invalid_request')
  const dependentOf = fields.optionalText('dependentOf')
  return {
    newPerson: {
      externalId: fields.text('externalId'),
      name: fields.text('name'),
      details: Object.fromEntries(details),
      ...(dependentOf === undefined ? {} : { dependentOf: subjectRef(dependentOf) }),
    },
  }
}
