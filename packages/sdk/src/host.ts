/** The host's mount, for servers that speak fetch (`Request → Response`). */
export { createHandler } from './host/handler.ts'
export type { HandlerOptions, HostEvents, Principal } from './host/options.ts'
export type { WebhookOptions } from './host/webhooks.ts'
