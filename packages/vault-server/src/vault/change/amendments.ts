import type { AddedPurposes, Amendment, PutAmendment } from '@fuin/sdk/api'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireReachOf } from '../members/guards.ts'
import { append } from '../log/append.ts'
import { openText, sealText, sha256, slotKey } from '../outer.ts'
import { requireSubject } from '../subjects.ts'
import type { Tx } from '../store.ts'
import { requireNumber } from './number-in-force.ts'
import type { AmendmentRow } from './rows.ts'

/** AAD of what the organization signed. */
export function amendmentAad(organization: string, id: string): string {
  return `amendment:${organization}:${id}`
}

/**
 * Adds purposes to the number in force. The vault cannot judge whether they are related to those that the person
 * saw: it keeps what the organization signed, writes the codes into the log, and allows them from then on.
 */
export async function addPurposes(
  deps: Deps,
  caller: Caller,
  organization: string,
  { subject: id, body }: { subject: string; body: PutAmendment },
): Promise<AddedPurposes> {
  requirePermission(caller, 'request')
  const { slot } = await deps.store.read(tx => requireSubject(tx, organization, id))
  const contentHash = sha256(canonicalJson({ ...body, subject: id }))
  const before = await deps.store.read(tx => tx.amendments(organization, id))
  const known = before.find(row => row.id === body.id)
  if (known?.contentHash.equals(contentHash) === true) return JSON.parse(known.receipt) as AddedPurposes
  const key = await slotKey(deps, slot)
  if (key === null) throw new VaultError('erased', 'This person was erased.')
  return deps.store.transaction(async tx => {
    const { request, generation, sequence, purposes } = body
    await requireNumber(tx, organization, id, { request, generation })
    await requireReachOf(tx, caller, organization, [id])
    await requireNext(tx, organization, id, sequence)
    const content = {
      action: 'purposes.add',
      result: 'ok',
      subject: id,
      request,
      generation,
      amendment: body.id,
      purposes,
    } as const
    const [entry] = await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
    const receipt: AddedPurposes = { ...entry!, id: body.id }
    const row: AmendmentRow = {
      organization,
      id: body.id,
      subject: id,
      request,
      generation,
      sequence,
      purposes,
      contentHash,
      box: sealText(key, amendmentAad(organization, body.id), body.amendment),
      receipt: JSON.stringify(receipt),
      createdAt: deps.clock.now(),
    }
    if (!(await tx.insertAmendment(row))) throw taken()
    return receipt
  })
}

async function requireNext(tx: Tx, organization: string, subject: string, sequence: number): Promise<void> {
  const last = (await tx.amendments(organization, subject)).at(-1)?.sequence ?? 0
  if (sequence !== last + 1) throw taken()
}

function taken(): VaultError {
  return new VaultError(
    'generation_conflict',
    'Purposes were added since. Look at the history, then try again.',
  )
}

/** What was added to the numbers of a person, opened as far as the vault can. */
export async function amendmentsOf(deps: Deps, organization: string, subject: string): Promise<Amendment[]> {
  const { rows, slot } = await deps.store.read(async tx => ({
    slot: (await requireSubject(tx, organization, subject)).slot,
    rows: await tx.amendments(organization, subject),
  }))
  const key = rows.length === 0 ? null : await slotKey(deps, slot)
  return rows.map(row => {
    const { id, request, generation, sequence, purposes, box } = row
    const amendment = openText(key, amendmentAad(organization, id), box)
    const createdAt = row.createdAt.toISOString()
    return { id, subject, request, generation, sequence, purposes, amendment, createdAt }
  })
}
