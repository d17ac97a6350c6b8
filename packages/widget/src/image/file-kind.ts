/** What a file is, by its first bytes: names and declared types lie. */
export type FileKind =
  'jpeg' | 'png' | 'webp' | 'heic' | 'avif' | 'gif' | 'tiff' | 'svg' | 'pdf' | 'empty' | 'other'

/** Bytes that {@link kindOf} needs: an SVG may begin with a declaration and a comment. */
export const HEAD_BYTES = 1024

/** HEIF brands (ISO 23008-12): iPhones write `heic`, others `mif1` or `heix`. */
const HEIF = /^ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)/u

/** Tells pictures that browsers draw from what needs advice. */
export function kindOf(head: Uint8Array): FileKind {
  if (head.length === 0) return 'empty'
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES))
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (/^ftypavi[fs]/u.test(text.slice(4))) return 'avif'
  if (HEIF.test(text.slice(4))) return 'heic'
  if (text.startsWith('GIF8')) return 'gif'
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'tiff'
  if (text.startsWith('%PDF-')) return 'pdf'
  return /<svg[\s>]/iu.test(text) ? 'svg' : 'other'
}
