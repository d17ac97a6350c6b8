import { image, json } from '../answers.ts'
import { returnOf, seenOf, verificationOf } from './decision-fields.ts'
import { documentOf } from '../../rules/documents.ts'
import { requireOneOf, requirePermission, type Routes, subjectRef } from './route.ts'

/** What was submitted: look at it, accept it, send it back, take that back. */
export const reviewRoutes: Routes = {
  'GET subjects * review': async (call, id) => {
    await requirePermission(call, 'review')
    return json(await call.staff.review(subjectRef(id)))
  },
  'GET subjects * verification': async (call, id) => {
    await requireOneOf(call, ['request', 'review', 'audit', 'admin'])
    return json(await call.staff.verification(subjectRef(id)))
  },
  'POST subjects * images *': async ({ staff }, id, item) => {
    const { bytes, mediaType, document, side, quality, statement } = await staff.reviewImage(item, {
      subject: subjectRef(id).id,
    })
    // The code came from a stranger's browser: only one that the rules know may stand in a header.
    return image(bytes, mediaType, {
      'fuin-document': documentOf(document)?.code ?? '',
      'fuin-side': side,
      'fuin-quality': quality.join(','),
      'fuin-statement': statement ?? '',
    })
  },
  /** The digits go to the browser of the staff member, after the vault logged it. */
  'POST subjects * numbers *': async ({ staff }, id, item) =>
    staff.reviewNumber(item, number => json({ number: number.digits() }), { subject: subjectRef(id).id }),
  'POST subjects * accept': async ({ staff, fields, options, organization }, id) => {
    const record = verificationOf(fields)
    const decided = await staff.accept(subjectRef(id), { record }, seenOf(fields))
    if (!decided.secondPerson) await options.on?.accepted?.({ organization, subject: id })
    return json(decided)
  },
  'POST subjects * return': async ({ staff, fields, options, organization }, id) => {
    const decided = await staff.return(subjectRef(id), returnOf(fields), seenOf(fields))
    await options.on?.returned?.({ organization, subject: id })
    return json(decided)
  },
  'POST subjects * decline': async ({ staff, fields }, id) =>
    json(await staff.decline(subjectRef(id), { words: fields.text('words') }, seenOf(fields))),
  'POST requests * undo': async ({ staff }, id) => json(await staff.undo(id).then(() => ({}))),
}
