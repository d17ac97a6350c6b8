/** Everything in a generated file that must not come out again carries this word. */
export const CANARY = 'CANARY-35.6812N-139.7671E'

const text = (value: string): number[] => [...value].map(letter => letter.charCodeAt(0))
const be32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]
const le32 = (value: number): number[] => be32(value).reverse()

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** TIFF 6.0 with orientation and a maker's note that tells a place, in either byte order. */
export function tiff(orientation: number, little: boolean): number[] {
  const u16 = (value: number): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255])
  const u32 = little ? le32 : be32
  const note = text(`${CANARY}\0`)
  return [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...u16(42),
    ...u32(8),
    ...u16(2),
    ...[...u16(0x010f), ...u16(2), ...u32(note.length), ...u32(38)],
    ...[...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0],
    ...u32(0),
    ...note,
  ]
}

const segment = (marker: number, payload: number[]): number[] => [
  0xff,
  marker,
  (payload.length + 2) >> 8,
  (payload.length + 2) & 255,
  ...payload,
]

/** Segments that cameras and programs put before the picture of a JPEG. */
export const SEGMENTS: Record<string, (orientation: number) => number[]> = {
  'EXIF, little endian': at => segment(0xe1, [...text('Exif\0\0'), ...tiff(at, true)]),
  'EXIF, big endian': at => segment(0xe1, [...text('Exif\0\0'), ...tiff(at, false)]),
  XMP: () => segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0<x>${CANARY}</x>`)),
  IPTC: () => segment(0xed, text(`Photoshop 3.0\x008BIM\x04\x04${CANARY}`)),
  'colour profile': () => segment(0xe2, text(`ICC_PROFILE\0\x01\x01${CANARY}`)),
  'list of pictures': () => segment(0xe2, text(`MPF\0${CANARY}`)),
  comment: () => segment(0xfe, text(CANARY)),
  'JFXX thumbnail': () => segment(0xe0, text(`JFXX\0\x10${CANARY}`)),
  'many of one kind': () => Array.from({ length: 40 }, () => segment(0xe5, text(CANARY))).flat(),
}

export function jpegWith(jpeg: Uint8Array, before: number[], after: number[] = []): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...jpeg.subarray(0, 2), ...before, ...jpeg.subarray(2), ...after])
}

/** PNG chunks before the picture data; the check sums are right, or the browser would drop the file. */
export function pngWith(png: Uint8Array, chunks: [string, number[]][]): Uint8Array<ArrayBuffer> {
  const added = chunks.flatMap(([type, data]) => {
    const body = [...text(type), ...data]
    return [...be32(data.length), ...body, ...be32(crc32(body))]
  })
  return new Uint8Array([...png.subarray(0, 33), ...added, ...png.subarray(33)])
}

export const CHUNKS: [string, number[]][] = [
  ['eXIf', tiff(1, false)],
  ['tEXt', text(`Comment\0${CANARY}`)],
  ['iTXt', text(`XML:com.adobe.xmp\0\0\0\0\0${CANARY}`)],
  ['zTXt', text(`Comment\0\0${CANARY}`)],
  ['tIME', [7, 234, 11, 24, 12, 0, 0]],
]

function crc32(bytes: number[]): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** RFC 9649: the extended format with EXIF and XMP after the picture. */
export function webpWith(webp: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: number[]): number[] => [
    ...text(type),
    ...le32(data.length),
    ...data,
    ...(data.length % 2 ? [0] : []),
  ]
  // Browsers may write the extended format already: its own header is left out, the picture stays.
  const first = String.fromCharCode(...webp.subarray(12, 16)) === 'VP8X' ? 30 : 12
  const body = [
    ...text('WEBP'),
    ...chunk('VP8X', [0x0c, 0, 0, 0, ...le32(width - 1).slice(0, 3), ...le32(height - 1).slice(0, 3)]),
    ...webp.subarray(first),
    ...chunk('EXIF', tiff(1, true)),
    ...chunk('XMP ', text(CANARY)),
  ]
  return new Uint8Array([...text('RIFF'), ...le32(body.length), ...body])
}

/** Segments of a JPEG from its start to its first end marker, found without the code that is tested. */
export function markersOf(bytes: Uint8Array): { markers: number[]; end: number } {
  const markers: number[] = []
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff || bytes[at + 1] === 0 || (bytes[at + 1]! & 0xf8) === 0xd0) {
      at++
      continue
    }
    const marker = bytes[at + 1]!
    markers.push(marker)
    if (marker === 0xd9) return { markers, end: at + 2 }
    at += 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
  }
  return { markers, end: -1 }
}
