import type { QualityCode } from '@fuin/sdk/page'
import { decodeSmaller } from './decode.ts'
import { dimensionsOf } from './dimensions.ts'
import { HEAD_BYTES, kindOf } from './file-kind.ts'
import { isBare, withoutMetadata } from './jpeg.ts'
import { ImageProblem } from './problem.ts'
import type { Report } from './protocol.ts'
import { qualityOf } from './quality/quality.ts'
import { FileWindow } from './window.ts'

/** Largest file that is read, bytes. */
const MAX_FILE = 40 * 1024 * 1024
/** Longest side after redrawing, pixels: small print stays readable. */
const MAX_SIDE = 2400
/** Length that a photo should not pass, bytes: one of the size classes to which the SDK pads. */
const WANTED = 2 * 1024 * 1024
/** JPEG qualities that are tried until the photo is short enough; the last one always counts. */
const QUALITIES = [0.88, 0.8, 0.7, 0.6]

/** Most pixels of a picture that is decoded: 400 MB of memory. */
const MAX_PIXELS = 100_000_000
/** Why a kind of file cannot be a photo of a paper. */
const REFUSED = {
  empty: 'document.empty',
  gif: 'document.gif',
  tiff: 'document.tiff',
  svg: 'document.svg',
  pdf: 'document.pdf',
} as const

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
 * @param file - JPEG, PNG, WebP, or HEIC and AVIF where the browser can decode it; up to 40 MB and 100 megapixels
 * @param report - is told how far it is, 0 to 1
 * @throws {ImageProblem}
 */
export async function prepareImage(file: Blob, report: Report = () => undefined): Promise<PreparedImage> {
  const { bitmap, longestSide } = await open(file, MAX_SIDE)
  report(0.6)
  const canvas = draw(bitmap, 0)
  bitmap.close()
  const warnings = qualityOf(canvas, longestSide)
  report(0.75)
  return encode(canvas, warnings)
}

/** The pixels of a file that was not prepared, upright, no side longer than `maxSide`. @throws {ImageProblem} */
export async function decodeFile(file: Blob, maxSide: number): Promise<ImageBitmap> {
  return (await open(file, maxSide)).bitmap
}

async function open(file: Blob, maxSide: number): Promise<{ bitmap: ImageBitmap; longestSide: number }> {
  if (file.size > MAX_FILE) throw new ImageProblem('document.large')
  const window = new FileWindow(file)
  const head = await window.read(0, HEAD_BYTES).catch(() => {
    // Taken from a cloud, a card or a stick that is not there any more.
    throw new ImageProblem('document.unread')
  })
  const kind = kindOf(head)
  if (kind in REFUSED) throw new ImageProblem(REFUSED[kind as keyof typeof REFUSED])
  if (kind === 'other')
    throw new ImageProblem(file.type.startsWith('image/') ? 'document.broken' : 'document.type')
  const size = await dimensionsOf(window, kind)
  if (size === null && kind !== 'heic' && kind !== 'avif') throw new ImageProblem('document.broken')
  if (size !== null && size.width * size.height > MAX_PIXELS) throw new ImageProblem('document.pixels')
  const bitmap = await decodeSmaller(file, size, maxSide).catch(() => {
    throw new ImageProblem(kind === 'heic' || kind === 'avif' ? `document.${kind}` : 'document.broken')
  })
  return { bitmap, longestSide: Math.max(size?.width ?? bitmap.width, size?.height ?? bitmap.height) }
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
  if (!isBare(bytes)) throw new ImageProblem('document.broken')
  return { bytes, mediaType: 'image/jpeg', width: canvas.width, height: canvas.height, warnings }
}
