/** What a file is, by its first bytes: names and declared types lie. */
export type FileKind = 'image' | 'heic' | 'pdf' | 'other'

/** Bytes that {@link kindOf} needs. */
export const HEAD_BYTES = 16

/** HEIF brands (ISO 23008-12): iPhones write `heic`, others `mif1` or `heix`. */
const HEIF = /^ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)/u

/** Tells pictures that every browser draws from HEIC, PDF and the rest. */
export function kindOf(head: Uint8Array): FileKind {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
  if (text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n')) return 'image'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image'
  if (HEIF.test(text.slice(4))) return 'heic'
  return text.startsWith('%PDF-') ? 'pdf' : 'other'
}
