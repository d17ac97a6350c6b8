import type { CompleteItem, PutItem, UploadState } from '@fuin/sdk/api'
import { createHash } from 'node:crypto'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import { unwrap, wrap } from '../shred/wrap.ts'
import type { ProviderAccess } from './access.ts'
import type { Deps } from './deps.ts'
import { openText, sealText, sha256, slotKey } from './outer.ts'
import { noRoom, roomOf } from './room.ts'
import type { ItemRow, RequestRow } from './rows.ts'
import type { Tx } from './store.ts'

/** Bytes of a chunk; the last one of a body may be shorter. */
export const CHUNK_LENGTH = 524_288

/** AAD of an envelope. */
export function envelopeAad(organization: string, item: string): string {
  return `envelope:${organization}:${item}`
}

/** AAD of a chunk: it cannot stand for another place or belong to a shorter body. */
export function chunkAad(organization: string, item: string, place: number, total: number): string {
  return `chunk:${organization}:${item}:${place}:${total}`
}

export function chunkTotal(bodyLength: number | null): number {
  return bodyLength === null ? 0 : Math.ceil(bodyLength / CHUNK_LENGTH)
}

/** Begins an item: keeps its envelope and makes room for its body. */
export async function putItem(
  deps: Deps,
  access: ProviderAccess,
  id: string,
  body: PutItem,
): Promise<UploadState> {
  const { organization, id: request, generation, round } = access.request
  requireOpen(access)
  if ((body.kind === 'image') !== (body.bodyLength !== null))
    throw new VaultError('invalid_request', 'An image has a body, and nothing else has.')
  const putHash = sha256(canonicalJson({ ...body, generation, request, round }))
  const slots = await deps.shred.allocate(body.bodyLength === null ? 1 : 2)
  const row: ItemRow = {
    organization,
    id,
    subject: body.subject,
    request,
    generation,
    sequence: body.sequence,
    round,
    kind: body.kind,
    state: 'draft',
    putHash,
    digest: null,
    envelope: sealText(slots[0]!.key, envelopeAad(organization, id), body.envelope),
    envelopeSlot: slots[0]!.id,
    bodySlot: slots[1]?.id ?? null,
    bodyLength: body.bodyLength,
    createdAt: deps.clock.now(),
  }
  if (await deps.store.putItem(row, roomOf(deps)))
    return {
      item: id,
      state: row.state,
      chunkLength: CHUNK_LENGTH,
      total: chunkTotal(row.bodyLength),
      received: [],
    }
  await deps.shred.destroy(slots.map(slot => slot.id))
  const existing = await deps.store.item(organization, id)
  if (existing !== null) return sameItem(deps, existing, putHash)
  throw await whyNot(deps, access, body)
}

/** Why an item was not kept. */
async function whyNot(deps: Deps, access: ProviderAccess, body: PutItem): Promise<VaultError> {
  const { organization, id, generation } = access.request
  return deps.store.read(async tx => {
    await requireSameGeneration(tx, access)
    if ((await tx.manifest(organization, id, generation, body.sequence)) === null)
      return new VaultError('not_found', 'This request has no manifest of this sequence.')
    const strangers = await tx.placeholdersOf(organization, id)
    const asked = [
      ...(await tx.requestSubjects(organization, id)),
      ...strangers.map(({ subject }) => subject),
    ]
    return asked.includes(body.subject)
      ? noRoom(deps, access, body.bodyLength ?? 0)
      : new VaultError('not_found', 'This request does not ask for this person.')
  })
}

async function sameItem(deps: Deps, existing: ItemRow, putHash: Buffer): Promise<UploadState> {
  if (!existing.putHash.equals(putHash))
    throw new VaultError('item_conflict', 'An item with this id exists already.')
  return uploadState(deps, existing)
}

/** What is there and what is missing, so that an upload can go on where it was cut. */
export async function uploadState(deps: Deps, row: ItemRow): Promise<UploadState> {
  const total = chunkTotal(row.bodyLength)
  const received = total === 0 ? [] : await deps.store.read(tx => tx.chunkPlaces(row.organization, row.id))
  return {
    item: row.id,
    state: row.state,
    chunkLength: CHUNK_LENGTH,
    total,
    received,
  }
}

/** Keeps one chunk, encrypted once more before it touches a disk. */
export async function putChunk(
  deps: Deps,
  access: ProviderAccess,
  id: string,
  place: number,
  bytes: Buffer,
): Promise<void> {
  requireOpen(access)
  const { organization } = access.request
  const row = await requireDraft(deps, access, id)
  const total = chunkTotal(row.bodyLength)
  const length = place === total - 1 ? row.bodyLength! - place * CHUNK_LENGTH : CHUNK_LENGTH
  if (place >= total || bytes.length !== length)
    throw new VaultError('invalid_request', 'A chunk has a wrong place or length.')
  const key = await slotKey(deps, row.bodySlot!)
  if (key === null) throw new VaultError('item_unknown', 'This upload was dropped. Begin again.')
  const hash = sha256(bytes)
  const sealed = wrap(key, chunkAad(organization, id, place, total), bytes)
  await deps.store.transaction(async tx => {
    await requireSameGeneration(tx, access)
    if (await tx.insertChunk(organization, id, place, hash, sealed)) return
    const stored = await tx.chunkHash(organization, id, place)
    if (stored === null || !stored.equals(hash))
      throw new VaultError('chunk_conflict', 'Other bytes were received for this chunk.')
  })
}

/** Checks the digest of the whole and marks the item as complete. */
export async function completeItem(
  deps: Deps,
  access: ProviderAccess,
  id: string,
  body: CompleteItem,
): Promise<UploadState> {
  requireOpen(access)
  const row = await requireDraft(deps, access, id)
  const state = await uploadState(deps, row)
  if (state.received.length !== state.total) {
    throw new VaultError(
      'upload_incomplete',
      'Chunks are missing. Ask for the upload state and send the rest.',
    )
  }
  const envelope = openText(
    await slotKey(deps, row.envelopeSlot),
    envelopeAad(row.organization, id),
    row.envelope,
  )
  const hash = createHash('sha256').update(envelope ?? '')
  for await (const chunk of bodyChunks(deps, row)) hash.update(chunk)
  if (hash.digest('base64url') !== body.digest) {
    throw new VaultError(
      'digest_mismatch',
      'What arrived is not what was sent. Send the item again under a new id.',
    )
  }
  if (!(await deps.store.completeItem(row.organization, id, body.digest)))
    throw new VaultError('item_unknown', 'This upload was dropped or submitted meanwhile.')
  return { ...state, state: 'complete' }
}

/** Decrypted chunks of a body, one at a time: memory stays flat. */
export async function* bodyChunks(deps: Deps, row: ItemRow): AsyncGenerator<Buffer> {
  const total = chunkTotal(row.bodyLength)
  const key = row.bodySlot === null ? null : await slotKey(deps, row.bodySlot)
  for (let place = 0; place < total; place++) {
    const sealed = await deps.store.read(tx => tx.chunk(row.organization, row.id, place))
    const bytes =
      key === null || sealed === null
        ? null
        : unwrap(key, chunkAad(row.organization, row.id, place, total), sealed)
    if (bytes === null) throw new VaultError('erased', 'This item was erased.')
    yield bytes
  }
}

/** Drops what was uploaded but not submitted. @returns slots to destroy after the transaction */
export async function discardDrafts(tx: Tx, organization: string, request: string): Promise<string[]> {
  const drafts = (await tx.itemsByRequest(organization, request)).filter(
    ({ state }) => state === 'draft' || state === 'complete',
  )
  return discard(tx, organization, drafts)
}

/** Deletes items that never were part of a submission. */
export async function discard(tx: Tx, organization: string, items: ItemRow[]): Promise<string[]> {
  const ids = items.map(item => item.id)
  await tx.deleteChunks(organization, ids)
  await tx.deleteItems(organization, ids)
  return items.flatMap(item => [item.envelopeSlot, ...(item.bodySlot === null ? [] : [item.bodySlot])])
}

async function requireDraft(deps: Deps, access: ProviderAccess, id: string): Promise<ItemRow> {
  const row = await deps.store.item(access.request.organization, id)
  const { id: request, generation, round } = access.request
  const own = row?.request === request && row.generation === generation && row.round === round
  if (row === null || !own) throw new VaultError('item_unknown', 'There is no such upload in this request.')
  return row
}

async function requireSameGeneration(tx: Tx, { request }: ProviderAccess): Promise<void> {
  const current = await tx.request(request.organization, request.id)
  if (current?.generation !== request.generation || !isOpen(current)) {
    throw new VaultError('request_closed', 'This link is closed. Ask the organization for a new one.')
  }
}

/** @throws {VaultError} `forbidden`, `already_submitted`, `request_closed` */
export function requireOpen({ request, may }: ProviderAccess): void {
  if (may !== 'submit') throw new VaultError('forbidden', 'This token may only look.')
  if (isOpen(request)) return
  if (request.receipt !== null)
    throw new VaultError('already_submitted', 'This link was used. One link takes one submission.')
  throw new VaultError('request_closed', 'This request is closed.')
}

/** Whether something can be given: asked and not given yet, or sent back to be corrected. */
export function isOpen({ state }: Pick<RequestRow, 'state'>): boolean {
  return state === 'open' || state === 'returned'
}
