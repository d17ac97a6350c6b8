import type { Browser } from 'playwright-core'

/** Where the picture claims to have been taken; searched for afterwards. */
export const GPS_MARK = 'FUIN-GPS-CANARY'

/**
 * A JPEG as a phone makes it: pixels lying on their side, EXIF orientation 6 and GPS data. The left third of the
 * upright picture's top is red, so that a test can tell which way is up.
 */
export async function phonePhoto(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage()
  const base64 = await page.evaluate(() => {
    // Upright: 900 × 1200, red bar at the top. Stored: turned by 90° against the clock, so orientation 6 mends it.
    const canvas = document.createElement('canvas')
    canvas.width = 1200
    canvas.height = 900
    const context = canvas.getContext('2d')!
    context.translate(0, 900)
    context.rotate(-Math.PI / 2)
    context.fillStyle = '#f4f1e6'
    context.fillRect(0, 0, 900, 1200)
    context.fillStyle = '#d00000'
    context.fillRect(0, 0, 900, 150)
    context.fillStyle = '#222'
    context.font = '60px sans-serif'
    for (let line = 0; line < 10; line++) context.fillText(`個人番号カード 見本 ${line}`, 60, 260 + line * 90)
    return canvas.toDataURL('image/jpeg', 0.92).split(',')[1]!
  })
  await page.close()
  const jpeg = Buffer.from(base64, 'base64')
  return Buffer.concat([jpeg.subarray(0, 2), exifSegment(6), jpeg.subarray(2)])
}

/** APP1 with orientation and GPS (EXIF 2.32, TIFF little-endian). */
function exifSegment(orientation: number): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const note = Buffer.from(`${GPS_MARK}\0`)
  const gpsAt = 8 + 2 + 3 * 12 + 4
  const noteAt = gpsAt + 2 + 2 * 12 + 4
  const header = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])
  const ifd = Buffer.concat([
    Buffer.from([3, 0]),
    entry(0x010e, 2, note.length, noteAt),
    entry(0x0112, 3, 1, orientation),
    entry(0x8825, 4, 1, gpsAt),
    Buffer.alloc(4),
  ])
  const gps = Buffer.concat([
    Buffer.from([2, 0]),
    entry(0x0001, 2, 2, 0x4e),
    entry(0x0003, 2, 2, 0x45),
    Buffer.alloc(4),
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), header, ifd, gps, note])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(body.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, body])
}
