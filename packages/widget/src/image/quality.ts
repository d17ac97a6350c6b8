/** What may be wrong with a photo. A warning only: the person decides. */
export type QualityWarning = 'document.small' | 'document.dark' | 'document.blurred'

/** 300 dots per inch over the 85.6 mm of a card are 1,011 pixels; four fifths of that is still readable. */
const MIN_SIDE = 800
/** Longest side of the copy that is looked at, pixels: noise is gone, edges of print are left. */
const SIDE = 640
/** Mean brightness below which print drowns, 0 to 255. */
const DARK = 55
/** Deviation of the Laplacian below which there is no sharp edge anywhere. */
const BLURRED = 6

/**
 * Looks at a small grey copy of the picture.
 *
 * @param longestSide - of the file as it came, pixels
 */
export function qualityOf(source: OffscreenCanvas, longestSide: number): QualityWarning[] {
  const warnings: QualityWarning[] = []
  const { width, height } = source
  if (longestSide < MIN_SIDE) warnings.push('document.small')
  const scale = Math.min(1, SIDE / Math.max(width, height))
  const [w, h] = [Math.max(3, Math.round(width * scale)), Math.max(3, Math.round(height * scale))]
  const canvas = new OffscreenCanvas(w, h)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return warnings
  context.drawImage(source, 0, 0, w, h)
  const grey = greyOf(context.getImageData(0, 0, w, h).data)
  if (mean(grey) < DARK) warnings.push('document.dark')
  else if (deviation(laplacian(grey, w, h)) < BLURRED) warnings.push('document.blurred')
  return warnings
}

function greyOf(pixels: Uint8ClampedArray): number[] {
  const grey: number[] = []
  for (let at = 0; at < pixels.length; at += 4) {
    grey.push(0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!)
  }
  return grey
}

/** Edges: small everywhere when a photo is out of focus. */
function laplacian(grey: number[], width: number, height: number): number[] {
  const edges: number[] = []
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      edges.push(grey[at - 1]! + grey[at + 1]! + grey[at - width]! + grey[at + width]! - 4 * grey[at]!)
    }
  }
  return edges
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function deviation(values: number[]): number {
  const average = mean(values)
  return Math.sqrt(mean(values.map(value => (value - average) ** 2)))
}
