import { FuinError } from '../errors.ts'
import { toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import {
  encryptedBodyBytes,
  IMAGE_CONTENT_BYTES,
  IMAGE_SIZE_CLASSES,
  type QualityCode,
  type StatementCode,
} from '../format/constants.ts'
import { encodeBodyContext } from '../format/context.ts'
import { sha256 } from '../format/digest.ts'
import { chunkedSeal } from '../primitives/chunked.ts'
import { contextUnder } from '../request/context.ts'
import { paddedContent, sealContent, type SealTarget } from './content.ts'

/** A sealed image: envelope with its key, and the encrypted body. */
export interface SealedImage {
  envelope: string
  /** A view: what is around it in its `buffer` is not part of it. */
  body: Uint8Array<ArrayBuffer>
  /** SHA-256 of envelope ‖ body, base64url. */
  digest: string
}

/** Media types that the widget makes. */
export type ImageMediaType = 'image/jpeg' | 'image/png' | 'image/webp'

/**
 * Seals an image. Its body is padded to one of six lengths, so that only the size class shows.
 *
 * Metadata is not removed here: give bytes that `<fuin-document>` has redrawn.
 *
 * @param input.bytes - the image, at most 12 MiB; not to be changed before it is sealed
 * @param input.quality - verdict of the device, for whoever checks the paper; none when left out
 * @param input.statement - what the person stated about the paper, where the rules ask for it
 * @param input.document - code of the paper, such as `mynumber-card`; sealed, the vault never sees it
 * @throws {FuinError} `image_too_large`, `context_mismatch`, `key_invalid`
 */
export async function sealImage(
  input: SealTarget & {
    bytes: Uint8Array<ArrayBuffer>
    mediaType: ImageMediaType
    document: string
    side?: 'front' | 'back'
    quality?: readonly QualityCode[]
    statement?: StatementCode
  },
): Promise<SealedImage> {
  const { bytes, mediaType, document, side = 'front', quality = [], opened, subject, item } = input
  const { statement } = input
  const context = contextUnder(opened, { subject, item, kind: 'image' })
  const padded = sizeClassOf(bytes)
  const fileKey = crypto.getRandomValues(new Uint8Array(32))
  const members = {
    document,
    fileKey: toBase64Url(fileKey),
    length: bytes.length,
    manifest: opened.hash,
    mediaType,
    quality: [...new Set(quality)].sort(),
    side,
    ...(statement === undefined ? {} : { statement }),
  }
  const content = paddedContent(members, IMAGE_CONTENT_BYTES)
  const envelope = await sealContent(content, context, input)
  content.fill(0)
  // Envelope and body lie in one buffer, because the digest is over both: a large photo is not copied for it.
  const head = utf8(envelope)
  const whole = new Uint8Array(head.length + encryptedBodyBytes(padded))
  whole.set(head)
  const body = whole.subarray(head.length)
  await chunkedSeal(fileKey, encodeBodyContext(context), bytes, { padded, body })
  fileKey.fill(0)
  return { envelope, body, digest: await sha256(whole) }
}

function sizeClassOf(bytes: Uint8Array): number {
  const size = IMAGE_SIZE_CLASSES.find(length => bytes.length <= length)
  if (size === undefined || bytes.length === 0) {
    throw new FuinError('image_too_large', 'An image may have at most 12 MB. Take it again a little smaller.')
  }
  return size
}
