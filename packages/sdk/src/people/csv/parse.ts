/** One row, with the line of the file on which it begins, from 1. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** A file of rows. */
export interface CsvTable {
  delimiter: Delimiter
  rows: CsvRow[]
  /** Lines where a quotation mark stands wrong: the row cannot be trusted. */
  broken: ReadonlySet<number>
}

export type Delimiter = ',' | '\t' | ';'

const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';']

/**
 * Reads comma or tab separated values (RFC 4180): quotes, line breaks in cells, CRLF, LF or CR. Rows without any
 * content are left out.
 */
export function parseCsv(text: string): CsvTable {
  const delimiter = delimiterOf(text)
  const rows: CsvRow[] = []
  const broken = new Set<number>()
  const reader = new Reader(text, delimiter)
  for (let row = reader.next(); row !== null; row = reader.next()) {
    if (row.cells.some(cell => cell.trim() !== '')) rows.push({ line: row.line, cells: row.cells })
    if (row.broken) broken.add(row.line)
  }
  return { delimiter, rows, broken }
}

/** The separator that occurs most in the first line, outside of quotes. */
function delimiterOf(text: string): Delimiter {
  const counts = new Map<string, number>()
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r') && counts.size > 0) break
    else if (!quoted) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const [first] = [...DELIMITERS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return (counts.get(first!) ?? 0) > 0 ? first! : ','
}

/** Walks through a text once. */
class Reader {
  readonly #text: string
  readonly #delimiter: Delimiter
  #at = 0
  #line = 1
  #broken = false

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text
    this.#delimiter = delimiter
  }

  next(): (CsvRow & { broken: boolean }) | null {
    if (this.#at >= this.#text.length) return null
    const line = this.#line
    const cells: string[] = []
    this.#broken = false
    do cells.push(this.#cell())
    while (this.#skip(this.#delimiter))
    this.#endOfLine()
    return { line, cells, broken: this.#broken }
  }

  #cell(): string {
    return this.#text.charAt(this.#at) === '"' ? this.#quoted() : this.#plain()
  }

  #plain(): string {
    const start = this.#at
    while (this.#at < this.#text.length && !this.#isEnd(this.#text.charAt(this.#at))) this.#at++
    return this.#text.slice(start, this.#at)
  }

  #quoted(): string {
    let cell = ''
    for (this.#at++; ;) {
      const end = this.#text.indexOf('"', this.#at)
      const part = this.#text.slice(this.#at, end === -1 ? undefined : end)
      this.#line += part.match(/\r\n|\r|\n/gu)?.length ?? 0
      cell += part
      this.#at = end === -1 ? this.#text.length : end + 1
      if (end === -1) {
        this.#broken = true
        return cell
      }
      if (!this.#skip('"')) break
      cell += '"'
    }
    const rest = this.#plain()
    // A spreadsheet never writes anything between the closing mark and the separator.
    if (rest.trim() !== '') this.#broken = true
    return cell + rest
  }

  #isEnd(character: string): boolean {
    return character === this.#delimiter || character === '\n' || character === '\r'
  }

  #skip(character: string): boolean {
    if (this.#text.charAt(this.#at) !== character) return false
    this.#at++
    return true
  }

  #endOfLine(): void {
    const returned = this.#skip('\r')
    if (this.#skip('\n') || returned) this.#line++
  }
}
