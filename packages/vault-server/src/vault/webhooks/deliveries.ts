import type { Page, ReplayWebhooks, WebhookDelivery } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { log, requireEndpoint } from './endpoints.ts'
import { eventRow } from './events.ts'
import type { DeliveryRow, EndpointRow } from './rows.ts'

type Place = Pick<EndpointRow, 'organization' | 'id'>

/** Deliveries of an endpoint, the newest first. */
export async function listDeliveries(
  deps: Deps,
  { organization, id }: Place,
  options: { after: string | null; limit: number; state?: WebhookDelivery['state'] },
): Promise<Page<WebhookDelivery>> {
  const rows = await deps.store.transaction(async tx => {
    await requireEndpoint(tx, organization, id)
    return tx.deliveries(organization, id, { ...options, limit: options.limit + 1 })
  })
  const page = rows.slice(0, options.limit)
  return { data: page.map(deliveryView), next: rows.length > options.limit ? page.at(-1)!.id : null }
}

/**
 * Sends deliveries again, under the same ids, as if they had never been tried.
 *
 * @throws {VaultError} `webhook_disabled`, `not_found`
 */
export async function replay(
  deps: Deps,
  caller: Caller,
  { organization, id }: Place,
  which: ReplayWebhooks,
): Promise<{ replayed: number }> {
  return deps.store.transaction(async tx => {
    const row = requireEnabled(await requireEndpoint(tx, organization, id))
    const chosen = 'id' in which ? which : { since: new Date(which.since) }
    const replayed = await tx.replayDeliveries(organization, id, chosen, deps.clock.now())
    if (replayed === 0 && 'id' in which)
      throw new VaultError('not_found', 'There is no such delivery, or it is still waiting.')
    await log(deps, tx, caller, row, { action: 'webhook.replay' })
    return { replayed }
  })
}

/** Sends a test event to an endpoint. */
export async function sendTest(
  deps: Deps,
  caller: Caller,
  { organization, id }: Place,
): Promise<{ id: string }> {
  return deps.store.transaction(async tx => {
    const row = requireEnabled(await requireEndpoint(tx, organization, id))
    const now = deps.clock.now()
    const event = eventRow(organization, { type: 'webhook.test', data: { endpoint: id } }, now)
    await tx.enqueue(organization, [event], now, id)
    await log(deps, tx, caller, row, { action: 'webhook.test' })
    return { id: event.id }
  })
}

function requireEnabled(row: EndpointRow): EndpointRow {
  if (row.state === 'enabled') return row
  throw new VaultError('webhook_disabled', 'This endpoint is disabled. Enable it first.')
}

function deliveryView(row: DeliveryRow): WebhookDelivery {
  const { id, event, state, tries, lastStatus, lastError } = row
  return {
    id,
    event,
    state,
    tries,
    lastStatus,
    lastError,
    createdAt: row.createdAt.toISOString(),
    nextTryAt: state === 'waiting' ? row.nextAt.toISOString() : null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  }
}
