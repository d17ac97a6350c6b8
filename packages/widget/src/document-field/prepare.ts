import type { MessageKey } from '../locale/messages.ts'
import { withoutMetadata } from './jpeg.ts'
import { qualityOf, type QualityWarning } from './quality.ts'

/** Largest file that is read, bytes. */
const MAX_FILE = 30 * 1024 * 1024
/** Longest side after redrawing, pixels: small print stays readable. */
const MAX_SIDE = 2400
/** Below this a photo falls into a small size class, bytes. */
const WANTED = 2 * 1024 * 1024

/** A picture that may be sealed: upright, bounded, nothing in it but pixels. */
export interface PreparedImage {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: 'image/jpeg'
  width: number
  height: number
  warnings: QualityWarning[]
}

/** Why a file cannot be used; the key of what to say. */
export class ImageProblem extends Error {
  override readonly name = 'ImageProblem'
  readonly key: MessageKey

  constructor(key: MessageKey) {
    super(key)
    this.key = key
  }
}

/**
 * Decodes a file and draws it again: orientation applied, longest side 2,400 pixels, JPEG without metadata.
 *
 * @throws {ImageProblem}
 */
export async function prepareImage(file: Blob): Promise<PreparedImage> {
  if (file.size > MAX_FILE) throw new ImageProblem('document.large')
  const head = new Uint8Array(await file.slice(0, 5).arrayBuffer())
  if (String.fromCharCode(...head) === '%PDF-' || file.type === 'application/pdf')
    throw new ImageProblem('document.pdf')
  if (file.type !== '' && !file.type.startsWith('image/')) throw new ImageProblem('document.type')
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new ImageProblem('document.broken')
  })
  try {
    return await draw(bitmap, bitmap.width, bitmap.height, 0)
  } finally {
    bitmap.close()
  }
}

/** Turns a prepared picture by a quarter, clockwise. */
export async function rotateImage(image: PreparedImage): Promise<PreparedImage> {
  const bitmap = await createImageBitmap(new Blob([image.bytes], { type: image.mediaType }))
  try {
    return await draw(bitmap, bitmap.width, bitmap.height, 1)
  } finally {
    bitmap.close()
  }
}

async function draw(
  source: ImageBitmap,
  sourceWidth: number,
  sourceHeight: number,
  quarters: 0 | 1,
): Promise<PreparedImage> {
  const scale = Math.min(1, MAX_SIDE / Math.max(sourceWidth, sourceHeight))
  const [w, h] = [Math.max(1, Math.round(sourceWidth * scale)), Math.max(1, Math.round(sourceHeight * scale))]
  const [width, height] = quarters === 0 ? [w, h] : [h, w]
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new ImageProblem('document.broken')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  if (quarters === 1) {
    context.translate(width, 0)
    context.rotate(Math.PI / 2)
  }
  context.drawImage(source, 0, 0, w, h)
  const warnings = qualityOf(canvas, width, height)
  for (const quality of [0.9, 0.8, 0.65, 0.5]) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (blob.size > WANTED && quality > 0.5) continue
    const bytes = withoutMetadata(new Uint8Array(await blob.arrayBuffer()))
    return { bytes, mediaType: 'image/jpeg', width, height, warnings }
  }
  throw new ImageProblem('document.broken')
}
