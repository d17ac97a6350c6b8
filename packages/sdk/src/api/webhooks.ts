/**
 * What the vault tells a host by itself (Standard Webhooks 1.0.0). Ids, codes and times only: never a name, a word or
 * a number. Events may come late, twice and in any order; the header `webhook-id` tells one from another.
 */
export interface WebhookEvents {
  /** Somebody has sent what was asked, or staff matched what came through a poster. */
  'submission.submitted': Submission
  /** Staff gave something back: the same link takes it again. */
  'submission.returned': Submission & { subject: string; reason?: string }
  'submission.accepted': Submission & { subject: string }
  /** `by`: the person does not give the number, or staff closed the request. */
  'submission.declined': Submission & { subject: string; by: 'person' | 'staff'; reason?: string }
  /** Staff took a decision back, within ten minutes. */
  'submission.undone': Submission & { subject: string; decision: string }
  /** The day until which somebody was asked has passed in Japan, and nothing came. Once for each day. */
  'request.overdue': { request: string; generation: number; due: string }
  /** Ten wrong passcodes: the link is dead. */
  'passcode.exhausted': { request: string; generation: number }
  /** The last day on which a number had to be kept is over in Japan: it is time to erase it. Once for each time. */
  'subject.due': { subject: string; keepUntil: string }
  /** The final date of an erasure has come: no backup holds a key any more. */
  'subject.erased': { subject: string }
  /** Ten wrong passwords: the account of a person, or a staff member, waits for staff. */
  'sign-in.locked': { account: string; subject: string } | { member: string }
  /** The operator of the vault invited an administrator anew: somebody should know why. */
  'administrator.recovered': { member: string }
  'api-key.created': { apiKey: string }
  /** The old key, and the one that took its place. */
  'api-key.rotated': { apiKey: string; replacedBy: string }
  'api-key.revoked': { apiKey: string }
  /** 30, 7 and 1 days before a key ends that was not rotated. */
  'api-key.expiring': { apiKey: string; expiresAt: string; days: number }
  /** Asked for by `POST …/test`; every endpoint gets it. */
  'webhook.test': { endpoint: string }
}

interface Submission {
  request: string
  generation: number
  round: number
}

export type WebhookEventType = keyof WebhookEvents

/** The body of a webhook. `timestamp`: when it happened. */
export type WebhookEvent = {
  [Type in WebhookEventType]: {
    type: Type
    timestamp: string
    data: { organization: string } & WebhookEvents[Type]
  }
}[WebhookEventType]

/** `POST /v1/organizations/{organization}/webhook-endpoints`, scope `manage`. */
export interface CreateWebhookEndpoint {
  /** HTTPS, at most 500 characters, without user, password and fragment. It must lead to a public address. */
  url: string
  events: WebhookEventType[]
}

/** `PATCH …/webhook-endpoints/{endpoint}`. What happens while an endpoint is disabled is not kept for it. */
export interface UpdateWebhookEndpoint {
  url?: string
  events?: WebhookEventType[]
  enabled?: boolean
}

export interface WebhookEndpoint {
  /** `whe_…` */
  id: string
  url: string
  events: WebhookEventType[]
  state: 'enabled' | 'disabled'
  /** `gone`: it answered 410; `staff`: disabled by a call. */
  disabledBecause: 'gone' | 'staff' | null
  createdAt: string
  /** Until when bodies carry the signature of the former secret as well. */
  previousSecretUntil: string | null
}

/** Answered once. */
export interface CreatedWebhookEndpoint extends WebhookEndpoint {
  /** `whsec_…`: base64 of 32 bytes, the key of HMAC-SHA-256. */
  secret: string
}

/** `POST …/webhook-endpoints/{endpoint}/rotate`: hours for which both secrets sign, 0 to 168. */
export interface RotateWebhookSecret {
  overlapHours: number
}

/** `POST …/webhook-endpoints/{endpoint}/replay`: one delivery, or all since a time. */
export type ReplayWebhooks = { id: string } | { since: string }

/** How often a delivery was tried, and what came of it. Kept for 30 days. */
export interface WebhookDelivery {
  /** `evt_…`, the header `webhook-id`: the same for every try and replay. */
  id: string
  event: WebhookEventType
  /** `failed`: given up after about three days, or the endpoint was gone. */
  state: 'waiting' | 'delivered' | 'failed'
  tries: number
  /** Status of the newest answer, if there was one. */
  lastStatus: number | null
  /** Why the newest try failed. */
  lastError: WebhookFailure | null
  createdAt: string
  nextTryAt: string | null
  deliveredAt: string | null
}

/** `address_refused`: the name leads into a private network. `redirect`: an endpoint must answer itself. */
export type WebhookFailure =
  'status' | 'gone' | 'redirect' | 'timeout' | 'connection' | 'name_unknown' | 'address_refused'
