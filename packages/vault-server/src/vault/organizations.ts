import { createPublicKey } from 'node:crypto'
import type { CreatedOrganization, CreateOrganization, Organization, UpdateOrganization } from '@fuin/sdk/api'
import { formatVerifierKey } from '@fuin/sdk/log'
import { VaultError } from '../errors.ts'
import { requireProvenAdmin } from './approvals/second-person.ts'
import type { Caller, Deps } from './deps.ts'
import { append, logOrigin, startLog } from './log/append.ts'
import { insertFirstKey } from './keys/new-key.ts'
import { revealPolicy } from './releases/policy.ts'
import { policyOf } from './members/policy.ts'
import type { OrganizationRow } from './rows.ts'
import type { Tx } from './store.ts'

/** Creates an organization with its first API key and its log. */
export async function createOrganization(
  deps: Deps,
  caller: Caller,
  body: CreateOrganization,
): Promise<CreatedOrganization> {
  const [slot] = await deps.shred.allocate(1)
  const createdAt = deps.clock.now()
  const row: OrganizationRow = {
    organization: body.id,
    allowedOrigins: body.allowedOrigins,
    detailSlot: slot!.id,
    imageDays: 0,
    twoPersonCheck: false,
    reveals: {},
    staffPolicy: null,
    createdAt,
  }
  return deps.store.transaction(async tx => {
    if (!(await tx.insertOrganization(row))) {
      throw new VaultError('organization_exists', 'This organization exists already.')
    }
    await startLog(deps, tx, body.id)
    const apiKey = await insertFirstKey(deps, tx, body.id, body.apiKey)
    await append(deps, tx, body.id, caller, [
      { content: { action: 'organization.create', result: 'ok' }, detailSlot: row.detailSlot },
      {
        content: { action: 'api-key.create', result: 'ok', key: apiKey.id },
        detailSlot: row.detailSlot,
      },
    ])
    return { organization: organizationView(row), apiKey, logKey: logKeyOf(deps, body.id) }
  })
}

/** Changes from where browsers may call, and the rules of reviews. */
export async function updateOrganization(
  deps: Deps,
  caller: Caller,
  organization: string,
  change: UpdateOrganization,
): Promise<Organization> {
  return deps.store.transaction(async tx => {
    const row = await requireOrganization(tx, organization)
    const { reveals, staff, ...rest } = change
    if (reveals !== undefined || staff !== undefined) await requireProvenAdmin(deps, tx, organization, caller)
    const next = {
      ...rest,
      ...(reveals === undefined ? {} : { reveals: revealPolicy(row.reveals, reveals) }),
      ...(staff === undefined ? {} : { staffPolicy: staff }),
    }
    await tx.updateOrganization(organization, next)
    const words = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, said(value)]))
    await append(deps, tx, organization, caller, [
      { content: { action: 'organization.update', result: 'ok' }, detailSlot: row.detailSlot, words },
    ])
    return organizationView({ ...row, ...next })
  })
}

/** A setting as the detail of its entry says it. */
function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What is set for an organization. */
export async function getOrganization(deps: Deps, organization: string): Promise<Organization> {
  return organizationView(await deps.store.read(tx => requireOrganization(tx, organization)))
}

/** @throws {VaultError} `not_found` */
export async function requireOrganization(tx: Tx, organization: string): Promise<OrganizationRow> {
  const row = await tx.organization(organization)
  if (row === null) throw new VaultError('not_found', 'There is no such organization.')
  return row
}

/** Verifier key of an organization's log, to be pinned by its host. */
export function logKeyOf(deps: Deps, organization: string): string {
  const spki = createPublicKey(deps.logKey).export({ format: 'der', type: 'spki' })
  return formatVerifierKey({ name: logOrigin(deps, organization), publicKey: spki.subarray(-32) })
}

export function organizationView(row: OrganizationRow): Organization {
  const { organization: id, allowedOrigins, imageDays, twoPersonCheck } = row
  const reveals = revealPolicy(row.reveals)
  const staff = policyOf(row.staffPolicy)
  const createdAt = row.createdAt.toISOString()
  return { id, allowedOrigins, imageDays, twoPersonCheck, reveals, staff, createdAt }
}
