import type { Intake, IntakeView, PutIntake } from '@fuin/sdk/api'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { openText, sealText, sha256, slotKey } from '../outer.ts'
import type { Tx } from '../store.ts'
import type { IntakeRow } from './rows.ts'

const DAY = 24 * 60 * 60 * 1000

const boxAad = (organization: string, id: string): string => `intake:${organization}:${id}`
const noteAad = (organization: string, id: string): string => `intake-note:${organization}:${id}`

/** Puts up a poster, or raises its generation: the old poster dies, with what was begun through it. */
export async function putIntake(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: PutIntake,
): Promise<Intake> {
  requirePermission(caller, 'request')
  const contentHash = sha256(canonicalJson(body))
  const existing = await deps.store.read(tx => tx.intake(organization, id))
  if (existing?.generation === body.generation) {
    if (existing.contentHash.equals(contentHash)) return getIntake(deps, organization, id)
    throw new VaultError(
      'generation_conflict',
      'This generation exists with other content. Raise the generation.',
    )
  }
  if (body.generation !== (existing?.generation ?? 0) + 1)
    throw new VaultError('generation_conflict', 'The generation must be one more than the last.')
  if (existing !== null && body.sequence <= existing.sequence)
    throw new VaultError('sequence_too_low', 'The sequence of a manifest must grow.')
  const slot = existing?.slot ?? (await deps.shred.allocate(1))[0]!.id
  const key = await slotKey(deps, slot)
  if (key === null) throw new VaultError('erased', 'This poster was erased. Create a new one.')
  const row = rowOf(deps, { organization, id, body, contentHash, slot, key, existing })
  await deps.store.transaction(async tx => {
    const current = await tx.intake(organization, id, true)
    if ((current?.generation ?? 0) !== body.generation - 1)
      throw new VaultError('generation_conflict', 'Somebody else has just renewed this poster.')
    await (current === null ? tx.insertIntake(row) : tx.updateIntake(organization, id, row))
    if (current !== null) await tx.cancelUnsent(organization, id)
    const action = current === null ? 'intake.create' : 'intake.renew'
    const content = { action, result: 'ok', intake: id, generation: body.generation } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
  })
  return getIntake(deps, organization, id)
}

function rowOf(
  deps: Deps,
  from: {
    organization: string
    id: string
    body: PutIntake
    contentHash: Buffer
    slot: string
    key: Buffer
    existing: IntakeRow | null
  },
): IntakeRow {
  const { organization, id, body, contentHash, slot, key, existing } = from
  const { generation, purposes, sequence, perDay, total } = body
  return {
    organization,
    id,
    generation,
    state: 'open',
    contentHash,
    submitHash: Buffer.from(body.submitTokenHash, 'base64url'),
    viewHash: Buffer.from(body.viewTokenHash, 'base64url'),
    slot,
    note: body.note === undefined ? null : sealText(key, noteAad(organization, id), body.note),
    purposes,
    sequence,
    box: sealText(key, boxAad(organization, id), body.manifest),
    perDay,
    total,
    createdAt: existing?.createdAt ?? deps.clock.now(),
    expiresAt: new Date(body.expiresAt),
  }
}

/** Closes a poster at once. What was sent stays in the queue; what was only begun is dropped. */
export async function closeIntake(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
): Promise<Intake> {
  requirePermission(caller, 'request')
  await deps.store.transaction(async tx => {
    const row = await requireIntake(tx, organization, id, true)
    if (row.state === 'closed') return
    await tx.updateIntake(organization, id, { state: 'closed' })
    await tx.cancelUnsent(organization, id)
    const content = { action: 'intake.close', result: 'ok', intake: id, generation: row.generation } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot }])
  })
  return getIntake(deps, organization, id)
}

export async function getIntake(deps: Deps, organization: string, id: string): Promise<Intake> {
  const row = await deps.store.read(tx => requireIntake(tx, organization, id))
  return view(deps, row)
}

export async function listIntakes(deps: Deps, organization: string): Promise<Intake[]> {
  const rows = await deps.store.read(tx => tx.intakes(organization))
  return Promise.all(rows.map(row => view(deps, row)))
}

/** What everybody who scans the poster sees. Nothing of a person is given, so nothing is logged. */
export async function intakeView(deps: Deps, intake: IntakeRow): Promise<IntakeView> {
  const { generation, sequence } = intake
  return { generation, sequence, manifest: await boxOf(deps, intake) }
}

/** The manifest as the host encrypted it. */
export async function boxOf(deps: Deps, { organization, id, slot, box }: IntakeRow): Promise<string> {
  const text = openText(await slotKey(deps, slot), boxAad(organization, id), box)
  if (text === null) throw new VaultError('erased', 'This poster was erased.')
  return text
}

/** @throws {VaultError} `not_found` */
async function requireIntake(tx: Tx, organization: string, id: string, lock = false): Promise<IntakeRow> {
  const row = await tx.intake(organization, id, lock)
  if (row === null) throw new VaultError('not_found', 'There is no such poster.')
  return row
}

async function view(deps: Deps, row: IntakeRow): Promise<Intake> {
  const { organization, id, generation, state, purposes, sequence, perDay, total } = row
  const since = new Date(deps.clock.now().getTime() - DAY)
  const { submitted } = await deps.store.read(tx => tx.countEntries(organization, id, since))
  const key = await slotKey(deps, row.slot)
  return {
    id,
    generation,
    state,
    purposes,
    manifest: openText(key, boxAad(organization, id), row.box) ?? '',
    sequence,
    note: openText(key, noteAad(organization, id), row.note),
    perDay,
    total,
    submitted,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}
