import { FuinError } from '../errors.ts'
import { concat, utf8 } from '../format/bytes.ts'
import { parseCanonicalJson } from '../format/canonical-json.ts'
import { decodeEnvelope, PROTECTED_HEADER } from '../format/envelope.ts'
import type { SealedKind } from '../format/manifest.ts'
import { openPsk, unreadable, type RecipientPrivateKey } from '../hpke/recipient.ts'
import { aesGcmOpen, aesKey } from '../primitives/aes-gcm.ts'
import { contextUnder, recipientInfo } from '../request/context.ts'
import { pskIdOf } from '../request/link-keys.ts'
import type { OpenedManifest } from '../request/manifest.ts'

/** Private keys by key id. */
export type PrivateKeys = ReadonlyMap<string, RecipientPrivateKey>

/** What the host knows for itself about the item that it opens. None of it comes from the envelope. */
export interface OpenTarget {
  envelope: string
  /** The manifest that the host signed, decrypted and verified again. */
  opened: OpenedManifest
  subject: string
  item: string
  privateKeys: PrivateKeys
  /** Pre-shared key: of the link, for what a provider sealed; of the keyring, for what the host sealed itself. */
  psk: Uint8Array<ArrayBuffer>
  /** Purpose for which it is opened: refused unless the person saw it, or it was added. */
  purpose?: string
  /** Purposes that were added by notice, from amendments that were verified. */
  amended?: readonly string[]
}

/**
 * Opens the content of an envelope in the place where the host expects it, always in PSK mode.
 *
 * @throws {FuinError} `purpose_not_shown`, `envelope_invalid`, `envelope_unsupported`, `key_unknown`,
 *   `context_mismatch` before anything secret is touched; `unreadable` afterwards
 */
export async function openContent(
  target: OpenTarget,
  kind: SealedKind,
  length: number,
): Promise<Record<string, unknown>> {
  const { opened, subject, item, privateKeys, psk, purpose, amended = [] } = target
  const { manifest, hash } = opened
  const context = contextUnder(opened, { subject, item, kind })
  // What somebody else in the same request was told is not enough.
  if (purpose !== undefined && !context.purposes.includes(purpose) && !amended.includes(purpose)) {
    throw new FuinError(
      'purpose_not_shown',
      'The person was not told this purpose: it may not be used for it.',
    )
  }
  const envelope = decodeEnvelope(target.envelope)
  const wrap = envelope.wraps.find(({ kid }) => kid === manifest.recipient.kid)
  const privateKey = privateKeys.get(manifest.recipient.kid)
  if (wrap === undefined || privateKey === undefined) {
    throw new FuinError('key_unknown', 'The keyring has no private key for this envelope.')
  }
  const pskId = utf8(pskIdOf(opened, item))
  const sealed = { enc: wrap.ek, ciphertext: wrap.encryptedKey }
  const contentKey = await openPsk(privateKey, sealed, { info: recipientInfo(context), psk, pskId })
  const content = await decrypt(contentKey, envelope)
  contentKey.fill(0)
  const members = parsePadded(content, length)
  content.fill(0)
  if (members['manifest'] !== hash) throw unreadable()
  return members
}

async function decrypt(
  contentKey: Uint8Array<ArrayBuffer>,
  envelope: ReturnType<typeof decodeEnvelope>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const sealed = concat(envelope.ciphertext, envelope.tag)
    return await aesGcmOpen(await aesKey(contentKey), envelope.iv, utf8(PROTECTED_HEADER), sealed)
  } catch {
    throw unreadable()
  }
}

/** Canonical JSON followed by zero bytes, together exactly `length` bytes. */
function parsePadded(content: Uint8Array, length: number): Record<string, unknown> {
  const end = content.indexOf(0)
  const padding = end === -1 ? [] : content.subarray(end)
  if (content.length !== length || padding.some(byte => byte !== 0)) throw unreadable()
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(
      content.subarray(0, end === -1 ? length : end),
    )
    return parseCanonicalJson(json) as Record<string, unknown>
  } catch {
    throw unreadable()
  }
}
