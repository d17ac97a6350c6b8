import type {
  CreateSession,
  ProviderView,
  PutRequest,
  Receipt,
  ReceiptView,
  Request,
  Session,
} from '@fuin/sdk/api'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import { checkProvider, requirePermission, type ProviderAccess, type ProviderCall } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { requireReachOf } from './members/guards.ts'
import { decisionAad, decisionView, standing, standingReturn } from './decision-view.ts'
import { extend } from './extension.ts'
import { sessionEnd, triesLeft } from './gate-state.ts'
import { append } from './log/append.ts'
import { newToken, openText, sealText, sha256, slotKey } from './outer.ts'
import { discardDrafts } from './uploads.ts'
import {
  checkAsked,
  gateHashOf,
  manifestAad,
  manifestRow,
  noteAad,
  passcodeAad,
  requireRequest,
} from './request-parts.ts'
import type { RequestRow } from './rows.ts'
import type { Tx } from './store.ts'

const OPEN_AGAIN = new Set(['open', 'submitted', 'returned', 'declined', 'expired', 'cancelled'])

/**
 * Creates a request; raises its generation, so that the old link dies with the old token hashes; or extends it within
 * its generation by a manifest of a higher sequence.
 */
export async function putRequest(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: PutRequest,
): Promise<Request> {
  requirePermission(caller, 'request')
  const contentHash = sha256(canonicalJson(body))
  const existing = await deps.store.read(tx => tx.request(organization, id))
  if (existing !== null && existing.intake !== null) {
    throw new VaultError('generation_conflict', 'This id is taken. Choose another one.')
  }
  if (existing?.generation === body.generation) {
    if (!existing.contentHash.equals(contentHash)) await extend(deps, caller, existing, { body, contentHash })
    return getRequest(deps, organization, id)
  }
  if (body.generation !== (existing?.generation ?? 0) + 1) {
    throw new VaultError('generation_conflict', 'The generation must be one more than the last.')
  }
  const slot = existing?.slot ?? (await deps.shred.allocate(1))[0]!.id
  const key = await slotKey(deps, slot)
  if (key === null) throw new VaultError('erased', 'This request was erased. Create a new one.')
  const row = rowOf(deps, { organization, id, body, contentHash, slot, key, existing })
  const drafts = await deps.store.transaction(async tx => {
    const current = await tx.request(organization, id, true)
    if ((current?.generation ?? 0) !== body.generation - 1) {
      throw new VaultError('generation_conflict', 'Somebody else has just renewed this request.')
    }
    await checkAsked(tx, organization, body)
    await requireReachOf(tx, caller, organization, body.subjects)
    checkGrown(body, current)
    await (current === null ? tx.insertRequest(row) : tx.updateRequest(organization, id, row))
    const { generation } = body
    await tx.insertManifest(manifestRow(key, row, body))
    await tx.setRequestSubjects(organization, id, body.subjects)
    await pointTo(tx, row, body.subjects, deps.clock.now())
    const dropped = await discardDrafts(tx, organization, id)
    await tx.dropUnsentAdditions(organization, id)
    const action = current === null ? 'request.create' : 'request.renew'
    await append(
      deps,
      tx,
      organization,
      caller,
      body.subjects.map(subject => ({
        content: {
          action,
          result: 'ok',
          subject,
          request: id,
          generation,
          ...(body.reason === undefined ? {} : { reason: body.reason }),
        },
        detailSlot: slot,
      })),
    )
    return dropped
  })
  await deps.shred.destroy(drafts)
  return getRequest(deps, organization, id)
}

/** This is the newest request of these people now, unless they were asked anew since it was first made. */
async function pointTo(
  tx: Tx,
  { organization, id, generation }: RequestRow,
  subjects: readonly string[],
  changedAt: Date,
): Promise<void> {
  let pointed = 0
  for (const subject of subjects) {
    if (generation > 1 && (await isAskedAnew(tx, organization, id, subject))) continue
    await tx.updateSubject(organization, subject, { state: 'requested', request: id, changedAt })
    pointed++
  }
  if (pointed > 0) return
  throw new VaultError('request_closed', 'Everybody in this request was asked anew since. Use that request.')
}

/** Whether a newer request of the person waits for an answer, or brought one. */
async function isAskedAnew(tx: Tx, organization: string, id: string, subject: string): Promise<boolean> {
  const newest = (await tx.subject(organization, subject))!.request
  if (newest === null || newest === id) return false
  const row = await tx.request(organization, newest)
  return row !== null && ['open', 'submitted', 'returned', 'accepted'].includes(row.state)
}

function checkGrown(body: PutRequest, current: RequestRow | null): void {
  if (current === null) return
  if (body.sequence <= current.sequence) {
    throw new VaultError('sequence_too_low', 'The sequence of a manifest must grow.')
  }
  if (!OPEN_AGAIN.has(current.state)) throw new VaultError('request_closed', 'This request is closed.')
}

function rowOf(
  deps: Deps,
  from: {
    organization: string
    id: string
    body: PutRequest
    contentHash: Buffer
    slot: string
    key: Buffer
    existing: RequestRow | null
  },
): RequestRow {
  const { organization, id, body, contentHash, slot, key, existing } = from
  return {
    organization,
    id,
    generation: body.generation,
    sequence: body.sequence,
    round: 1,
    state: 'open',
    contentHash,
    submitHash: Buffer.from(body.submitTokenHash, 'base64url'),
    viewHash: Buffer.from(body.viewTokenHash, 'base64url'),
    gateHash: gateHashOf(body),
    gateTries: 0,
    renewalWantedAt: null,
    slot,
    note: body.note === undefined ? null : sealText(key, noteAad(organization, id), body.note),
    intake: null,
    additions: body.additions ?? 0,
    receipt: null,
    statement: null,
    due: body.due ?? null,
    openedAt: null,
    createdAt: existing?.createdAt ?? deps.clock.now(),
    expiresAt: new Date(body.expiresAt),
    submittedAt: null,
  }
}

/** One request with its encrypted manifest. */
export async function getRequest(deps: Deps, organization: string, id: string): Promise<Request> {
  const { row, manifest, subjects, items, accounts, decision } = await deps.store.read(async tx => {
    const found = await requireRequest(tx, organization, id)
    return {
      row: found,
      manifest: await tx.manifest(organization, id, found.generation, found.sequence),
      subjects: await tx.requestSubjects(organization, id),
      items: await tx.itemsByRequest(organization, id, found.generation),
      accounts: await tx.accountsFor(organization, await tx.requestSubjects(organization, id)),
      decision: standing(await tx.decisionsOf(organization, id), found.generation),
    }
  })
  const key = await slotKey(deps, row.slot)
  const { generation, sequence, round, state } = row
  return {
    id,
    generation,
    round,
    state,
    subjects,
    purposes: manifest?.purposes ?? {},
    manifest: openText(key, manifestAad(organization, id, generation), manifest?.box ?? null) ?? '',
    sequence,
    note: openText(key, noteAad(organization, id), row.note),
    passcode: openText(key, passcodeAad(organization, id, generation), manifest?.passcode ?? null),
    triesLeft: triesLeft(row),
    renewalWantedAt: row.renewalWantedAt?.toISOString() ?? null,
    receipt: row.receipt === null ? null : (JSON.parse(row.receipt) as Receipt),
    items: items.filter(item => item.state === 'stored').map(item => item.id),
    accounts: accounts.map(({ id: account, subject, generation: counter, root }) => ({
      id: account,
      subject,
      generation: counter,
      root,
    })),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decision: decision === null ? null : decisionView(decision, key),
  }
}

/** A token of 15 minutes for an embedded collector. */
export async function createSession(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: CreateSession,
): Promise<Session> {
  // Without a name it is the host itself, for a person who has signed in there.
  if (caller.actor !== null) requirePermission(caller, 'request')
  const { token, hash } = newToken()
  const expiresAt = sessionEnd(deps)
  await deps.store.transaction(async tx => {
    const row = await requireRequest(tx, organization, id)
    await requireReachOf(tx, caller, organization, await tx.requestSubjects(organization, id))
    if (row.generation !== body.generation)
      throw new VaultError('generation_conflict', 'This generation is over.')
    const { generation } = body
    await tx.insertSession({ organization, tokenHash: hash, request: id, generation, gate: false, expiresAt })
    const content = {
      action: 'session.create',
      result: 'ok',
      request: id,
      generation,
    } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot }])
  })
  return { token, expiresAt: expiresAt.toISOString() }
}

/** What the page of the provider may see: the manifest before the submission and while it is returned, else the receipt. */
export async function providerView(
  deps: Deps,
  { place, credentials, detail }: ProviderCall,
): Promise<ProviderView> {
  const { organization, request: id } = place
  const access = await checkProvider(deps, place, credentials, detail)
  const { request } = access
  const { receipt, sequence } = receiptOf(access)
  const { state, generation, round } = request
  if (receipt !== null) return { state, generation, round, sequence, manifest: null, message: null, receipt }
  const manifest = await deps.store.read(tx => tx.manifest(organization, id, generation, sequence))
  const key = await slotKey(deps, request.slot)
  const text = openText(key, manifestAad(organization, id, generation), manifest?.box ?? null)
  if (text === null || manifest === null) throw new VaultError('erased', 'This request was erased.')
  await logView(deps, access)
  const message = state === 'returned' ? await returnMessage(deps, request, key) : null
  return { state, generation, round, sequence, manifest: text, message, receipt: null }
}

/** What the person reads of the return that opened the link again. */
async function returnMessage(
  deps: Deps,
  { organization, id, generation }: RequestRow,
  key: Buffer | null,
): Promise<string | null> {
  const row = standingReturn(await deps.store.read(tx => tx.decisionsOf(organization, id)), generation)
  return row === null ? null : openText(key, decisionAad(row, 'message'), row.message)
}

/**
 * Whether it was submitted or extended meanwhile, for a page that is open. Nothing of the request is given, so nothing is
 * logged.
 */
export function receiptOf({ request }: ProviderAccess): ReceiptView {
  const { receipt, sequence, state } = request
  const open = receipt === null || state === 'returned'
  return { receipt: open ? null : (JSON.parse(receipt) as Receipt), sequence }
}

async function logView(deps: Deps, { request, caller }: ProviderAccess): Promise<void> {
  const { organization, id, generation, slot } = request
  const content = { action: 'request.view', result: 'ok', request: id, generation } as const
  await deps.store.transaction(async tx => {
    await tx.markOpened(organization, id, deps.clock.now())
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
  })
}
