import type { TextEncoding } from './decode.ts'

/**
 * Writes a table as CSV (RFC 4180) with line ends of CRLF. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it: names come from people whom nobody asked to be honest.
 *
 * @param encoding - `utf-8` with a byte order mark, which Excel needs, or `cp932`; what CP932 lacks becomes 〓
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  encoding: Exclude<TextEncoding, 'utf-16le'>,
): Uint8Array<ArrayBuffer> {
  const text = rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
  return encoding === 'utf-8' ? new TextEncoder().encode(`\ufeff${text}`) : encodeCp932(text)
}

function cell(text: string): string {
  // A tab or line end before the sign would be dropped by a spreadsheet, and the sign come first.
  // U+2212 becomes the wide sign in CP932.
  const safe = /^[\s\u3000]*[=+\-@＝＋－＠\u2212]/u.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Characters of JIS that Windows writes as others. */
const SAME: Readonly<Record<string, string>> = { '〜': '～', '−': '－', '‖': '∥', '—': '―' }

let codes: ReadonlyMap<string, readonly number[]> | undefined

/** The decoder of the platform read backwards: no table of our own. */
function cp932Codes(): ReadonlyMap<string, readonly number[]> {
  if (codes !== undefined) return codes
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const found = new Map<string, readonly number[]>()
  // Of several codes for one character the first counts, as in Windows: JIS, row 13 of NEC, the extensions of IBM.
  const leads = [...range(0xa1, 0xdf), ...range(0x81, 0x9f), ...range(0xe0, 0xea), ...range(0xfa, 0xfc)]
  for (const lead of leads) {
    const kana = lead >= 0xa1 && lead <= 0xdf
    for (const code of kana ? [[lead]] : range(0x40, 0xfc).map(trail => [lead, trail])) {
      const character = tryDecode(decoder, code)
      if (character !== null && !found.has(character)) found.set(character, code)
    }
  }
  return (codes = found)
}

function tryDecode(decoder: TextDecoder, code: readonly number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(code))
  } catch {
    return null
  }
}

function encodeCp932(text: string): Uint8Array<ArrayBuffer> {
  const known = cp932Codes()
  const geta = known.get('〓')!
  const bytes = Array.from(text, character => SAME[character] ?? character).flatMap(character => {
    const code = character.codePointAt(0)!
    return code < 0x80 ? [code] : (known.get(character) ?? geta)
  })
  return Uint8Array.from(bytes)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
