const START = 0xd8
const SCAN = 0xda
const JFIF = 0xe0

/** Markers that may hold metadata: APP1 (EXIF, XMP) to APP15, and comments. */
function isMetadata(marker: number): boolean {
  return (marker > JFIF && marker <= 0xef) || marker === 0xfe
}

/**
 * Removes every metadata segment of a JPEG. A canvas writes none today; this keeps the promise whatever a
 * browser will do.
 *
 * @throws {RangeError} when the bytes are no JPEG
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[0] !== 0xff || bytes[1] !== START) throw new RangeError('no JPEG')
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff) throw new RangeError('no JPEG')
    if (marker === SCAN) break
    const end = at + 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!
    if (!isMetadata(marker)) parts.push(bytes.subarray(at, end))
    at = end
  }
  parts.push(bytes.subarray(at))
  const clean = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    clean.set(part, offset)
    offset += part.length
  }
  return clean
}
