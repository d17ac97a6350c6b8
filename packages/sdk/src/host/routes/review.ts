import { image, json } from '../answers.ts'
import { type Routes, subjectRef } from './route.ts'

/** What was submitted: look at it, accept it, send it back. */
export const reviewRoutes: Routes = {
  'GET subjects * review': async ({ staff }, id) => json(await staff.review(subjectRef(id))),
  'POST subjects * images *': async ({ staff }, id, item) => {
    const { bytes, mediaType } = await staff.reviewImage(item, { subject: subjectRef(id).id })
    return image(bytes, mediaType)
  },
  'POST subjects * accept': async ({ staff, fields, options, organization }, id) => {
    await staff.accept(subjectRef(id), { record: fields.record('record') })
    await options.on?.accepted?.({ organization, subject: id })
    return json({})
  },
  'POST subjects * return': async ({ staff, fields, options, organization }, id) => {
    const words = fields.optionalText('words')
    const reason = fields.text('reason')
    await staff.return(subjectRef(id), { reason, ...(words === undefined ? {} : { words }) })
    await options.on?.returned?.({ organization, subject: id })
    return json({})
  },
}
