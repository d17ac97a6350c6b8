import type { PutRequest, RequestState } from '@fuin/sdk/api'
import { canonicalJson } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'
import type { Caller, Deps } from './deps.ts'
import { append } from './log/append.ts'
import { sealText, slotKey } from './outer.ts'
import { checkAsked, gateHashOf, manifestRow, noteAad, requireRequest } from './request-parts.ts'
import type { RequestRow } from './rows.ts'
import type { Tx } from './store.ts'

const EXTENDED = new Set<RequestState>(['open', 'expired', 'returned'])

/**
 * Replaces the manifest of a request within its generation: link, tokens and uploads stay, and what was sealed under an
 * earlier manifest of this generation may still be submitted. A request that has expired is open again.
 */
export async function extend(
  deps: Deps,
  caller: Caller,
  existing: RequestRow,
  { body, contentHash }: { body: PutRequest; contentHash: Buffer },
): Promise<void> {
  const { organization, id, generation, slot } = existing
  const { sequence } = body
  const key = await slotKey(deps, slot)
  if (key === null) throw new VaultError('erased', 'This request was erased. Create a new one.')
  await deps.store.transaction(async tx => {
    const current = await requireRequest(tx, organization, id, true)
    await checkExtension(tx, current, body)
    await tx.insertManifest(manifestRow(key, current, body))
    await tx.updateRequest(organization, id, {
      contentHash,
      sequence,
      additions: body.additions ?? 0,
      state: current.state === 'expired' ? 'open' : current.state,
      due: body.due ?? null,
      expiresAt: new Date(body.expiresAt),
      renewalWantedAt: null,
      ...(body.note === undefined ? {} : { note: sealText(key, noteAad(organization, id), body.note) }),
    })
    await append(
      deps,
      tx,
      organization,
      caller,
      body.subjects.map(subject => ({
        content: { action: 'request.extend', result: 'ok', subject, request: id, generation },
        detailSlot: slot,
      })),
    )
  })
}

async function checkExtension(tx: Tx, current: RequestRow, body: PutRequest): Promise<void> {
  const { organization, id, generation, sequence } = current
  if (generation !== body.generation)
    throw new VaultError('generation_conflict', 'Somebody else has just renewed this request.')
  if (body.sequence === sequence) {
    throw new VaultError('generation_conflict', 'This sequence exists with other content. Raise it.')
  }
  if (body.sequence < sequence)
    throw new VaultError('sequence_too_low', 'The sequence of a manifest must grow.')
  if (!EXTENDED.has(current.state)) throw new VaultError('request_closed', 'This request is closed.')
  const manifest = await tx.manifest(organization, id, generation, sequence)
  const before = {
    purposes: sorted(manifest?.purposes ?? {}),
    subjects: await tx.requestSubjects(organization, id),
    tokens: [current.submitHash, current.viewHash, current.gateHash].map(text),
  }
  const after = {
    purposes: sorted(body.purposes),
    subjects: [...body.subjects].sort(),
    tokens: [body.submitTokenHash, body.viewTokenHash, text(gateHashOf(body))],
  }
  if (canonicalJson(before) !== canonicalJson(after)) {
    throw new VaultError(
      'generation_conflict',
      'Within a generation, link, passcode, people and purposes stay. Raise the generation.',
    )
  }
  await checkAsked(tx, organization, body)
}

function sorted(purposes: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(purposes).map(([subject, codes]) => [subject, [...codes].sort()]))
}

function text(hash: Buffer | null): string | null {
  return hash === null ? null : hash.toString('base64url')
}
