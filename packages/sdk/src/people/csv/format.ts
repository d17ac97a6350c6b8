import type { Delimiter } from './parse.ts'

/** Writes rows as CSV (RFC 4180), with the byte order mark by which Excel knows UTF-8. */
export function formatCsv(rows: readonly (readonly string[])[], delimiter: Delimiter = ','): string {
  const quote = (cell: string): string =>
    cell === '' || /["\r\n,;\t]|^\s|\s$|^\ufeff/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return '\ufeff' + rows.map(row => row.map(quote).join(delimiter) + '\r\n').join('')
}
