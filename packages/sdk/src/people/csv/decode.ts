import { FuinError } from '../../errors.ts'

/** How a file was written: UTF-8, Excel's “Unicode text”, or the Shift_JIS of Windows (code page 932). */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'cp932'

/** Largest file, bytes. */
export const FILE_MAX: number = 10 * 1024 * 1024

/**
 * Reads the text of a file whose encoding nobody names: a byte order mark, else UTF-8 if it is valid, else CP932.
 *
 * The decoder `shift_jis` of the Encoding Standard is CP932 with the NEC and IBM extensions: 髙, 﨑, ①, ～.
 *
 * @throws {FuinError} `file_too_large`, `file_workbook` for an Excel workbook, `file_invalid`
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  if (bytes.length > FILE_MAX) {
    throw new FuinError('file_too_large', 'A file may have at most 10 MB. Split it.')
  }
  // Every workbook is a ZIP archive (PK) or, before 2007, a compound file.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FuinError('file_workbook', 'This is an Excel workbook. Save it as CSV and choose that file.')
  }
  for (const encoding of candidates(bytes)) {
    try {
      const text = new TextDecoder(LABELS[encoding], { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return { text, encoding }
    } catch {
      // The next one.
    }
  }
  throw new FuinError('file_invalid', 'The file is neither UTF-8 nor Shift_JIS. Save it again as CSV.')
}

const LABELS: Record<TextEncoding, string> = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  cp932: 'shift_jis',
}

function candidates(bytes: Uint8Array): TextEncoding[] {
  return startsWith(bytes, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'cp932']
}

function startsWith(bytes: Uint8Array, prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}
