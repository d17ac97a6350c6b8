import type { DecideOptions, ReturnOrder } from '../../client/decide.ts'
import type { NewVerification } from '../../client/verification.ts'
import { HandlerProblem } from '../answers.ts'
import type { Fields } from '../fields.ts'

const ANSWERS = ['yes', 'no', 'not-applicable'] as const

/** What the staff member had on the screen. */
export function seenOf(fields: Fields): DecideOptions {
  const seen = fields.fields('seen')
  return { seen: { generation: seen.count('generation'), round: seen.count('round') } }
}

/** The record that the page made. */
export function verificationOf(fields: Fields): NewVerification {
  const record = fields.fields('record')
  const note = record.optionalText('note')
  const checks = record.list('checks')?.map(checkOf)
  return {
    papers: (record.list('papers') ?? []).map(paper => ({
      subject: paper.text('subject'),
      document: paper.text('document'),
      sides: paper.sides(),
    })),
    basis: record.texts('basis'),
    ...(checks === undefined ? {} : { checks }),
    ...(note === undefined ? {} : { note }),
  }
}

function checkOf(fields: Fields): NonNullable<NewVerification['checks']>[number] {
  const answer = ANSWERS.find(known => known === fields.text('answer'))
  if (answer === undefined) throw new HandlerProblem(400, 'invalid_request')
  const subject = fields.optionalText('subject')
  return { id: fields.text('id'), answer, ...(subject === undefined ? {} : { subject }) }
}

/** Why it is sent back, and what is asked again. */
export function returnOf(fields: Fields): ReturnOrder {
  const words = fields.optionalText('words')
  const images = fields.optionalTexts('items')
  const again = fields.list('again')?.map(person => ({
    subject: person.text('subject'),
    number: person.flag('number'),
    images: (person.list('images') ?? []).map(image => ({
      document: image.text('document'),
      sides: image.sides(),
    })),
  }))
  return {
    reason: fields.text('reason'),
    ...(words === undefined ? {} : { words }),
    ...(again === undefined ? {} : { again }),
    ...(images === undefined ? {} : { images }),
  }
}
