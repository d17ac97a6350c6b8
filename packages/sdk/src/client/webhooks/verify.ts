import { createHmac, timingSafeEqual } from 'node:crypto'
import type { WebhookEvent } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'

/** A webhook that came from the vault. `id` tells it from others: it may come twice. */
export type VerifiedWebhook = WebhookEvent & { id: string }

/** What was received: a fetch-style request, or its headers and the body exactly as it came. */
export type ReceivedWebhook =
  | Request
  | {
      headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
      body: string | Uint8Array
    }

export interface VerifyWebhookOptions {
  /** How far the clocks of vault and host may differ, seconds. Default 300. */
  toleranceSeconds?: number
  /** For tests. */
  now?: Date
}

const MOST_SIGNATURES = 10

/**
 * Verifies a webhook (Standard Webhooks 1.0.0) and reads it. The comparison takes the same time wherever it differs.
 *
 * @param secret - `whsec_…`; several while one is rotated
 * @throws {FuinError} `webhook_header_missing`, `webhook_too_old` (or from the future), `webhook_signature_wrong`,
 *   `webhook_invalid` for a signed body that is none, `config_invalid` for a secret that is none
 * @example
 * ```ts
 * import { verifyWebhook } from '@fuin/sdk/node'
 *
 * const event = await verifyWebhook(request, process.env['FUIN_WEBHOOK_SECRET']!)
 * if (event.type === 'submission.submitted') queue.add({ id: event.id, request: event.data.request })
 * ```
 */
export async function verifyWebhook(
  received: ReceivedWebhook,
  secret: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyWebhookOptions = {},
): Promise<VerifiedWebhook> {
  const keys = (typeof secret === 'string' ? [secret] : secret).map(keyOf)
  const header = readerOf(received.headers)
  const [id, time, signatures] = [
    header('webhook-id'),
    header('webhook-timestamp'),
    header('webhook-signature'),
  ]
  const shaped = id !== undefined && /^[\w.-]{1,100}$/u.test(id) && /^\d{1,11}$/u.test(time ?? '')
  if (!shaped || signatures === undefined)
    throw new FuinError('webhook_header_missing', 'A webhook needs its three headers.')
  // The body is a stream: it is read once, here.
  const body = received instanceof Request ? await received.text() : textOf(received.body)
  const expected = keys.map(key => createHmac('sha256', key).update(`${id}.${time!}.${body}`).digest())
  const given = signatures
    .split(' ')
    .slice(0, MOST_SIGNATURES)
    .flatMap(one => /^v1,([A-Za-z0-9+/]{43}=)$/u.exec(one)?.[1] ?? [])
    .map(one => Buffer.from(one, 'base64'))
  const right = given.flatMap(one => expected.map(other => timingSafeEqual(one, other)))
  if (!right.includes(true))
    throw new FuinError(
      'webhook_signature_wrong',
      'This webhook is not signed with the secret of its endpoint.',
    )
  // Only now: a stranger learns nothing of the clock.
  if (Math.abs(now.getTime() / 1000 - Number(time)) > toleranceSeconds)
    throw new FuinError('webhook_too_old', 'This webhook is older than it may be. Check the clock.')
  return { ...eventIn(body), id }
}

function keyOf(secret: string): Buffer {
  const text = /^whsec_([A-Za-z0-9+/]{32,88}={0,2})$/u.exec(secret)?.[1]
  if (text === undefined)
    throw new FuinError('config_invalid', 'The secret of a webhook is whsec_ and base64.')
  return Buffer.from(text, 'base64')
}

function readerOf(
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>,
): (name: string) => string | undefined {
  if (headers instanceof Headers) return name => headers.get(name) ?? undefined
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return name => {
    const value = lower.get(name)
    return typeof value === 'string' ? value : value?.join(' ')
  }
}

function textOf(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
}

function eventIn(body: string): WebhookEvent {
  try {
    const event = JSON.parse(body) as WebhookEvent
    if (typeof event.type === 'string' && typeof event.data.organization === 'string') return event
  } catch {
    // Falls through: what is no event is none in any way.
  }
  throw new FuinError('webhook_invalid', 'This webhook holds no event.')
}
