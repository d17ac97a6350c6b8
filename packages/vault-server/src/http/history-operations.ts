import type { Operation } from './openapi.ts'

/** The log and what proves it. */
export const HISTORY_OPERATIONS: Readonly<Record<string, Operation>> = {
  'get /organizations/{organization}/log/checkpoint': { summary: 'Newest checkpoint', security: 'apiKey' },
  'get /organizations/{organization}/log/entries': {
    summary: 'Log entries in order',
    security: 'apiKey',
    rights: ['scope:read', 'permission:audit'],
  },
  'get /organizations/{organization}/log/list': {
    summary: 'One history, filtered, newest first, each entry with its proof',
    security: 'apiKey',
    rights: ['scope:read', 'permission:audit'],
  },
  'post /organizations/{organization}/log/exports': {
    summary: 'Log that the log or a part of it is written to a file',
    security: 'apiKey',
    rights: ['scope:read', 'permission:audit'],
    status: 201,
  },
  'post /organizations/{organization}/log/entries/{place}/erase-detail': {
    summary: 'Erase words, address and browser of one entry; the tree stays as it is',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'eraseDetail',
  },
  'post /organizations/{organization}/log/entries/{place}/acknowledge': {
    summary: 'Write down that one has looked at the recovery of an administrator',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'acknowledgeEntry',
  },
  'post /organizations/{organization}/log/restores': {
    summary: 'Write into the log that it was restored from a backup, naming both states',
    security: 'apiKey',
    rights: ['permission:admin'],
    body: 'acceptRestore',
    status: 201,
  },
  'get /organizations/{organization}/log/inclusion': { summary: 'Inclusion proof', security: 'apiKey' },
  'get /organizations/{organization}/log/consistency': { summary: 'Consistency proof', security: 'apiKey' },
}
