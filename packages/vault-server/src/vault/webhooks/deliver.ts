import { SYSTEM, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireOrganization } from '../organizations.ts'
import type { WebhookOutcome } from '../ports.ts'
import type { ClaimedDelivery } from './rows.ts'
import { askedWait, pauseAfter, restAfter } from './schedule.ts'

/** Longer than a try can take: an instance that died gives its deliveries back after this. */
const LEASE_MS = 60_000
/** Answers that ask for less, and no answer at all: the whole endpoint rests. */
const RESTING: ReadonlySet<number | null> = new Set([null, 429, 502, 504])

/** Takes deliveries that are due and that no other instance has. */
export function claim(deps: Deps, limit: number, busy: readonly string[]): Promise<ClaimedDelivery[]> {
  const now = deps.clock.now()
  const until = new Date(now.getTime() + LEASE_MS)
  return deps.store.transaction(tx => tx.claimDeliveries(now, { until, limit, busy }))
}

/** Tries one delivery and writes down what came of it. @returns what came of it */
export async function deliver(
  deps: Deps,
  claimed: ClaimedDelivery,
  signal: AbortSignal,
): Promise<WebhookOutcome> {
  const { organization, endpoint, id, url, body } = claimed
  const now = deps.clock.now()
  const timestamp = Math.floor(now.getTime() / 1000)
  const secrets = [claimed.secret]
  if (claimed.previousSecret !== null && claimed.previousUntil !== null && claimed.previousUntil > now)
    secrets.push(claimed.previousSecret)
  const signature = deps.webhookSecrets.sign({ organization, endpoint }, secrets, { id, timestamp, body })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'fuin-vault',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  }
  const outcome = await deps.webhooks.send({ url, headers, body }, signal)
  await settle(deps, claimed, outcome)
  return outcome
}

async function settle(deps: Deps, claimed: ClaimedDelivery, outcome: WebhookOutcome): Promise<void> {
  const { status, failure } = outcome
  const now = deps.clock.now()
  const { organization, endpoint, tries } = claimed
  const known = { leasedUntil: null, lastStatus: status }
  await deps.store.transaction(async tx => {
    if (failure === null) {
      await tx.settleDelivery(claimed, { ...known, state: 'delivered', lastError: null, deliveredAt: now })
      if (claimed.failures > 0)
        await tx.updateEndpoint(organization, endpoint, { failures: 0, throttledUntil: null })
      return
    }
    if (failure === 'stopped') {
      // This vault is stopping: the try does not count, and another instance goes on at once.
      await tx.settleDelivery(claimed, { leasedUntil: null, tries: tries - 1 })
      return
    }
    const wait = askedWait(outcome.retryAfter, now)
    const pause = failure === 'gone' ? null : pauseAfter(tries, Math.random())
    const again = pause === null ? null : new Date(now.getTime() + Math.max(pause, wait))
    const mine = await tx.settleDelivery(claimed, {
      ...known,
      lastError: failure,
      ...(again === null ? { state: 'failed' } : { nextAt: again }),
    })
    if (!mine) return
    if (failure === 'gone') await disable(deps, tx, claimed)
    else if (RESTING.has(status)) {
      const failures = claimed.failures + 1
      const rest = Math.max(restAfter(failures), wait)
      const throttledUntil = new Date(now.getTime() + rest)
      await tx.updateEndpoint(organization, endpoint, { failures, throttledUntil })
    }
  })
}

/** 410 says that nobody wants this any more (Standard Webhooks, “Response status codes”). */
async function disable(
  deps: Deps,
  tx: Parameters<typeof append>[1],
  { organization, endpoint }: ClaimedDelivery,
): Promise<void> {
  const row = await tx.lockEndpoint(organization, endpoint)
  if (row?.state !== 'enabled') return
  await tx.updateEndpoint(organization, endpoint, { state: 'disabled', disabledBecause: 'gone' })
  const { detailSlot } = await requireOrganization(tx, organization)
  const content = { action: 'webhook.update', result: 'ok', endpoint, reason: 'GONE' } as const
  await append(deps, tx, organization, SYSTEM, [{ content, detailSlot }])
}
