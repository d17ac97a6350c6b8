const START = 0xd8
const SCAN = 0xda
const JFIF = 0xe0

/** One segment before the picture data. */
interface Segment {
  marker: number
  start: number
  end: number
}

/**
 * Removes every metadata segment of a JPEG: EXIF with its place and camera, XMP, colour profiles, comments. A canvas
 * writes none or few; this keeps the promise whatever a browser does.
 *
 * @throws {RangeError} when the bytes are no JPEG
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { segments, scan } = walk(bytes)
  const kept = segments.filter(({ marker }) => !isMetadata(marker))
  const length = 2 + kept.reduce((sum, { start, end }) => sum + end - start, 0) + bytes.length - scan
  const clean = new Uint8Array(length)
  clean.set(bytes.subarray(0, 2))
  let at = 2
  for (const { start, end } of kept) {
    clean.set(bytes.subarray(start, end), at)
    at += end - start
  }
  clean.set(bytes.subarray(scan), at)
  return clean
}

/**
 * Markers of the metadata segments that a JPEG holds, such as `0xe1` for EXIF: the proof after the cleaning.
 *
 * @throws {RangeError} when the bytes are no JPEG
 */
export function metadataMarkers(bytes: Uint8Array): number[] {
  return walk(bytes)
    .segments.map(({ marker }) => marker)
    .filter(isMetadata)
}

/** ITU-T T.81 Annex B: markers with lengths up to the scan. */
function walk(bytes: Uint8Array): { segments: Segment[]; scan: number } {
  if (bytes[0] !== 0xff || bytes[1] !== START) throw new RangeError('no JPEG')
  const segments: Segment[] = []
  let start = 2
  while (start + 4 <= bytes.length) {
    if (bytes[start] !== 0xff) throw new RangeError('no JPEG')
    const marker = bytes[start + 1]!
    if (marker === SCAN) return { segments, scan: start }
    const end = start + 2 + (bytes[start + 2]! << 8) + bytes[start + 3]!
    segments.push({ marker, start, end })
    start = end
  }
  throw new RangeError('no JPEG')
}

/** APP1 to APP15 and comments. APP0 is JFIF: version and pixel density only. */
function isMetadata(marker: number): boolean {
  return (marker > JFIF && marker <= 0xef) || marker === 0xfe
}
