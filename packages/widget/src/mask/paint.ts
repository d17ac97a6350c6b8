import { decode, encode, type PreparedImage, toCanvas } from '../image/prepare.ts'
import type { Box } from './box.ts'

/**
 * Paints the boxes black and encodes the picture anew: what was below them is in no byte of the result.
 *
 * @throws {ImageProblem}
 */
export async function maskImage(image: PreparedImage, boxes: readonly Box[]): Promise<PreparedImage> {
  const bitmap = await decode(image)
  try {
    const { canvas, context } = toCanvas(bitmap.width, bitmap.height)
    context.drawImage(bitmap, 0, 0)
    context.fillStyle = '#000'
    for (const box of boxes) {
      // Outwards to whole pixels: a half-covered one would let something shine through.
      const left = Math.floor(box.x * bitmap.width)
      const top = Math.floor(box.y * bitmap.height)
      const right = Math.ceil((box.x + box.width) * bitmap.width)
      const bottom = Math.ceil((box.y + box.height) * bitmap.height)
      context.fillRect(left, top, right - left, bottom - top)
    }
    return await encode(canvas, image.warnings)
  } finally {
    bitmap.close()
  }
}
