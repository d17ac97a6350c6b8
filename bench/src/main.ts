/** `pnpm bench [sealing|browser|vault|bulk|list|log|histories|reveal|state|sizes]`: one table with ratios. Medians of interleaved rounds in one run. */
import { benchBrowser } from './browser/index.ts'
import { benchBulk } from './bulk.ts'
import { benchHistories } from './histories.ts'
import { benchList } from './list/index.ts'
import { benchLog } from './log/index.ts'
import { benchReveal } from './reveal.ts'
import { benchSealing } from './sealing.ts'
import { benchSizes } from './sizes.ts'
import { benchState } from './state.ts'
import { formatTable } from './table.ts'
import { benchVault } from './vault/index.ts'

const PARTS = {
  sealing: benchSealing,
  browser: benchBrowser,
  vault: benchVault,
  bulk: benchBulk,
  list: benchList,
  log: benchLog,
  histories: benchHistories,
  reveal: benchReveal,
  state: benchState,
  sizes: benchSizes,
}
const wanted = process.argv[2] ?? ''

const rows = []
for (const [name, part] of Object.entries(PARTS)) if (name.includes(wanted)) rows.push(...(await part()))
process.stdout.write(`${formatTable(rows)}\n`)
