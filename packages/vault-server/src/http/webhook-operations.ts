import type { Operation } from './openapi.ts'

const ENDPOINTS = '/organizations/{organization}/webhook-endpoints'
const needs = { security: 'apiKey', rights: ['scope:manage'] } as const

/** Where a host wants to be told, and what became of it. */
export const WEBHOOK_OPERATIONS: Readonly<Record<string, Operation>> = {
  [`get ${ENDPOINTS}`]: { summary: 'List webhook endpoints', ...needs },
  [`post ${ENDPOINTS}`]: {
    summary: 'Add a webhook endpoint, get its secret',
    ...needs,
    body: 'createWebhookEndpoint',
    status: 201,
  },
  [`patch ${ENDPOINTS}/{endpoint}`]: {
    summary: 'Change address and events of an endpoint, disable or enable it',
    ...needs,
    body: 'updateWebhookEndpoint',
  },
  [`delete ${ENDPOINTS}/{endpoint}`]: {
    summary: 'Delete an endpoint with what waits for it',
    ...needs,
    status: 204,
  },
  [`post ${ENDPOINTS}/{endpoint}/rotate`]: {
    summary: 'Another secret; both sign until the overlap is over',
    ...needs,
    body: 'rotateWebhookSecret',
    status: 201,
  },
  [`post ${ENDPOINTS}/{endpoint}/test`]: { summary: 'Send a test event', ...needs, status: 202 },
  [`get ${ENDPOINTS}/{endpoint}/deliveries`]: {
    summary: 'Deliveries of the last 30 days, the newest first',
    ...needs,
  },
  [`post ${ENDPOINTS}/{endpoint}/replay`]: {
    summary: 'Send one delivery again, or all since a time',
    ...needs,
    body: 'replayWebhooks',
    status: 202,
  },
}
