/** One line of the table: a rate and what it is compared with, from the same run. */
export interface Row {
  what: string
  rate: number
  unit: string
  beside: string
  base: number
}

/** The table as text. Ratio: ours divided by the other. */
export function formatTable(rows: Row[]): string {
  const cells = rows.map(({ what, rate, unit, beside, base }) => [
    what,
    `${format(rate)} ${unit}`,
    beside,
    `${format(base)} ${unit}`,
    (rate / base).toFixed(2),
  ])
  const head = ['what', 'median', 'beside', 'median', 'ratio']
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map(row => row[column]!.length)))
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map(width => '-'.repeat(width)).join('  '), ...cells.map(line)].join('\n')
}

function format(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}
