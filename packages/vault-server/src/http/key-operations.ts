import type { Operation } from './openapi.ts'

const KEYS = '/organizations/{organization}/api-keys'

/** API keys of an organization. */
export const KEY_OPERATIONS: Readonly<Record<string, Operation>> = {
  [`get ${KEYS}`]: {
    summary: 'List API keys',
    security: 'apiKey',
    rights: ['scope:manage'],
  },
  [`post ${KEYS}`]: {
    summary: 'Create an API key that may no more than the one that makes it',
    security: 'apiKey',
    rights: ['scope:manage'],
    body: 'createApiKey',
    status: 201,
  },
  [`post ${KEYS}/{key}/rotate`]: {
    summary: 'Another secret for the same rights; the old one works until the overlap is over',
    security: 'apiKey',
    rights: ['scope:manage'],
    body: 'rotateApiKey',
    status: 201,
  },
  [`delete ${KEYS}/{key}`]: {
    summary: 'Revoke an API key, at once and everywhere',
    security: 'apiKey',
    rights: ['scope:manage'],
    status: 204,
  },
}
