import type {
  CreateWebhookEndpoint,
  ReplayWebhooks,
  RotateWebhookSecret,
  UpdateWebhookEndpoint,
  WebhookEventType,
} from '@fuin/sdk/api'
import { z } from 'zod'
import type { Fits } from './fits.ts'
import { id, time } from './schema-parts.ts'

/** Events that an endpoint can ask for; a test event needs no asking. The compiler sees that none is forgotten. */
const EVENTS = Object.keys({
  'submission.submitted': 0,
  'submission.returned': 0,
  'submission.accepted': 0,
  'submission.declined': 0,
  'submission.undone': 0,
  'request.overdue': 0,
  'passcode.exhausted': 0,
  'subject.due': 0,
  'subject.erased': 0,
  'sign-in.locked': 0,
  'administrator.recovered': 0,
  'api-key.created': 0,
  'api-key.rotated': 0,
  'api-key.revoked': 0,
  'api-key.expiring': 0,
} satisfies Record<Exclude<WebhookEventType, 'webhook.test'>, 0>) as Exclude<
  WebhookEventType,
  'webhook.test'
>[]

const url = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[\x21-\x7e]+$/u)
const events = z.array(z.enum(EVENTS)).min(1).max(EVENTS.length)

/** Webhooks. */
export const webhookSchemas = {
  createWebhookEndpoint: z.strictObject({ url, events }),
  updateWebhookEndpoint: z
    .strictObject({ url: url.optional(), events: events.optional(), enabled: z.boolean().optional() })
    .refine(change => Object.keys(change).length > 0),
  rotateWebhookSecret: z.strictObject({ overlapHours: z.int().min(0).max(168) }),
  replayWebhooks: z.union([z.strictObject({ id: id('evt') }), z.strictObject({ since: time })]),
} as const

const fits: [
  Fits<typeof webhookSchemas.createWebhookEndpoint, CreateWebhookEndpoint>,
  Fits<typeof webhookSchemas.updateWebhookEndpoint, UpdateWebhookEndpoint>,
  Fits<typeof webhookSchemas.rotateWebhookSecret, RotateWebhookSecret>,
  Fits<typeof webhookSchemas.replayWebhooks, ReplayWebhooks>,
] = [true, true, true, true]
Object.freeze(fits)
