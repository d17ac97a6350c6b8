import encodeQR from 'qr'
import decodeQR from 'qr/decode.js'

/** Draws an address as a QR code, as on a sheet or poster, and reads it as a phone does. */
export function readCode(url: string): string {
  const scale = 4
  const rows = encodeQR(url, 'raw', { border: 4, scale })
  const size = rows.length
  const data = new Uint8Array(size * size * 4)
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries())
      data.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * size + x) * 4)
  return decodeQR({ width: size, height: size, data })
}
