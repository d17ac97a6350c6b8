import { FuinError } from '../errors.ts'
import { fromBase64Url } from '../format/base64url.ts'
import {
  IMAGE_CONTENT_BYTES,
  IMAGE_SIZE_CLASSES,
  QUALITY_CODES,
  STATEMENT_CODES,
  type QualityCode,
  type StatementCode,
} from '../format/constants.ts'
import { encodeBodyContext } from '../format/context.ts'
import { unreadable } from '../hpke/recipient.ts'
import { chunkedOpen } from '../primitives/chunked.ts'
import { contextUnder } from '../request/context.ts'
import type { ImageMediaType } from '../seal/image.ts'
import { openContent, type OpenTarget } from './content.ts'

/** An opened image. Made by a stranger's browser: decode it only in a sandbox. */
export interface OpenedImage {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: ImageMediaType
  /** Code of the paper, as the provider chose it. */
  document: string
  side: 'front' | 'back'
  /** What the provider's device found doubtful; a hint for whoever checks, never a proof. */
  quality: QualityCode[]
  /** What the provider stated about the paper; null where nothing was. */
  statement: StatementCode | null
}

const MEDIA_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/**
 * Opens a sealed image.
 *
 * @throws {FuinError} as {@link openContent}; `unreadable` also for a body that was changed, cut or moved
 */
export async function openImage(
  target: OpenTarget & { body: Uint8Array<ArrayBuffer> },
): Promise<OpenedImage> {
  const {
    document,
    fileKey,
    length,
    mediaType,
    quality,
    side,
    statement = null,
  } = await openContent(target, 'image', IMAGE_CONTENT_BYTES)
  const shaped =
    typeof document === 'string' &&
    typeof fileKey === 'string' &&
    typeof length === 'number' &&
    MEDIA_TYPES.includes(mediaType as string) &&
    (side === 'front' || side === 'back') &&
    isQuality(quality) &&
    isStatement(statement)
  if (!shaped) throw unreadable()
  const { opened, subject, item, body } = target
  const context = encodeBodyContext(contextUnder(opened, { subject, item, kind: 'image' }))
  const padded = await chunkedOpen(keyBytes(fileKey), context, body)
  const fits = IMAGE_SIZE_CLASSES.includes(padded.length) && length > 0 && length <= padded.length
  if (!fits || padded.subarray(length).some(byte => byte !== 0)) throw unreadable()
  const bytes = padded.slice(0, length)
  return { bytes, mediaType: mediaType as ImageMediaType, document, side, quality, statement }
}

function isStatement(value: unknown): value is StatementCode | null {
  return value === null || STATEMENT_CODES.includes(value as StatementCode)
}

function isQuality(value: unknown): value is QualityCode[] {
  return (
    Array.isArray(value) &&
    value.every(
      (code: QualityCode, at) =>
        QUALITY_CODES.includes(code) && (at === 0 || (value[at - 1] as string) < code),
    )
  )
}

function keyBytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = fromBase64Url(text)
    if (bytes.length === 32) return bytes
  } catch (error) {
    if (!(error instanceof FuinError)) throw error
  }
  throw unreadable()
}
