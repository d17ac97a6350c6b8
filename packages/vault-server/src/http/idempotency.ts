import type { Request, Response } from 'express'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import type { Deps } from '../vault/deps.ts'
import { sha256 } from '../vault/outer.ts'
import type { IdempotencyRow } from '../vault/rows.ts'
import { idParam } from './params.ts'

const HOURS = 24
/** A call that takes longer has ended with its vault. */
const LEASE_SECONDS = 60

interface Outcome {
  status: number
  body: object
  /** What a repeated call is answered: ids only, never secrets or released bytes. */
  ids: Record<string, string>
}

/**
 * Runs a creating call once for each `Idempotency-Key`, whichever instance gets it. The same key with another body is
 * refused, and so is the same call while the first runs; later it is answered with status and ids of the first, since
 * bodies with secrets are not kept. A call that failed may be tried again.
 *
 * @throws {VaultError} `idempotency_conflict`, `idempotency_in_progress`
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
  const now = deps.clock.now()
  const taken = {
    ...{ organization, keyHash, requestHash, status: 0, ids: '{}' },
    expiresAt: new Date(now.getTime() + LEASE_SECONDS * 1000),
  }
  const before = await deps.store.transaction(tx => tx.takeIdempotencyKey(taken, now))
  if (before !== null) {
    answerAgain(before, requestHash, response)
    return
  }
  let outcome: Outcome
  try {
    outcome = await work()
  } catch (error) {
    // Where the database is away too, the key is free once its time is over.
    await deps.store.transaction(tx => tx.endIdempotencyKey(taken, null)).catch(() => undefined)
    throw error
  }
  const { status, body, ids } = outcome
  const expiresAt = new Date(deps.clock.now().getTime() + HOURS * 3_600_000)
  await deps.store.transaction(tx =>
    tx.endIdempotencyKey(taken, { status, ids: JSON.stringify(ids), expiresAt }),
  )
  response.status(status).json(body)
}

function answerAgain(before: IdempotencyRow, requestHash: Buffer, response: Response): void {
  if (!before.requestHash.equals(requestHash))
    throw new VaultError('idempotency_conflict', 'This Idempotency-Key was used for another call.')
  if (before.status === 0)
    throw new VaultError('idempotency_in_progress', 'The first call with this Idempotency-Key is not over.', {
      retryAfter: 1,
    })
  response.status(before.status).set('Idempotent-Replayed', 'true').json(JSON.parse(before.ids))
}
