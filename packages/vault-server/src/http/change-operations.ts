import type { Operation } from './openapi.ts'

const SUBJECT = '/organizations/{organization}/subjects/{subject}'

/** What becomes of a number over time. */
export const CHANGE_OPERATIONS: Record<string, Operation> = {
  [`get ${SUBJECT}/numbers`]: {
    summary: 'Numbers that were accepted, and purposes that were added',
    security: 'apiKey',
  },
  [`put ${SUBJECT}/retention`]: {
    summary: 'Set until when the number is kept',
    security: 'apiKey',
    rights: ['permission:erase'],
    body: 'setRetention',
  },
  [`post ${SUBJECT}/amendments`]: {
    summary: 'Add purposes to the number in force',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putAmendment',
    status: 201,
  },
  [`post ${SUBJECT}/rehire`]: {
    summary: 'Use the kept number of somebody who is back',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'rehire',
  },
}
