import type { Operation } from './openapi.ts'

/** What a person sees and does themselves. */
export const OWN_OPERATIONS: Record<string, Operation> = {
  'get /organizations/{organization}/requests/{request}/own': {
    summary: 'What a person sees of what they gave',
    security: 'link',
    rights: ['submit'],
  },
  'get /organizations/{organization}/requests/{request}/uses': {
    summary: 'When what the people of a request gave was shown or put out, and for what',
    security: 'link',
    rights: ['submit'],
  },
  'post /organizations/{organization}/requests/{request}/withdraw': {
    summary: 'Take back what was submitted and not accepted',
    security: 'link',
    rights: ['submit'],
    body: 'withdraw',
    status: 204,
  },
  'post /organizations/{organization}/requests/{request}/decline': {
    summary: 'Say that the number is not given',
    security: 'link',
    rights: ['submit'],
    body: 'statement',
    status: 204,
  },
  'post /organizations/{organization}/requests/{request}/reopen': {
    summary: 'Give the number after all',
    security: 'link',
    rights: ['submit'],
    body: 'reopen',
    status: 204,
  },
  'post /organizations/{organization}/requests/{request}/correction': {
    summary: 'Ask that what was accepted is corrected',
    security: 'link',
    rights: ['submit'],
    body: 'statement',
    status: 204,
  },
  'get /organizations/{organization}/statements': {
    summary: 'What people said since a time, oldest first',
    security: 'apiKey',
  },
}
