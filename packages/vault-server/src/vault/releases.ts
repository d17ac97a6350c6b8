import type { Item, Permission, Release, ReleasedItem, Releases } from '@fuin/sdk/api'
import { openCheckpoint } from '@fuin/sdk/log'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { append, consistency, type NewEntry } from './log.ts'
import { logKeyOf, requireOrganization } from './organizations.ts'
import { newToken, openText, sha256 } from './outer.ts'
import { manifestAad } from './requests.ts'
import type { ItemRow, ManifestRow, RequestRow, SubjectRow, Tx } from './store.ts'
import { bodyChunks, envelopeAad } from './uploads.ts'

/** Purpose code of looking at a submission before it is accepted. */
const REVIEW = 'REVIEW'
const TICKET_SECONDS = 60

/** One item with everything that a release needs. */
interface Found {
  item: ItemRow
  subject: SubjectRow
  request: RequestRow
  manifest: ManifestRow
}

/**
 * Releases items: first the entries, committed, then the bytes. A refusal is an entry of its own.
 *
 * Keys are read before the entries are written: what cannot be opened any more is refused, not logged as released.
 */
export async function release(
  deps: Deps,
  caller: Caller,
  organization: string,
  body: Release,
): Promise<Releases> {
  try {
    return await releaseAll(deps, caller, organization, body)
  } catch (error) {
    if (error instanceof VaultError && error.status < 500)
      await logRefusal(deps, caller, organization, body, error)
    throw error
  }
}

async function releaseAll(
  deps: Deps,
  caller: Caller,
  organization: string,
  body: Release,
): Promise<Releases> {
  requirePermission(caller, permissionFor(body))
  const found = await deps.store.read(tx => find(tx, organization, body.items))
  for (const one of found) checkUse(one, body)
  const envelopes = await openAll(deps, found)
  return deps.store.transaction(async tx => {
    // Again under the transaction: an erasure may have come in between.
    for (const one of await find(tx, organization, body.items)) checkUse(one, body)
    const tickets = await issueTickets(deps, tx, organization, found)
    const entries = await append(
      deps,
      tx,
      organization,
      caller,
      found.map(one => entryOf(one, body, 'ok')),
    )
    const { checkpoint } = entries[0]!
    const { size } = openCheckpoint(checkpoint, logKeyOf(deps, organization))
    return {
      items: found.map((one, order): ReleasedItem => ({
        item: itemView(one.item, one.manifest.purposes),
        ...envelopes[order]!,
        sequence: one.manifest.sequence,
        entry: entries[order]!,
        ticket: tickets[order]!,
      })),
      checkpoint,
      consistency: await consistency(tx, organization, body.since, size),
    }
  })
}

function permissionFor(body: Release): Permission {
  return body.purpose === REVIEW ? 'review' : 'reveal'
}

async function find(tx: Tx, organization: string, ids: string[]): Promise<Found[]> {
  const found: Found[] = []
  for (const id of ids) {
    const item = await tx.item(organization, id)
    if (item === null || item.state === 'draft' || item.state === 'complete') {
      throw new VaultError('not_found', 'There is no such item.')
    }
    const subject = await tx.subject(organization, item.subject)
    const request = await tx.request(organization, item.request)
    const manifest = await tx.manifest(organization, item.request, item.generation)
    if (subject === null || request === null || manifest === null)
      throw new VaultError('not_found', 'There is no such item.')
    found.push({ item, subject, request, manifest })
  }
  return found
}

function checkUse({ item, subject, request, manifest }: Found, body: Release): void {
  if (item.state !== 'stored') throw new VaultError('erased', 'This item was erased.')
  if (body.purpose === REVIEW) {
    const reviewable =
      request.state === 'submitted' || (request.state === 'accepted' && item.kind === 'image')
    if (!reviewable)
      throw new VaultError('purpose_not_allowed', 'There is nothing to review in this request.')
    return
  }
  if (subject.state !== 'accepted')
    throw new VaultError('purpose_not_allowed', 'The submission was not accepted yet.')
  if (!manifest.purposes.includes(body.purpose)) {
    throw new VaultError('purpose_not_allowed', 'The person was not told this purpose.')
  }
}

async function openAll(deps: Deps, found: Found[]): Promise<{ envelope: string; manifest: string }[]> {
  const keys = await deps.shred.read(found.flatMap(({ item, request }) => [item.envelopeSlot, request.slot]))
  return found.map(({ item, request, manifest }, order) => {
    const envelope = openText(keys[order * 2] ?? null, envelopeAad(item.organization, item.id), item.envelope)
    const aad = manifestAad(item.organization, request.id, item.generation)
    const box = openText(keys[order * 2 + 1] ?? null, aad, manifest.box)
    if (envelope === null || box === null) throw new VaultError('erased', 'This item was erased.')
    return { envelope, manifest: box }
  })
}

async function issueTickets(
  deps: Deps,
  tx: Tx,
  organization: string,
  found: Found[],
): Promise<(string | null)[]> {
  const expiresAt = new Date(deps.clock.now().getTime() + TICKET_SECONDS * 1000)
  return Promise.all(
    found.map(async ({ item }) => {
      if (item.bodyLength === null) return null
      const { token, hash } = newToken()
      await tx.insertTicket(organization, hash, item.id, expiresAt)
      return token
    }),
  )
}

function entryOf({ item, subject }: Found, body: Release, result: string): NewEntry {
  const { purpose, form, nonce, reason } = body
  return {
    content: {
      action: 'release',
      result,
      subject: subject.id,
      request: item.request,
      generation: item.generation,
      item: item.id,
      digest: item.digest!,
      purpose,
      nonce,
      ...(form === undefined ? {} : { form }),
    },
    detailSlot: subject.slot,
    ...(reason === undefined ? {} : { words: { reason } }),
  }
}

/** Refusals are logged by the ids that were asked for; whether they exist is not said. */
async function logRefusal(
  deps: Deps,
  caller: Caller,
  organization: string,
  body: Release,
  error: VaultError,
): Promise<void> {
  await deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const { purpose, nonce } = body
    const entries = body.items.map(item => ({
      content: { action: 'release', result: error.code, item, purpose, nonce } as const,
      detailSlot,
    }))
    await append(deps, tx, organization, caller, entries)
  })
}

/** The body of a released image, for its ticket, once. */
export async function releasedBody(
  deps: Deps,
  organization: string,
  item: string,
  ticket: string,
): Promise<{ length: number; chunks: AsyncGenerator<Buffer> }> {
  const hash = sha256(Buffer.from(ticket, 'base64url'))
  const row = await deps.store.transaction(async tx => {
    const taken = await tx.takeTicket(organization, hash)
    const valid = taken !== null && taken.item === item && taken.expiresAt > deps.clock.now()
    return valid ? tx.item(organization, item) : null
  })
  if (row === null)
    throw new VaultError('ticket_invalid', 'This ticket was used or is too old. Ask for a new release.')
  if (row.state !== 'stored') throw new VaultError('erased', 'This item was erased.')
  return { length: row.bodyLength!, chunks: bodyChunks(deps, row) }
}

/** Items of a subject, without their content. */
export async function listItems(deps: Deps, organization: string, subject: string): Promise<Item[]> {
  return deps.store.read(async tx => {
    const rows = (await tx.itemsBySubject(organization, subject)).filter(
      row => row.digest !== null && row.state !== 'complete',
    )
    return Promise.all(
      rows.map(async row => {
        const manifest = await tx.manifest(organization, row.request, row.generation)
        return itemView(row, manifest?.purposes ?? [])
      }),
    )
  })
}

function itemView(row: ItemRow, purposes: string[]): Item {
  const { id, subject, request, generation, kind, state, bodyLength } = row
  return {
    id,
    subject,
    request,
    generation,
    kind,
    state,
    purposes,
    digest: row.digest!,
    bodyLength,
    createdAt: row.createdAt.toISOString(),
  }
}
