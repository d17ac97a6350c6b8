/** A small copy of a picture in shades of grey, 0 to 255, row by row. */
export interface GreyCopy {
  grey: Uint8Array
  width: number
  height: number
}

/** Mean brightness, 0 to 255. */
export function brightness({ grey }: GreyCopy): number {
  let sum = 0
  for (const value of grey) sum += value
  return sum / grey.length
}

/** Deviation of the Laplacian: small everywhere when a photo is out of focus. */
export function sharpness({ grey, width, height }: GreyCopy): number {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const edge = grey[at - 1]! + grey[at + 1]! + grey[at - width]! + grey[at + width]! - 4 * grey[at]!
      sum += edge
      squares += edge * edge
      count++
    }
  }
  const mean = sum / count
  return Math.sqrt(squares / count - mean * mean)
}
