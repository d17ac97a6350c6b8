import type { Request, Response } from 'express'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import type { Deps } from '../vault/deps.ts'
import { sha256 } from '../vault/outer.ts'
import { idParam } from './params.ts'

const HOURS = 24

interface Outcome {
  status: number
  body: object
  /** What a repeated call is answered: ids only, never secrets or released bytes. */
  ids: Record<string, string>
}

/**
 * Runs a creating call once for each `Idempotency-Key`. The same key with another body is refused; the same call
 * again is answered with status and ids of the first, since bodies with secrets are not kept.
 */
export async function idempotent(
  deps: Deps,
  request: Request,
  response: Response,
  work: () => Promise<Outcome>,
): Promise<void> {
  const key = request.get('idempotency-key')
  if (key === undefined) {
    const { status, body } = await work()
    response.status(status).json(body)
    return
  }
  if (!/^[\x21-\x7e]{8,128}$/u.test(key))
    throw new VaultError('invalid_request', 'An Idempotency-Key has 8 to 128 characters.')
  const organization = idParam(request, 'organization')
  const keyHash = sha256(key)
  const requestHash = sha256(canonicalJson({ body: request.body as object, path: request.path }))
  const before = await deps.store.read(tx => tx.idempotent(organization, keyHash))
  if (before !== null) {
    if (!before.requestHash.equals(requestHash)) {
      throw new VaultError('idempotency_conflict', 'This Idempotency-Key was used for another call.')
    }
    response.status(before.status).set('Idempotent-Replayed', 'true').json(JSON.parse(before.ids))
    return
  }
  const { status, body, ids } = await work()
  const expiresAt = new Date(deps.clock.now().getTime() + HOURS * 3_600_000)
  await deps.store.transaction(tx =>
    tx.insertIdempotent(organization, keyHash, requestHash, status, JSON.stringify(ids), expiresAt),
  )
  response.status(status).json(body)
}
