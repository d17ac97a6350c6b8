import { decode, encode, type PreparedImage, toCanvas } from '../image/prepare.ts'
import type { Box } from '../stage/box.ts'

/** Side of the blocks in which a JPEG with halved colours keeps its pixels (ITU-T T.81, A.2.3). */
const BLOCK = 16
/** Pixels by which a decoder spreads colour over the border of a block. */
const SPREAD = 2

/**
 * What a box covers in the end: outwards to whole blocks of the JPEG. The pixels just beside a covered digit carry
 * traces of it, because a block is compressed as one.
 */
export function coverOf(box: Box, { width, height }: { width: number; height: number }): Box {
  const [left, right] = blocks(box.x * width, (box.x + box.width) * width, width)
  const [top, bottom] = blocks(box.y * height, (box.y + box.height) * height, height)
  return {
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  }
}

/** A prepared picture, and what is to be hidden on it. */
export interface MaskOrder {
  image: PreparedImage
  boxes: readonly Box[]
}

/**
 * Paints the boxes black and encodes the picture anew: what was below them is in no byte of the result.
 *
 * @throws {ImageProblem}
 */
export async function maskImage({ image, boxes }: MaskOrder): Promise<PreparedImage> {
  const bitmap = await decode(image)
  try {
    const { canvas, context } = toCanvas(bitmap.width, bitmap.height)
    context.drawImage(bitmap, 0, 0)
    context.fillStyle = '#000'
    for (const { x, y, width, height } of boxes.map(box => coverOf(box, bitmap))) {
      const [left, top] = [Math.round(x * bitmap.width), Math.round(y * bitmap.height)]
      context.fillRect(left, top, Math.round(width * bitmap.width), Math.round(height * bitmap.height))
    }
    return { ...(await encode(canvas, image.warnings)), hidden: 'painted' }
  } finally {
    bitmap.close()
  }
}

function blocks(from: number, to: number, most: number): [number, number] {
  const start = Math.floor(from / BLOCK) * BLOCK - SPREAD
  const end = Math.ceil(to / BLOCK) * BLOCK + SPREAD
  return [Math.max(0, start), Math.min(most, end)]
}
