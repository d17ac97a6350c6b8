/** A sheet of dark lines on white: sharp, bright, `width` by `height`, red in its top left corner. */
export async function picture(
  width = 1200,
  height = 800,
  {
    type = 'image/jpeg',
    paint,
  }: { type?: string; paint?: (context: OffscreenCanvasRenderingContext2D) => void } = {},
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#222'
  for (let y = 20; y < height; y += 24) context.fillRect(20, y, width - 40, 6)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 4, height / 4)
  paint?.(context)
  return canvas.convertToBlob({ type, quality: 0.9 })
}

/** Puts an EXIF segment with an orientation and the place of Tokyo Station into a JPEG. */
export async function withExif(jpeg: Blob, orientation: number): Promise<Blob> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  const exif = exifSegment(orientation)
  // One piece, as a file is: Firefox decodes no picture whose Blob was put together from several.
  const whole = await new Blob([bytes.slice(0, 2), exif, bytes.slice(2)]).arrayBuffer()
  return new Blob([whole], { type: 'image/jpeg' })
}

/** TIFF 6.0, little endian: IFD0 with Orientation, Make and the pointer to a GPS IFD. */
function exifSegment(orientation: number): Uint8Array<ArrayBuffer> {
  const tiff = new DataView(new ArrayBuffer(8 + 2 + 3 * 12 + 4 + 8 + 2 + 2 * 12 + 4 + 24))
  const gps = 8 + 2 + 36 + 4 + 8
  const put = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.setUint16(at, tag, true)
    tiff.setUint16(at + 2, type, true)
    tiff.setUint32(at + 4, count, true)
    if (type === 3) tiff.setUint16(at + 8, value, true)
    else tiff.setUint32(at + 8, value, true)
  }
  tiff.setUint16(0, 0x4949)
  tiff.setUint16(2, 42, true)
  tiff.setUint32(4, 8, true)
  tiff.setUint16(8, 3, true)
  put(10, 0x010f, 2, 8, 50) // Make, at 50
  put(22, 0x0112, 3, 1, orientation)
  put(34, 0x8825, 4, 1, gps)
  ;[...'SECRETS\0'].forEach((letter, index) => tiff.setUint8(50 + index, letter.charCodeAt(0)))
  tiff.setUint16(gps, 2, true)
  put(gps + 2, 1, 2, 2, 'N'.charCodeAt(0))
  put(gps + 14, 2, 5, 3, gps + 30)
  ;[35, 1, 40, 1, 52, 1].forEach((part, index) => tiff.setUint32(gps + 30 + index * 4, part, true))
  const body = new Uint8Array(tiff.buffer)
  const length = 2 + 6 + body.length
  return new Uint8Array([
    0xff,
    0xe1,
    length >> 8,
    length & 255,
    ...[...'Exif\0\0'].map(c => c.charCodeAt(0)),
    ...body,
  ])
}

/** Colour at a point of an encoded picture, and its size. */
export async function look(
  bytes: BlobPart,
  x: number,
  y: number,
): Promise<{ width: number; height: number; red: boolean }> {
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  const [r, g] = context.getImageData(Math.round(x * width), Math.round(y * height), 1, 1).data
  return { width, height, red: r! > 180 && g! < 90 }
}
