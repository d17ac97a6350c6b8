import { createHmac, randomBytes } from 'node:crypto'
import { unwrap, wrap } from '../../shred/wrap.ts'

const PREFIX = 'whsec_'

/**
 * Secrets of webhooks (Standard Webhooks 1.0.0: 24 to 64 bytes, `whsec_` and base64), each wrapped by the master key,
 * which is outside the database.
 */
export class WebhookSecrets {
  readonly #masterKey: Buffer

  constructor(masterKey: Buffer) {
    this.#masterKey = masterKey
  }

  /** A new secret: as it is told, and as it is stored. */
  create(organization: string, endpoint: string): { secret: string; stored: Buffer } {
    const bytes = randomBytes(32)
    const stored = wrap(this.#masterKey, aadOf(organization, endpoint), bytes)
    return { secret: PREFIX + bytes.toString('base64'), stored }
  }

  /** `v1,<base64>` for each secret in force, one space between. A secret that cannot be opened signs nothing. */
  sign(
    { organization, endpoint }: { organization: string; endpoint: string },
    stored: readonly Buffer[],
    message: { id: string; timestamp: number; body: string },
  ): string {
    return stored
      .flatMap(one => unwrap(this.#masterKey, aadOf(organization, endpoint), one) ?? [])
      .map(secret => signatureOf(secret, message))
      .join(' ')
  }
}

/** HMAC-SHA-256 over `id.timestamp.body`. @param message.timestamp - seconds since 1970 */
export function signatureOf(
  secret: Uint8Array,
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

function aadOf(organization: string, endpoint: string): string {
  return `webhook:${organization}:${endpoint}`
}
