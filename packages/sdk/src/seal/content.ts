import { FuinError } from '../errors.ts'
import { fromBase64Url } from '../format/base64url.ts'
import { concat, utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { TAG_BYTES } from '../format/constants.ts'
import type { SealContext } from '../format/context.ts'
import { encodeEnvelope, PROTECTED_HEADER } from '../format/envelope.ts'
import { sealPsk } from '../hpke/sender.ts'
import type { HpkeEngine } from '../hpke/suite.ts'
import { keyIdOf } from '../keys/key-id.ts'
import { aesGcmSeal, aesKey } from '../primitives/aes-gcm.ts'
import { recipientInfo } from '../request/context.ts'
import { pskIdOf } from '../request/link-keys.ts'
import type { OpenedManifest } from '../request/manifest.ts'

/** What is common to everything that a provider seals. */
export interface SealTarget {
  opened: OpenedManifest
  /** One of the manifest's subjects. */
  subject: string
  /** A new item id, `itm_…`. */
  item: string
  /** Pre-shared key of the link, or of the keyring for what the host sealed itself; 32 bytes. */
  psk: Uint8Array<ArrayBuffer>
  /** Forced engine, for tests. */
  engine?: HpkeEngine
}

/** Canonical JSON padded with zero bytes to one length, so that the length says nothing. */
export function paddedContent(
  members: Record<string, string | number | string[]>,
  length: number,
): Uint8Array<ArrayBuffer> {
  const json = utf8(canonicalJson(members))
  if (json.length > length)
    throw new FuinError('envelope_invalid', 'The content is too long for its envelope.')
  const padded = concat(json, new Uint8Array(length - json.length))
  json.fill(0)
  return padded
}

/**
 * Seals content to the recipient key of the manifest: a fresh content key, AES-256-GCM, and one wrap of
 * that key by HPKE in PSK mode.
 *
 * @returns the envelope as canonical JSON
 * @throws {FuinError} `key_invalid` when public key and key id do not belong together
 */
export async function sealContent(
  content: Uint8Array<ArrayBuffer>,
  context: SealContext,
  { opened, item, psk, engine }: SealTarget,
): Promise<string> {
  const { recipient } = opened.manifest
  const publicKey = fromBase64Url(recipient.publicKey)
  const contentKey = crypto.getRandomValues(new Uint8Array(32))
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const pskId = utf8(pskIdOf(opened, item))
  // WebCrypto works beside this thread: the check and the content are done while the key is wrapped.
  const [kid, sealed, wrap] = await Promise.all([
    keyIdOf(publicKey),
    aesKey(contentKey).then(key => aesGcmSeal(key, iv, utf8(PROTECTED_HEADER), content)),
    sealPsk(contentKey, { publicKey, info: recipientInfo(context), psk, pskId }, engine),
  ])
  contentKey.fill(0)
  if (kid !== recipient.kid) {
    throw new FuinError('key_invalid', 'The public key does not have the id that the manifest gives it.')
  }
  return encodeEnvelope({
    wraps: [{ kid: recipient.kid, ek: wrap.enc, pskId, encryptedKey: wrap.ciphertext }],
    iv,
    ciphertext: sealed.slice(0, -TAG_BYTES),
    tag: sealed.slice(-TAG_BYTES),
  })
}
