import type { QualityCode } from '@fuin/sdk/page'
import { leavesPicture } from './border.ts'
import { hasGlare } from './glare.ts'
import { brightness, type GreyCopy, sharpness } from './grey.ts'

/** 300 dots per inch over the 85.6 mm of a card are 1,011 pixels; four fifths of that is still readable. */
const MIN_SIDE = 800
/** Longest side of the copy that is looked at, pixels: noise is gone, edges of print are left. */
const SIDE = 640
/** Mean brightness below which print drowns, 0 to 255. */
const DARK = 55
/** Deviation of the Laplacian below which there is no sharp edge anywhere. */
const BLURRED = 6

/**
 * Looks at a small grey copy of the picture, on the device. What it finds is a warning only: the person decides, and
 * whoever checks the paper is told.
 *
 * @param longestSide - of the file as it came, pixels
 */
export function qualityOf(source: OffscreenCanvas, longestSide: number): QualityCode[] {
  const codes: QualityCode[] = []
  if (longestSide < MIN_SIDE) codes.push('small')
  const copy = greyCopy(source)
  if (copy === null) return codes
  // In the dark neither edges nor reflections can be told.
  if (brightness(copy) < DARK) return [...codes, 'dark']
  if (sharpness(copy) < BLURRED) codes.push('blurred')
  if (hasGlare(copy)) codes.push('glare')
  if (leavesPicture(copy)) codes.push('cut')
  return codes
}

function greyCopy(source: OffscreenCanvas): GreyCopy | null {
  const scale = Math.min(1, SIDE / Math.max(source.width, source.height))
  const width = Math.max(3, Math.round(source.width * scale))
  const height = Math.max(3, Math.round(source.height * scale))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.drawImage(source, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at++) {
    const [r, g, b] = [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!]
    // ITU-R BT.601 luma.
    grey[at] = 0.299 * r + 0.587 * g + 0.114 * b
  }
  return { grey, width, height }
}
