import type { Permission, Release, RevealPolicy } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import { amendmentAad } from '../change/amendments.ts'
import type { Caller } from '../deps.ts'
import { openText } from '../outer.ts'
import { manifestAad, passcodeAad } from '../request-parts.ts'
import type { ReleaseSource } from '../rows.ts'
import { checkSaid } from './policy.ts'
import { envelopeAad } from '../uploads.ts'

/** Purpose code of looking at a submission before it is accepted. */
const REVIEW = 'REVIEW'

/** An item that may be released, opened as far as the vault can. */
export interface Opened extends ReleaseSource {
  envelope: string
  box: string
  passcode: string | null
  /** What the organization signed when it added purposes, oldest first. */
  signed: string[]
}

/** Slots whose keys {@link judge} needs. */
export function slotsOf({ item, request, subject, amendments }: ReleaseSource): string[] {
  return [item.envelopeSlot, request.slot, ...(amendments.length === 0 ? [] : [subject.slot])]
}

/**
 * Decides one call: every item, or none.
 *
 * @param given.keys - by slot; null where the key was destroyed
 * @throws {VaultError} what stands against it
 */
export function judge(
  { caller, body }: { caller: Caller; body: Release },
  found: ReadonlyMap<string, ReleaseSource>,
  { keys, policy }: { keys: ReadonlyMap<string, Buffer | null>; policy: RevealPolicy },
): Opened[] {
  requirePermission(caller, permissionFor(body))
  if (body.purpose !== REVIEW) checkSaid(body, policy)
  return body.items.map(id => {
    const source = found.get(id)
    if (source === undefined || source.item.state === 'draft' || source.item.state === 'complete') {
      throw new VaultError('not_found', 'There is no such item.')
    }
    checkUse(source, body)
    return open(source, keys)
  })
}

function permissionFor(body: Release): Permission {
  if (body.purpose === REVIEW) return 'review'
  return body.use === 'output' ? 'output' : 'reveal'
}

function checkUse(source: ReleaseSource, body: Release): void {
  const { item, subject, request } = source
  if (item.state !== 'stored') throw new VaultError('erased', 'This item was erased.')
  if (body.purpose === REVIEW) {
    const reviewable =
      subject.state === 'quarantined' ||
      request.state === 'submitted' ||
      (request.state === 'accepted' && item.kind === 'image')
    if (!reviewable)
      throw new VaultError('purpose_not_allowed', 'There is nothing to review in this request.')
    return
  }
  const accepted =
    item.kind === 'number' ? source.acceptedAt !== null : subject.acceptedRequest === item.request
  if (!accepted) throw new VaultError('purpose_not_allowed', 'The submission was not accepted yet.')
  checkReplaced(source, body)
  if (!purposesOf(source).includes(body.purpose)) {
    throw new VaultError('purpose_not_allowed', 'The person was not told this purpose.')
  }
}

/** What another number replaced is given out only when exactly that is asked for, and why is said. */
function checkReplaced({ replacedAt }: ReleaseSource, { replaced, reason }: Release): void {
  if (replacedAt !== null && replaced !== true)
    throw new VaultError('number_replaced', 'Another number replaced this one. Ask for it as a replaced one.')
  if (replaced !== true) return
  if (replacedAt === null || reason === undefined)
    throw new VaultError(
      'invalid_request',
      'A replaced number is released with a reason in words, a current one without `replaced`.',
    )
}

/** What this person saw, and what they were told later: what somebody else in the request was told is not enough. */
function purposesOf({ item, manifest, amendments }: ReleaseSource): string[] {
  return [...(manifest.purposes[item.subject] ?? []), ...amendments.flatMap(({ purposes }) => purposes)]
}

/** Keys are read before the entries are written: what cannot be opened any more is refused, not logged as released. */
function open(source: ReleaseSource, keys: ReadonlyMap<string, Buffer | null>): Opened {
  const { item, request, manifest, subject, amendments } = source
  const key = (slot: string): Buffer | null => keys.get(slot) ?? null
  const envelope = openText(key(item.envelopeSlot), envelopeAad(item.organization, item.id), item.envelope)
  const aad = manifestAad(item.organization, item.request, item.generation)
  const box = openText(key(request.slot), aad, manifest.box)
  if (envelope === null || box === null) throw new VaultError('erased', 'This item was erased.')
  const passcode = openText(
    key(request.slot),
    passcodeAad(item.organization, item.request, item.generation),
    manifest.passcode,
  )
  const signed = amendments.flatMap(
    row => openText(key(subject.slot), amendmentAad(item.organization, row.id), row.box) ?? [],
  )
  return { ...source, envelope, box, passcode, signed }
}
