import type { DismissEntry, MatchEntry, Page, Receipt, SettledEntry, WaitingEntry } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireReachOf } from '../members/guards.ts'
import { append } from '../log/append.ts'
import { requireOrganization } from '../organizations.ts'
import { itemView } from '../releases/items.ts'
import { requireRequest } from '../request-parts.ts'
import type { ListOptions, Tx } from '../store.ts'
import { checkItems } from '../rounds.ts'
import { clear } from './clear.ts'
import type { PlaceholderRow } from './rows.ts'

/** What waits, in the order in which it was begun. */
export async function waitingEntries(
  deps: Deps,
  caller: Caller,
  organization: string,
  options: ListOptions,
): Promise<Page<WaitingEntry>> {
  requirePermission(caller, 'review')
  return deps.store.read(async tx => {
    const rows = await tx.waitingPlaceholders(organization, { ...options, limit: options.limit + 1 })
    const data = await Promise.all(rows.slice(0, options.limit).map(row => viewOf(tx, row)))
    return { data, next: rows.length > options.limit ? data.at(-1)!.id : null }
  })
}

async function viewOf(tx: Tx, row: PlaceholderRow): Promise<WaitingEntry> {
  const { organization, subject, intake } = row
  const items = (await tx.itemsBySubject(organization, subject)).filter(({ state }) => state === 'stored')
  const current = (await tx.request(organization, row.request))!
  const { request, generation, sequence } = items[0] ?? { ...current, request: row.request }
  const manifest = await tx.manifest(organization, request, generation, sequence)
  const { state } = current
  return {
    id: subject,
    request,
    generation,
    intake,
    state,
    subjects: await tx.requestSubjects(organization, request),
    submittedAt: row.submittedAt!.toISOString(),
    items: items.map(item => itemView(item, manifest, [])),
  }
}

/**
 * Makes a quarantined submission that of a person: what the host sealed anew is submitted for them, and the
 * quarantined keys are destroyed. One transaction, one entry; the destruction follows the commit.
 */
export async function matchEntry(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: MatchEntry,
): Promise<SettledEntry> {
  requirePermission(caller, 'review')
  const items = [...body.items].sort((a, b) => (a.id < b.id ? -1 : 1))
  const settled = await deps.store.transaction(async tx => {
    const entry = await requireEntry(tx, organization, id)
    if (entry.state === 'matched' && entry.became === body.request) return null
    requireWaiting(entry)
    await requireReachOf(tx, caller, organization, [body.subject])
    const { generation, round, slot } = await requireRequest(tx, organization, body.request, true)
    const found = (await tx.submission(organization, body.request))!
    if (found.request.state !== 'open' || found.asked.length !== 1 || found.asked[0] !== body.subject)
      throw new VaultError('request_closed', 'Match with an open request that asks this person alone.')
    checkItems(found, items)
    const now = deps.clock.now()
    const marked = await tx.markSubmitted(
      organization,
      body.request,
      items.map(item => item.id),
      [body.subject],
      now,
    )
    if (marked.subjects !== 1 || marked.items !== items.length)
      throw new VaultError('erased', 'The person was erased, or an item was dropped. Begin again.')
    await tx.updatePlaceholder(organization, id, { state: 'matched', became: body.request })
    const content = {
      action: 'intake.match',
      result: 'ok',
      entry: id,
      subject: body.subject,
      request: body.request,
      generation,
      round,
      items,
      ...(entry.intake === null ? {} : { intake: entry.intake }),
    } as const
    const [proven] = await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
    const receipt: Receipt = {
      ...proven!,
      request: body.request,
      generation,
      round,
      submittedAt: now.toISOString(),
    }
    await tx.updateRequest(organization, body.request, {
      state: 'submitted',
      submittedAt: now,
      receipt: JSON.stringify(receipt),
    })
    return entry
  })
  if (settled !== null) await clear(deps, { ...settled, state: 'matched' })
  return { id, state: 'matched', request: body.request }
}

/** Destroys a quarantined submission that belongs to nobody here. */
export async function dismissEntry(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  { reason }: DismissEntry,
): Promise<SettledEntry> {
  requirePermission(caller, 'review')
  const settled = await deps.store.transaction(async tx => {
    const entry = await requireEntry(tx, organization, id)
    if (entry.state === 'dismissed') return null
    requireWaiting(entry)
    await tx.updatePlaceholder(organization, id, { state: 'dismissed' })
    const { detailSlot } = await requireOrganization(tx, organization)
    const content = { action: 'intake.dismiss', result: 'ok', entry: id, reason } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot }])
    return entry
  })
  if (settled !== null) await clear(deps, { ...settled, state: 'dismissed' })
  return { id, state: 'dismissed', request: null }
}

async function requireEntry(tx: Tx, organization: string, id: string): Promise<PlaceholderRow> {
  const row = await tx.placeholder(organization, id, true)
  if (row === null || row.state === 'open') throw new VaultError('not_found', 'There is no such entry.')
  return row
}

function requireWaiting({ state }: PlaceholderRow): void {
  if (state !== 'submitted') throw new VaultError('erased', 'This entry was settled already.')
}
