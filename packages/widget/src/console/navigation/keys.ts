/** Where a key leads among things that stand in a row: arrows go round, Home and End to the ends. */
export function stepOf<Thing>(key: string, row: readonly Thing[], from: Thing): Thing | undefined {
  const at = row.indexOf(from)
  if (at === -1) return undefined
  if (key === 'Home') return row[0]
  if (key === 'End') return row.at(-1)
  if (key === 'ArrowRight' || key === 'ArrowDown') return row[(at + 1) % row.length]
  if (key === 'ArrowLeft' || key === 'ArrowUp') return row.at(at - 1)
  return undefined
}
