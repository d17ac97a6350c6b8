import type { QualityCode } from '@fuin/sdk'
import { HEAD_BYTES, kindOf } from './file-kind.ts'
import { metadataMarkers, withoutMetadata } from './jpeg.ts'
import { ImageProblem } from './problem.ts'
import { qualityOf } from './quality/quality.ts'

/** Largest file that is read, bytes. */
const MAX_FILE = 40 * 1024 * 1024
/** Longest side after redrawing, pixels: small print stays readable. */
const MAX_SIDE = 2400
/** Length that a photo should not pass, bytes: one of the size classes to which the SDK pads. */
const WANTED = 2 * 1024 * 1024
/** JPEG qualities that are tried until the photo is short enough; the last one always counts. */
const QUALITIES = [0.88, 0.8, 0.7, 0.6]

/** A picture that may be sealed: upright, bounded, nothing in it but pixels. */
export interface PreparedImage {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: 'image/jpeg'
  width: number
  height: number
  warnings: QualityCode[]
  /** What the person did about numbers that nobody may copy: painted over, or looked and found none. */
  hidden?: 'painted' | 'absent' | undefined
}

/**
 * Decodes a file and draws it again: orientation applied, longest side 2,400 pixels, JPEG without metadata.
 *
 * @param file - JPEG, PNG, WebP, or HEIC where the browser can decode it; up to 40 MB
 * @throws {ImageProblem}
 */
export async function prepareImage(file: Blob): Promise<PreparedImage> {
  if (file.size > MAX_FILE) throw new ImageProblem('document.large')
  const kind = kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()))
  if (kind === 'pdf' || file.type === 'application/pdf') throw new ImageProblem('document.pdf')
  if (kind === 'other')
    throw new ImageProblem(file.type.startsWith('image/') ? 'document.broken' : 'document.type')
  const bitmap = await upright(file).catch(() => {
    throw new ImageProblem(kind === 'heic' ? 'document.heic' : 'document.broken')
  })
  try {
    const canvas = draw(bitmap, 0)
    return await encode(canvas, qualityOf(canvas, Math.max(bitmap.width, bitmap.height)))
  } finally {
    bitmap.close()
  }
}

/** Decodes as the camera was held. Before Chrome 112 that is what happens anyway, and asking for it is an error. */
function upright(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch((error: unknown) => {
    if (error instanceof TypeError) return createImageBitmap(file)
    throw error
  })
}

/** Turns a prepared picture by a quarter, clockwise. Its warnings stay: turning changes no quality. */
export async function rotateImage(image: PreparedImage): Promise<PreparedImage> {
  const bitmap = await decode(image)
  try {
    return await encode(draw(bitmap, 1), image.warnings)
  } finally {
    bitmap.close()
  }
}

/** The pixels of a prepared picture, to be shown on a canvas: that needs no `img-src` in the page's policy. */
export function decode({ bytes, mediaType }: PreparedImage): Promise<ImageBitmap> {
  return createImageBitmap(new Blob([bytes], { type: mediaType }))
}

/** A white canvas: a transparent PNG would turn black. */
export function toCanvas(
  width: number,
  height: number,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new ImageProblem('document.broken')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  return { canvas, context }
}

function draw(source: ImageBitmap, quarters: 0 | 1): OffscreenCanvas {
  const scale = Math.min(1, MAX_SIDE / Math.max(source.width, source.height))
  const w = Math.max(1, Math.round(source.width * scale))
  const h = Math.max(1, Math.round(source.height * scale))
  const { canvas, context } = toCanvas(quarters === 0 ? w : h, quarters === 0 ? h : w)
  if (quarters === 1) {
    context.translate(canvas.width, 0)
    context.rotate(Math.PI / 2)
  }
  context.drawImage(source, 0, 0, w, h)
  return canvas
}

/** JPEG of a canvas, short enough to be sealed, nothing in it but pixels. */
export async function encode(canvas: OffscreenCanvas, warnings: QualityCode[]): Promise<PreparedImage> {
  let blob: Blob | null = null
  for (const quality of QUALITIES) {
    blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (blob.size <= WANTED) break
  }
  if (blob === null || blob.type !== 'image/jpeg') throw new ImageProblem('document.broken')
  const bytes = withoutMetadata(new Uint8Array(await blob.arrayBuffer()))
  if (metadataMarkers(bytes).length > 0) throw new ImageProblem('document.broken')
  return { bytes, mediaType: 'image/jpeg', width: canvas.width, height: canvas.height, warnings }
}
