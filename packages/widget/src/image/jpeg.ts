const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const JFIF = 0xe0

/** A marker with its payload, from `start` to `end`; a scan goes on to the next marker that is not its own. */
interface Segment {
  marker: number
  start: number
  end: number
}

/**
 * Removes all that is not picture from a JPEG: EXIF with its place and camera, XMP, colour profiles, comments,
 * thumbnails, whatever stands between scans or after the end. A canvas writes none or few; this keeps the promise
 * whatever a browser does.
 *
 * @throws {RangeError} when the bytes are no whole JPEG
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { segments } = walk(bytes)
  const kept = segments.filter(segment => isPicture(bytes, segment))
  const clean = new Uint8Array(2 + kept.reduce((sum, { start, end }) => sum + end - start, 0))
  clean.set(bytes.subarray(0, 2))
  let at = 2
  for (const { start, end } of kept) {
    clean.set(bytes.subarray(start, end), at)
    at += end - start
  }
  return clean
}

/**
 * Markers of the segments that are not picture, such as `0xe1` for EXIF, wherever they stand.
 *
 * @throws {RangeError} when the bytes are no whole JPEG
 */
export function metadataMarkers(bytes: Uint8Array): number[] {
  return walk(bytes)
    .segments.filter(segment => !isPicture(bytes, segment))
    .map(({ marker }) => marker)
}

/**
 * The proof after the cleaning: a JPEG of tables, frame and scans, which ends with its end marker.
 *
 * @throws {RangeError} when the bytes are no whole JPEG
 */
export function isBare(bytes: Uint8Array): boolean {
  return metadataMarkers(bytes).length === 0 && walk(bytes).end === bytes.length
}

/** ITU-T T.81 Annex B, from the start to the end of the first image. */
function walk(bytes: Uint8Array): { segments: Segment[]; end: number } {
  if (bytes[0] !== 0xff || bytes[1] !== START) throw new RangeError('no JPEG')
  const segments: Segment[] = []
  let start = 2
  while (start + 2 <= bytes.length) {
    if (bytes[start] !== 0xff) throw new RangeError('no JPEG')
    const marker = bytes[start + 1]!
    if (marker === END) return { segments: [...segments, { marker, start, end: start + 2 }], end: start + 2 }
    const after = start + 2 + (((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0))
    if (after < start + 4 || after > bytes.length) throw new RangeError('no JPEG')
    const end = marker === SCAN ? endOfScan(bytes, after) : after
    segments.push({ marker, start, end })
    start = end
  }
  throw new RangeError('no JPEG')
}

/** Picture data: `FF 00` is a byte of it, `FF D0` to `FF D7` are restarts. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1]
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Frames, tables, scans, the end, and JFIF as far as it tells version and pixel density, without a thumbnail. */
function isPicture(bytes: Uint8Array, { marker, start, end }: Segment): boolean {
  if (marker === JFIF) return end - start === 18 && bytes[start + 4] === 0x4a && bytes[start + 7] === 0x46
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= END && marker <= 0xdd)
}
