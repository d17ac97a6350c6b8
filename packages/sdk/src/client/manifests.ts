import type { ReleasedItem } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { RequestKeys } from '../keys/keyring.ts'
import { openManifest, type OpenedManifest } from '../request/manifest.ts'
import { entryUnder, householdUnder } from '../request/entry.ts'
import type { OrganizationContext } from './context.ts'
import { openPasscode, type Passcode } from './passcodes.ts'

/** A manifest that this organization signed, and the keys under which its items were sealed. */
export interface TrustedManifest {
  opened: OpenedManifest
  keys: RequestKeys
  passcode: Passcode | null
}

/** Where a manifest from the vault must belong. */
export interface ManifestPlace {
  request: string
  generation: number
  sequence: number
  /** The encrypted manifest, base64url. */
  box: string
  /** The box of the passcode, if there is one. */
  passcode: string | null
}

/** Name of a request in the host state: its version is the newest sequence. */
function requestRecord(request: string): string {
  return `request:${request}`
}

/** The newest generation: what an older one holds was replaced. */
function generationRecord(request: string): string {
  return `generation:${request}`
}

/** Remembers the newest manifest of a request. */
export async function rememberRequest(
  { state, organization }: OrganizationContext,
  { request, generation, sequence }: { request: string; generation: number; sequence: number },
): Promise<void> {
  await state.raise(organization, requestRecord(request), sequence)
  await state.raise(organization, generationRecord(request), generation)
}

/**
 * Decrypts and verifies the manifest that the vault shows as the newest of a request: own signature, own request, not
 * older than the newest one that this host wrote or saw.
 *
 * @throws {FuinError} `manifest_invalid`, `fingerprint_mismatch`, `manifest_replayed`, `vault_answer_invalid`
 */
export async function openNewestManifest(
  context: OrganizationContext,
  place: ManifestPlace,
): Promise<TrustedManifest> {
  const { organization, state } = context
  const { request, generation, sequence } = place
  const minimumSequence = await state.newest(organization, requestRecord(request))
  const trusted = await openTrustedManifest(context, place, minimumSequence)
  if (sequence > minimumSequence) await rememberRequest(context, { request, generation, sequence })
  return trusted
}

/**
 * The same for the manifest under which an item was sealed: any sequence of the newest generation, since a request may
 * have been extended between sealing and submitting.
 *
 * @throws {FuinError} as {@link openNewestManifest}
 */
export async function openItemManifest(
  context: OrganizationContext,
  {
    item: { request, generation, round, sequence: sealedUnder },
    sequence,
    manifest: box,
    passcode,
  }: ReleasedItem,
): Promise<TrustedManifest> {
  const { organization, state } = context
  if (sealedUnder !== sequence) throw replaced()
  const place = { request, generation, sequence, box, passcode }
  const { opened, ...rest } = await openTrustedManifest(context, place, 1)
  const newest = await state.newest(organization, generationRecord(request))
  // The round is part of the context: an item of another one does not open.
  if (generation >= newest) return { opened: { ...opened, round }, ...rest }
  throw new FuinError('manifest_replayed', 'The vault shows what a newer link of this request replaced.')
}

/**
 * The same for something in quarantine, whose manifest is that of its poster, or of the visit in which it was added.
 *
 * @param intake - as the vault says; the seal proves it
 */
export async function openEntryManifest(
  context: OrganizationContext,
  { item, sequence, manifest: box, passcode }: ReleasedItem,
  intake: string | null,
): Promise<TrustedManifest> {
  const { request, subject, generation } = item
  const place = { request: intake ?? request, generation, sequence, box, passcode }
  const { opened, ...rest } = await openTrustedManifest(context, place, 1)
  const added = intake === null ? householdUnder(opened, [subject]) : entryUnder(opened, { request, subject })
  return { opened: added, ...rest }
}

/** The pre-shared key under which an item was sealed, as the signed manifest says. */
export async function pskOf(
  context: OrganizationContext,
  { opened, keys }: Pick<TrustedManifest, 'opened' | 'keys'>,
  item: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sealedBy, recipient } = opened.manifest
  return sealedBy === 'host' ? (await context.keyring()).wrapPsk(item, recipient.kid) : keys.psk
}

async function openTrustedManifest(
  context: OrganizationContext,
  { request, generation, sequence, box, passcode: passcodeBox }: ManifestPlace,
  minimumSequence: number,
): Promise<TrustedManifest> {
  if (typeof box !== 'string' || !Number.isSafeInteger(generation) || !Number.isSafeInteger(sequence)) {
    throw new FuinError('vault_answer_invalid', 'The vault answered without the manifest.')
  }
  const keyring = await context.keyring()
  const { organization } = context
  const { fingerprint } = keyring
  let failure: unknown
  const passcode = await openPasscode(keyring, { request, generation }, passcodeBox)
  for (const keys of await keyring.requestKeys(request, generation, passcode?.key)) {
    const { manifestKey } = keys
    const expected = { manifestKey, fingerprint, organization, request, sequence, minimumSequence, now: null }
    try {
      const opened = await openManifest(box, expected)
      if (opened.manifest.generation !== generation) throw replaced()
      return { opened, keys, passcode }
    } catch (error) {
      failure = error
      // Another root may be the one of this request; any other failure is final.
      if (!(error instanceof FuinError) || error.code !== 'manifest_invalid') throw error
    }
  }
  throw failure
}

function replaced(): FuinError {
  return new FuinError(
    'manifest_invalid',
    'The vault handed over another manifest than the one that belongs here.',
  )
}
