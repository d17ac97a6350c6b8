import type {
  CreatedWebhookEndpoint,
  CreateWebhookEndpoint,
  RotateWebhookSecret,
  UpdateWebhookEndpoint,
  WebhookEndpoint,
} from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import type { EntryContent } from '../log/entry.ts'
import { requireOrganization } from '../organizations.ts'
import type { Tx } from '../store.ts'
import type { EndpointRow } from './rows.ts'

const MOST = 20
const HOUR = 3_600_000

/**
 * Adds an endpoint. Its secret is answered once.
 *
 * @throws {VaultError} `webhook_url_refused`, `webhooks_full`
 */
export async function createEndpoint(
  deps: Deps,
  caller: Caller,
  organization: string,
  { url, events }: CreateWebhookEndpoint,
): Promise<CreatedWebhookEndpoint> {
  requireUrl(deps, url)
  const id = newId('whe', deps.clock.now().getTime())
  const { secret, stored } = deps.webhookSecrets.create(organization, id)
  const row: EndpointRow = {
    organization,
    id,
    url,
    events: [...new Set(events)],
    state: 'enabled',
    disabledBecause: null,
    secret: stored,
    previousSecret: null,
    previousUntil: null,
    failures: 0,
    throttledUntil: null,
    createdAt: deps.clock.now(),
  }
  await deps.store.transaction(async tx => {
    if ((await tx.endpoints(organization)).length >= MOST)
      throw new VaultError('webhooks_full', `An organization has up to ${MOST} endpoints. Delete one first.`)
    await tx.insertEndpoint(row)
    await log(deps, tx, caller, row, { action: 'webhook.create' })
  })
  return { ...endpointView(row), secret }
}

/** @throws {VaultError} `not_found`, `webhook_url_refused` */
export async function updateEndpoint(
  deps: Deps,
  caller: Caller,
  { organization, id }: Pick<EndpointRow, 'organization' | 'id'>,
  { enabled, ...change }: UpdateWebhookEndpoint,
): Promise<WebhookEndpoint> {
  if (change.url !== undefined) requireUrl(deps, change.url)
  return deps.store.transaction(async tx => {
    const before = await requireEndpoint(tx, organization, id)
    const state =
      enabled === undefined
        ? {}
        : enabled
          ? ({ state: 'enabled', disabledBecause: null, failures: 0, throttledUntil: null } as const)
          : ({ state: 'disabled', disabledBecause: 'staff' } as const)
    const row = { ...before, ...change, ...state }
    await tx.updateEndpoint(organization, id, { ...change, ...state })
    await log(deps, tx, caller, row, { action: 'webhook.update' })
    return endpointView(row)
  })
}

/** Deletes an endpoint with what waits for it. */
export async function deleteEndpoint(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
): Promise<void> {
  await deps.store.transaction(async tx => {
    const row = await requireEndpoint(tx, organization, id)
    // Whoever has the head of the log may be filling the outbox of this endpoint: the head comes first here as well.
    await log(deps, tx, caller, row, { action: 'webhook.delete' })
    await tx.deleteEndpoint(organization, id)
  })
}

/** Makes another secret. Both sign until the overlap is over; a secret before the former is dropped. */
export async function rotateSecret(
  deps: Deps,
  caller: Caller,
  { organization, id }: Pick<EndpointRow, 'organization' | 'id'>,
  { overlapHours }: RotateWebhookSecret,
): Promise<CreatedWebhookEndpoint> {
  const { secret, stored } = deps.webhookSecrets.create(organization, id)
  return deps.store.transaction(async tx => {
    const before = await requireEndpoint(tx, organization, id)
    const change = {
      secret: stored,
      previousSecret: overlapHours === 0 ? null : before.secret,
      previousUntil: overlapHours === 0 ? null : new Date(deps.clock.now().getTime() + overlapHours * HOUR),
    }
    await tx.updateEndpoint(organization, id, change)
    const row = { ...before, ...change }
    await log(deps, tx, caller, row, { action: 'webhook.rotate' })
    return { ...endpointView(row), secret }
  })
}

export async function listEndpoints(deps: Deps, organization: string): Promise<WebhookEndpoint[]> {
  return (await deps.store.read(tx => tx.endpoints(organization))).map(endpointView)
}

/** @throws {VaultError} `not_found` */
export async function requireEndpoint(tx: Tx, organization: string, id: string): Promise<EndpointRow> {
  const row = await tx.lockEndpoint(organization, id)
  if (row === null) throw new VaultError('not_found', 'There is no such endpoint.')
  return row
}

/** An entry about an endpoint; its address is in the erasable detail. */
export async function log(
  deps: Deps,
  tx: Tx,
  caller: Caller,
  { organization, id, url }: EndpointRow,
  content: Pick<EntryContent, 'action'>,
): Promise<void> {
  const { detailSlot } = await requireOrganization(tx, organization)
  await append(deps, tx, organization, caller, [
    { content: { ...content, result: 'ok', endpoint: id }, detailSlot, words: { url } },
  ])
}

function requireUrl(deps: Deps, url: string): void {
  if (!deps.webhooks.allows(url))
    throw new VaultError(
      'webhook_url_refused',
      'Give an https address in the public network, without user, password and fragment.',
    )
}

function endpointView(row: EndpointRow): WebhookEndpoint {
  const { id, url, events, state, disabledBecause, previousSecret, previousUntil } = row
  return {
    id,
    url,
    events,
    state,
    disabledBecause,
    createdAt: row.createdAt.toISOString(),
    previousSecretUntil: previousSecret === null ? null : (previousUntil?.toISOString() ?? null),
  }
}
