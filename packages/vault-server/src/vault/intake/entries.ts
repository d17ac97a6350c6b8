import { timingSafeEqual } from 'node:crypto'
import type { AddToHousehold, OpenedEntry, OpenEntry } from '@fuin/sdk/api'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import type { ProviderAccess } from '../access.ts'
import { outsider, type Caller, type Deps } from '../deps.ts'
import { NO_GATE } from '../gate-state.ts'
import { append } from '../log/append.ts'
import { sealText, sha256 } from '../outer.ts'
import { manifestAad } from '../request-parts.ts'
import type { RequestRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import { requireOpen } from '../uploads.ts'
import { boxOf } from './intakes.ts'
import type { IntakeRow, PlaceholderRow } from './rows.ts'

/** An entry that is not sent in this time is dropped. */
export const ENTRY_HOURS = 24
const HOUR = 3_600_000
/** How often somebody may begin anew with the family members of one visit. */
const TAKEN_BACK = 4

/** How somebody proved that they saw the poster. */
export interface IntakeAccess {
  intake: IntakeRow
  may: 'view' | 'submit'
  caller: Caller
}

/**
 * Checks a token of a poster. An unknown poster and a wrong token look alike.
 *
 * @throws {VaultError} `unauthenticated`, `request_closed`, `request_expired`
 */
export async function checkIntake(
  deps: Deps,
  place: { organization: string; intake: string },
  token: string,
  detail: Record<string, string>,
): Promise<IntakeAccess> {
  const intake = await deps.store.read(tx => tx.intake(place.organization, place.intake))
  const hash = sha256(Buffer.from(token, 'base64url'))
  const submit = intake !== null && timingSafeEqual(hash, intake.submitHash)
  const view = intake !== null && timingSafeEqual(hash, intake.viewHash)
  if (intake === null || !(submit || view)) {
    throw new VaultError(
      'unauthenticated',
      'This poster is not valid any more. Ask the organization for the new one.',
    )
  }
  requireLive(deps, intake)
  const caller = outsider('link', detail)
  return { intake, may: submit ? 'submit' : 'view', caller }
}

function requireLive(deps: Deps, { state, expiresAt }: IntakeRow): void {
  if (state === 'closed') throw new VaultError('request_closed', 'The organization has closed this poster.')
  if (expiresAt <= deps.clock.now())
    throw new VaultError('request_expired', 'This poster has expired. Ask the organization for a new one.')
}

/**
 * Begins an entry: a request of the visitor's own, in quarantine, and a placeholder. The poster is locked
 * while its entries are counted, so that a flood cannot pass the limits side by side.
 */
export async function openEntry(
  deps: Deps,
  { intake: seen, may, caller }: IntakeAccess,
  body: OpenEntry,
): Promise<OpenedEntry> {
  if (may !== 'submit') throw new VaultError('forbidden', 'This token may only look.')
  const { organization, id } = seen
  const contentHash = sha256(canonicalJson(body))
  const before = await deps.store.request(organization, body.request)
  if (before !== null) return repeated(before, body, id, contentHash)
  const manifest = await boxOf(deps, seen)
  const [slot] = await deps.shred.allocate(1)
  const now = deps.clock.now()
  const expiresAt = new Date(Math.min(now.getTime() + ENTRY_HOURS * HOUR, seen.expiresAt.getTime()))
  await deps.store.transaction(async tx => {
    const intake = (await tx.intake(organization, id, true))!
    requireLive(deps, intake)
    if (intake.generation !== body.generation)
      throw new VaultError('request_closed', 'This poster was replaced. Scan the new one.')
    await requireRoom(tx, intake, now)
    await requireNobody(tx, organization, body.subject)
    const request: RequestRow = {
      organization,
      id: body.request,
      generation: body.generation,
      round: 1,
      sequence: intake.sequence,
      state: 'open',
      contentHash,
      submitHash: Buffer.from(body.submitTokenHash, 'base64url'),
      viewHash: Buffer.from(body.viewTokenHash, 'base64url'),
      ...NO_GATE,
      slot: slot!.id,
      note: null,
      intake: id,
      additions: 0,
      statement: null,
      due: null,
      openedAt: null,
      receipt: null,
      createdAt: now,
      expiresAt,
      submittedAt: null,
    }
    await tx.insertRequest(request)
    const { generation, sequence } = intake
    const purposes = { [body.subject]: intake.purposes }
    const box = sealText(slot!.key, manifestAad(organization, request.id, generation), manifest)
    await tx.insertManifest({
      organization,
      request: request.id,
      generation,
      sequence,
      purposes,
      box,
      passcode: null,
    })
    await insertPlaceholder(tx, placeholder(request, body.subject, id, now))
    const content = {
      action: 'intake.entry',
      result: 'ok',
      intake: id,
      request: request.id,
      generation,
      entry: body.subject,
    } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot!.id }])
  })
  return { request: body.request, subject: body.subject, expiresAt: expiresAt.toISOString() }
}

/** Adds a family member whom the organization does not know: quarantined, under the request of the visit. */
export async function addToHousehold(
  deps: Deps,
  access: ProviderAccess,
  { subject }: AddToHousehold,
): Promise<OpenedEntry> {
  requireOpen(access)
  const { organization, id, generation } = access.request
  const opened = { request: id, subject, expiresAt: access.request.expiresAt.toISOString() }
  await deps.store.transaction(async tx => {
    const request = await tx.request(organization, id, true)
    if (request?.generation !== generation || request.state !== 'open')
      throw new VaultError('request_closed', 'This link is closed. Ask the organization for a new one.')
    const added = await tx.placeholdersOf(organization, id)
    if (added.some(row => row.subject === subject)) return
    // What is taken back before it is sent leaves a placeholder behind until it expires.
    const begun = added.filter(({ state }) => state === 'open').length
    if (begun >= request.additions * TAKEN_BACK)
      throw new VaultError('forbidden', 'No more family members may be added to this request.')
    await requireNobody(tx, organization, subject)
    await insertPlaceholder(tx, placeholder(request, subject, null, deps.clock.now()))
    const content = {
      action: 'request.addition',
      result: 'ok',
      request: id,
      generation,
      entry: subject,
    } as const
    await append(deps, tx, organization, access.caller, [{ content, detailSlot: request.slot }])
  })
  return opened
}

/** @throws {VaultError} `intake_full` */
async function requireRoom(tx: Tx, { organization, id, perDay, total }: IntakeRow, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 24 * HOUR)
  const { recent, submitted } = await tx.countEntries(organization, id, since)
  if (recent < perDay && submitted < total) return
  throw new VaultError(
    'intake_full',
    'This poster takes no more entries for now. Ask the organization, or try tomorrow.',
  )
}

/** A placeholder must never be taken for a person, nor for another placeholder. */
async function requireNobody(tx: Tx, organization: string, subject: string): Promise<void> {
  const taken =
    (await tx.subject(organization, subject)) !== null ||
    (await tx.placeholder(organization, subject)) !== null
  if (taken) throw idTaken()
}

async function insertPlaceholder(tx: Tx, row: PlaceholderRow): Promise<void> {
  if (!(await tx.insertPlaceholder(row))) throw idTaken()
}

function placeholder(
  { organization, id }: RequestRow,
  subject: string,
  intake: string | null,
  createdAt: Date,
): PlaceholderRow {
  return {
    organization,
    subject,
    request: id,
    intake,
    state: 'open',
    became: null,
    cleared: false,
    createdAt,
    submittedAt: null,
  }
}

function repeated(row: RequestRow, body: OpenEntry, intake: string, contentHash: Buffer): OpenedEntry {
  if (row.intake !== intake || !row.contentHash.equals(contentHash)) throw idTaken()
  return { request: row.id, subject: body.subject, expiresAt: row.expiresAt.toISOString() }
}

function idTaken(): VaultError {
  return new VaultError('item_conflict', 'This id is taken. Draw another one.')
}
