import type { Operation } from './openapi.ts'

/** Posters, their visitors, and what waits in quarantine. */
export const INTAKE_OPERATIONS: Readonly<Record<string, Operation>> = {
  'put /organizations/{organization}/intakes/{intake}': {
    summary: 'Put up a poster or raise its generation',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putIntake',
  },
  'get /organizations/{organization}/intakes': { summary: 'List posters', security: 'apiKey' },
  'get /organizations/{organization}/intakes/{intake}': { summary: 'One poster', security: 'apiKey' },
  'post /organizations/{organization}/intakes/{intake}/close': {
    summary: 'Close a poster at once',
    security: 'apiKey',
    rights: ['permission:request'],
  },
  'get /organizations/{organization}/entries': {
    summary: 'What waits in quarantine to be matched',
    security: 'apiKey',
    rights: ['permission:review'],
  },
  'post /organizations/{organization}/entries/{subject}/match': {
    summary: 'Make a quarantined submission that of a person, and destroy the quarantined one',
    security: 'apiKey',
    rights: ['permission:review'],
    body: 'matchEntry',
  },
  'post /organizations/{organization}/entries/{subject}/dismiss': {
    summary: 'Destroy a quarantined submission',
    security: 'apiKey',
    rights: ['permission:review'],
    body: 'dismissEntry',
  },
  'get /organizations/{organization}/intakes/{intake}/provider': {
    summary: 'What everybody who scans a poster sees',
    security: 'link',
  },
  'post /organizations/{organization}/intakes/{intake}/entries': {
    summary: 'Begin an entry, with tokens of the visitor',
    security: 'link',
    rights: ['submit'],
    body: 'openEntry',
    status: 201,
  },
  'post /organizations/{organization}/requests/{request}/additions': {
    summary: 'Add a family member whom the organization does not know',
    security: 'link',
    rights: ['submit'],
    body: 'addToHousehold',
    status: 201,
  },
}
