import type { ApiKeyScope, Permission } from '@fuin/sdk/api'
import { ACCOUNT_OPERATIONS } from './account-operations.ts'
import { HISTORY_OPERATIONS } from './history-operations.ts'
import { APPROVAL_OPERATIONS } from './approval-operations.ts'
import { MEMBER_OPERATIONS } from './member-operations.ts'
import { INTAKE_OPERATIONS } from './intake-operations.ts'
import { OWN_OPERATIONS } from './own-operations.ts'
import { CHANGE_OPERATIONS } from './change-operations.ts'
import { KEY_OPERATIONS } from './key-operations.ts'
import type { schemas } from './schemas.ts'
import { WEBHOOK_OPERATIONS } from './webhook-operations.ts'

export type SchemaName = keyof typeof schemas

/**
 * What a caller needs: a scope of the key, or a permission of the actor it vouches for. Of a provider: a token that
 * may submit, a session, or the link of a request with a passcode.
 */
export type Right = `scope:${ApiKeyScope}` | `permission:${Permission}` | 'submit' | 'session' | 'passcode'

export interface Operation {
  summary: string
  /** `apiKey`: also a staff member who is signed in, unless only a scope other than `read` helps. */
  security: 'apiKey' | 'staff' | 'link' | 'account' | 'setup' | 'none'
  /** One of them. Left out: any key of the organization, any token of the request. */
  rights?: readonly Right[]
  body?: SchemaName | 'octets'
  status?: number
}

/** Every route, with the schema that validates it. A test compares this list with the router. */
export const OPERATIONS: Record<string, Operation> = {
  'get /health': { summary: 'The process lives', security: 'none' },
  'get /ready': { summary: 'The database answers', security: 'none' },
  'post /organizations': {
    summary: 'Create an organization',
    security: 'setup',
    body: 'createOrganization',
    status: 201,
  },
  'get /organizations/{organization}': {
    summary: 'What is set for the organization',
    security: 'apiKey',
    rights: ['scope:read', 'permission:admin', 'permission:audit'],
  },
  'patch /organizations/{organization}': {
    summary: 'Set the allowed origins, the rules of reviews and reveals, and what is asked of staff',
    security: 'apiKey',
    rights: ['scope:manage', 'permission:admin'],
    body: 'updateOrganization',
  },
  ...KEY_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  'put /organizations/{organization}/subjects/{subject}': {
    summary: 'Create a subject or replace its label',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putSubject',
  },
  'post /organizations/{organization}/subjects/batch': {
    summary: 'Create up to 200 subjects or replace their labels, all or none',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putSubjects',
  },
  'post /organizations/{organization}/subjects/lookup': {
    summary: 'Up to 100 people by id or tag, with their items where wanted; counts as a call for each',
    security: 'apiKey',
    body: 'lookUpSubjects',
  },
  'get /organizations/{organization}/subjects': { summary: 'List subjects', security: 'apiKey' },
  'get /organizations/{organization}/subjects/{subject}': { summary: 'One subject', security: 'apiKey' },
  'get /organizations/{organization}/subjects/{subject}/items': {
    summary: 'Items of a subject, without content',
    security: 'apiKey',
  },
  'post /organizations/{organization}/subjects/{subject}/erase': {
    summary: 'Destroy the keys of images, of one number or of the person',
    security: 'apiKey',
    rights: ['permission:erase'],
    body: 'erase',
  },
  'get /organizations/{organization}/subjects/{subject}/requests': {
    summary: 'Requests of a subject, the newest first',
    security: 'apiKey',
    rights: ['scope:read'],
  },
  'get /organizations/{organization}/status': {
    summary: 'People with their newest requests, or who changed since a place of the log',
    security: 'apiKey',
    rights: ['scope:read'],
  },
  'get /organizations/{organization}/status/counts': {
    summary: 'How many people there are, by kind and state',
    security: 'apiKey',
    rights: ['scope:read'],
  },
  'post /organizations/{organization}/numbers': {
    summary: 'Keep up to 50 numbers that the host sealed itself, all or none',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'enterNumbers',
    status: 201,
  },
  'get /organizations/{organization}/attention': {
    summary:
      'Requests of which the host has to know: more time is wanted, or the passcode was wrong too often',
    security: 'apiKey',
  },
  'put /organizations/{organization}/requests/{request}': {
    summary: 'Create a request, raise its generation, or extend it',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putRequest',
  },
  'get /organizations/{organization}/requests/{request}': { summary: 'One request', security: 'apiKey' },
  'post /organizations/{organization}/requests/{request}/sessions': {
    summary: 'A session for an embedded collector',
    security: 'apiKey',
    rights: ['scope:vouch', 'permission:request'],
    body: 'createSession',
    status: 201,
  },
  'post /organizations/{organization}/requests/{request}/decision': {
    summary: 'Accept, return, decline or cancel',
    security: 'apiKey',
    rights: ['permission:review', 'permission:request'],
    body: 'decide',
  },
  'post /organizations/{organization}/requests/{request}/undo': {
    summary: 'Take the newest decision back, within ten minutes',
    security: 'apiKey',
    rights: ['permission:review'],
    body: 'undo',
  },
  'get /organizations/{organization}/decisions': {
    summary: 'Decisions since a time, oldest first',
    security: 'apiKey',
  },
  'post /organizations/{organization}/releases': {
    summary: 'Log, then release',
    security: 'apiKey',
    rights: ['permission:reveal', 'permission:output', 'permission:review'],
    body: 'release',
  },
  'get /organizations/{organization}/items/{item}/body': {
    summary: 'Body of a released image',
    security: 'apiKey',
  },
  ...HISTORY_OPERATIONS,
  ...INTAKE_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...CHANGE_OPERATIONS,
  ...MEMBER_OPERATIONS,
  ...APPROVAL_OPERATIONS,
  'get /organizations/{organization}/requests/{request}/provider': {
    summary: 'What the provider may see',
    security: 'link',
  },
  'post /organizations/{organization}/requests/{request}/gate': {
    summary: 'Prove that the passcode is known: a session',
    security: 'link',
    rights: ['passcode'],
    body: 'passGate',
    status: 201,
  },
  'post /organizations/{organization}/requests/{request}/renewal': {
    summary: 'Ask for more time, with a session',
    security: 'link',
    rights: ['session'],
  },
  'get /organizations/{organization}/requests/{request}/receipt': {
    summary: 'Whether it was submitted or extended, for a page that is open: no entry in the log',
    security: 'link',
  },
  'put /organizations/{organization}/requests/{request}/items/{item}': {
    summary: 'Begin an item',
    security: 'link',
    rights: ['submit'],
    body: 'putItem',
  },
  'get /organizations/{organization}/requests/{request}/items/{item}/upload': {
    summary: 'What has arrived',
    security: 'link',
  },
  'put /organizations/{organization}/requests/{request}/items/{item}/chunks/{place}': {
    summary: 'One chunk',
    security: 'link',
    rights: ['submit'],
    body: 'octets',
    status: 204,
  },
  'post /organizations/{organization}/requests/{request}/items/{item}/complete': {
    summary: 'Check the digest of the whole',
    security: 'link',
    rights: ['submit'],
    body: 'completeItem',
  },
  'post /organizations/{organization}/requests/{request}/submit': {
    summary: 'Submit, get the receipt',
    security: 'link',
    rights: ['submit'],
    body: 'submit',
  },
  ...OWN_OPERATIONS,
}
