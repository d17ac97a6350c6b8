/** Largest number of entries that is looked at: the orientation stands among the first. */
const ENTRIES = 200

/**
 * Orientation in the payload of an EXIF segment (JPEG APP1): 1 to 8; from 5 on, width and height change places.
 *
 * @returns 1 where there is none
 */
export function orientationOf(payload: Uint8Array): number {
  // `Exif`, two zeros, then TIFF 6.0 in the byte order that it names.
  if (payload.length < 14 || String.fromCharCode(...payload.subarray(0, 4)) !== 'Exif') return 1
  const tiff = new DataView(payload.buffer, payload.byteOffset + 6, payload.length - 6)
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 1
  const count = Math.min(ENTRIES, tiff.getUint16(directory, little))
  for (let at = directory + 2; at < directory + 2 + 12 * count && at + 12 <= tiff.byteLength; at += 12) {
    if (tiff.getUint16(at, little) !== 0x0112) continue
    const value = tiff.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}
