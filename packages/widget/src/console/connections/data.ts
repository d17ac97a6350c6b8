import type { ApiKey, WebhookDelivery, WebhookEndpoint, WebhookEventType } from '@fuin/sdk/api'

/** A key as the handler lists it. */
export interface ListedKey extends ApiKey {
  /** The host calls the vault with this one. */
  own: boolean
}

/** What is shown once: of a key or of an endpoint. */
export interface Secret {
  name: string
  secret: string
}

/** A page of what was told to an endpoint. */
export interface Deliveries {
  data: WebhookDelivery[]
  next: string | null
}

export interface KeyForm {
  name: string
  scopes: ('read' | 'vouch')[]
  days: number
  allowedAddresses: string[] | null
}

export interface EndpointForm {
  url: string
  events: WebhookEventType[]
}

/** Every event that can be chosen, as the vault names them; `webhook.test` comes to every endpoint. */
export const EVENTS = [
  'submission.submitted',
  'submission.returned',
  'submission.accepted',
  'submission.declined',
  'submission.undone',
  'request.overdue',
  'passcode.exhausted',
  'subject.due',
  'subject.erased',
  'sign-in.locked',
  'administrator.recovered',
  'api-key.created',
  'api-key.rotated',
  'api-key.revoked',
  'api-key.expiring',
] as const satisfies readonly WebhookEventType[]

/** Keys that still work, then those that have ended. */
export function sorted(keys: readonly ListedKey[]): { living: ListedKey[]; ended: ListedKey[] } {
  const living = keys.filter(({ state }) => state === 'active' || state === 'replaced')
  return { living, ended: keys.filter(key => !living.includes(key)).reverse() }
}

/** The beginning of a secret by which people find it in their settings: its id is public. */
export function prefixOf({ id }: Pick<ApiKey, 'id'>): string {
  return `fuin_${id.slice(4)}_…`
}

export type Endpoint = WebhookEndpoint
