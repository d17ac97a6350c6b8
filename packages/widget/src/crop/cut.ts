import { decode, encode, type PreparedImage, toCanvas } from '../image/prepare.ts'
import type { Box } from '../stage/box.ts'

/** A prepared picture, and the part of it that stays. */
export interface CutOrder {
  image: PreparedImage
  frame: Box
}

/**
 * Keeps what is inside the frame; what is outside is in no byte of the result.
 *
 * @throws {ImageProblem}
 */
export async function cutImage({ image, frame }: CutOrder): Promise<PreparedImage> {
  const bitmap = await decode(image)
  try {
    const left = Math.round(frame.x * bitmap.width)
    const top = Math.round(frame.y * bitmap.height)
    const width = Math.max(1, Math.round((frame.x + frame.width) * bitmap.width) - left)
    const height = Math.max(1, Math.round((frame.y + frame.height) * bitmap.height) - top)
    const { canvas, context } = toCanvas(width, height)
    context.drawImage(bitmap, -left, -top)
    return await encode(canvas, image.warnings)
  } finally {
    bitmap.close()
  }
}
