import type { EnteredNumber, EnterNumber, EnterNumbers, SubjectState } from '@fuin/sdk/api'
import { canonicalJson } from '@fuin/sdk/format'
import { randomBytes } from 'node:crypto'
import { VaultError } from '../errors.ts'
import type { Slot } from './ports.ts'
import { requirePermission } from './access.ts'
import type { AcceptedNumberRow } from './change/rows.ts'
import type { Caller, Deps } from './deps.ts'
import { requireReachOf } from './members/guards.ts'
import { NO_GATE } from './gate-state.ts'
import { append } from './log/append.ts'
import { requireOrganization } from './organizations.ts'
import { sealText, sha256 } from './outer.ts'
import { manifestAad } from './request-parts.ts'
import type { ItemRow, ManifestRow, RequestRow } from './rows.ts'
import type { Tx } from './store.ts'
import { envelopeAad } from './uploads.ts'

/** What staff entered: requests that were never open, each with its one item. */
export interface EnteredRows {
  requests: RequestRow[]
  manifests: ManifestRow[]
  items: ItemRow[]
}

export interface NumberTx {
  /** Inserts, each table in one statement. @returns how many requests were new */
  insertEntered(rows: EnteredRows): Promise<number>
  /** Points subjects to what was entered for them, unless they are being asked or were erased. @returns how many */
  markEntered(rows: EnteredRows, state: 'accepted' | 'submitted', at: Date): Promise<number>
  requestsById(organization: string, ids: readonly string[]): Promise<RequestRow[]>
}

/**
 * Keeps numbers that the host sealed itself: from paper, or from a file. Each is a request that nobody could ever
 * answer: its submit token is the hash of nothing that anybody knows. All or none, one entry each; the same batch again is
 * answered as before.
 */
export async function enterNumbers(
  deps: Deps,
  caller: Caller,
  organization: string,
  body: EnterNumbers,
): Promise<EnteredNumber[]> {
  requirePermission(caller, 'request')
  const { numbers } = body
  requireEachOnce(numbers)
  const before = await deps.store.read(tx => tx.requestsById(organization, idsOf(numbers)))
  if (before.length > 0) return repeated(before, body)
  const slots = await deps.shred.allocate(numbers.length * 2)
  try {
    const rows = rowsOf(deps, organization, body, slots)
    return await deps.store.transaction(tx => write(deps, tx, { caller, organization, body, rows }))
  } catch (error) {
    await deps.shred.destroy(slots.map(({ id }) => id))
    throw error
  }
}

async function write(
  deps: Deps,
  tx: Tx,
  given: { caller: Caller; organization: string; body: EnterNumbers; rows: EnteredRows },
): Promise<EnteredNumber[]> {
  const { caller, organization, body, rows } = given
  const { numbers, origin, state } = body
  await requireOrganization(tx, organization)
  await requirePeople(tx, organization, numbers)
  const people = numbers.map(({ subject }) => subject)
  await requireReachOf(tx, caller, organization, people)
  const now = deps.clock.now()
  if ((await tx.markEntered(rows, state, now)) !== numbers.length) throw beingAsked()
  if (state === 'accepted') await tx.acceptNumbers(acceptedRows(rows, caller, now))
  const proven = await append(
    deps,
    tx,
    organization,
    caller,
    numbers.map(({ request, subject, item, digest, note }, order) => ({
      content: {
        action: 'enter',
        result: 'ok',
        subject,
        request,
        generation: 1,
        round: 1,
        items: [{ id: item, digest }],
        reason: origin === 'staff' ? 'PAPER' : 'IMPORT',
        ...(state === 'accepted' ? { decision: 'accept' } : {}),
      },
      detailSlot: rows.requests[order]!.slot,
      ...(note === undefined ? {} : { words: { note } }),
    })),
  )
  const submittedAt = now.toISOString()
  const entered = proven.map((entry, order): EnteredNumber => {
    const { request, item } = numbers[order]!
    return { ...entry, request, item, generation: 1, submittedAt }
  })
  const requests = rows.requests.map((row, order): RequestRow => {
    const { item: _item, ...receipt } = entered[order]!
    return { ...row, receipt: JSON.stringify(receipt) }
  })
  if ((await tx.insertEntered({ ...rows, requests })) !== numbers.length) {
    throw new VaultError('generation_conflict', 'One of these requests or items exists already.')
  }
  return entered
}

const ASKED = new Set<SubjectState>(['requested', 'submitted', 'returned'])

/** People must be there, and not be asked at the same time: an answer to that would come after this. */
async function requirePeople(tx: Tx, organization: string, numbers: readonly EnterNumber[]): Promise<void> {
  const subjects = numbers.map(({ subject }) => subject)
  const found = await tx.subjectsById(organization, subjects)
  if (found.length !== subjects.length) throw new VaultError('not_found', 'There is no such subject.')
  if (found.some(({ state }) => state === 'erasing' || state === 'erased')) {
    throw new VaultError('erased', 'A person in this batch was erased.')
  }
  if (found.some(({ state }) => ASKED.has(state))) throw beingAsked()
}

function beingAsked(): VaultError {
  return new VaultError(
    'request_open',
    'Somebody in this batch is being asked. Withdraw or decide that request first.',
  )
}

function rowsOf(
  deps: Deps,
  organization: string,
  { numbers, origin, state }: EnterNumbers,
  slots: readonly Slot[],
): EnteredRows {
  const now = deps.clock.now()
  const rows: EnteredRows = { requests: [], manifests: [], items: [] }
  numbers.forEach((entry, order) => {
    const { request, subject, item, purposes, digest } = entry
    const [words, body] = [slots[order * 2]!, slots[order * 2 + 1]!]
    const hash = contentHash(entry, { origin, state })
    rows.requests.push({
      organization,
      id: request,
      generation: 1,
      round: 1,
      sequence: 1,
      state,
      contentHash: hash,
      // No token has this hash: nobody answers such a request.
      submitHash: randomBytes(32),
      viewHash: Buffer.from(entry.viewTokenHash, 'base64url'),
      slot: words.id,
      ...NO_GATE,
      note: null,
      intake: null,
      additions: 0,
      statement: null,
      due: null,
      openedAt: null,
      receipt: null,
      createdAt: now,
      expiresAt: now,
      submittedAt: now,
    })
    const box = sealText(words.key, manifestAad(organization, request, 1), entry.manifest)
    const told = { [subject]: purposes }
    rows.manifests.push({
      organization,
      request,
      generation: 1,
      sequence: 1,
      purposes: told,
      box,
      passcode: null,
    })
    rows.items.push({
      organization,
      id: item,
      subject,
      request,
      generation: 1,
      round: 1,
      sequence: 1,
      kind: 'number',
      state: 'stored',
      putHash: hash,
      digest,
      envelope: sealText(body.key, envelopeAad(organization, item), entry.envelope),
      envelopeSlot: body.id,
      bodySlot: null,
      bodyLength: null,
      createdAt: now,
    })
  })
  return rows
}

function acceptedRows(
  { items }: EnteredRows,
  { actor: acceptedBy }: Caller,
  acceptedAt: Date,
): AcceptedNumberRow[] {
  return items.map(({ organization, id: item, subject, request, generation }) => ({
    organization,
    item,
    subject,
    request,
    generation,
    acceptedAt,
    acceptedBy,
    replacedAt: null,
  }))
}

function repeated(before: readonly RequestRow[], { numbers, ...batch }: EnterNumbers): EnteredNumber[] {
  const known = new Map(before.map(row => [row.id, row]))
  return numbers.map(entry => {
    const row = known.get(entry.request)
    if (row?.receipt == null || !row.contentHash.equals(contentHash(entry, batch))) {
      throw new VaultError('generation_conflict', 'One of these requests exists with other content.')
    }
    return { ...(JSON.parse(row.receipt) as Omit<EnteredNumber, 'item'>), item: entry.item }
  })
}

function contentHash(entry: EnterNumber, { origin, state }: Omit<EnterNumbers, 'numbers'>): Buffer {
  return sha256(canonicalJson({ ...entry, origin, state }))
}

function requireEachOnce(numbers: readonly EnterNumber[]): void {
  for (const member of ['request', 'item', 'subject'] as const) {
    if (new Set(numbers.map(entry => entry[member])).size !== numbers.length) {
      throw new VaultError('invalid_request', 'Something is named twice in this batch.')
    }
  }
  for (const { envelope, digest } of numbers) {
    if (sha256(envelope).toString('base64url') !== digest) {
      throw new VaultError('digest_mismatch', 'What arrived is not what was sent. Send it again.')
    }
  }
}

function idsOf(numbers: readonly EnterNumber[]): string[] {
  return numbers.map(({ request }) => request)
}
