import type { Operation } from './openapi.ts'

const AT = '/organizations/{organization}/approvals'

/** Four eyes: one asks, another one agrees, signed in at the vault. */
export const APPROVAL_OPERATIONS: Readonly<Record<string, Operation>> = {
  [`post ${AT}`]: {
    summary: 'Ask a second person to agree',
    security: 'apiKey',
    rights: ['permission:reveal', 'permission:output', 'permission:erase'],
    body: 'askApproval',
    status: 201,
  },
  [`get ${AT}`]: {
    summary: 'What was asked, the newest first',
    security: 'apiKey',
    rights: ['scope:read', 'permission:admin', 'permission:reveal', 'permission:output', 'permission:erase'],
  },
  [`post ${AT}/{approval}/give`]: {
    summary: 'Agree, after a fresh proof of who it is',
    security: 'staff',
    rights: ['permission:admin'],
    body: 'decideApproval',
  },
  [`post ${AT}/{approval}/refuse`]: {
    summary: 'Do not agree',
    security: 'staff',
    rights: ['permission:admin'],
    body: 'decideApproval',
  },
  [`post ${AT}/{approval}/withdraw`]: {
    summary: 'Take back what oneself asked for',
    security: 'apiKey',
    rights: ['permission:reveal', 'permission:output', 'permission:erase'],
    body: 'decideApproval',
  },
}
