/** `pnpm bench`: one table with ratios. Medians of interleaved rounds in one run. */
import { benchSealing } from './sealing.ts'
import { formatTable } from './table.ts'

const rows = await benchSealing()
process.stdout.write(`${formatTable(rows)}\n`)
