/**
 * A payroll batch: reveals the numbers of some people for their withholding slips (form 375).
 *
 *     FUIN_PASSPHRASE=… node reveal.ts [--print] <folder of fuin init> E-1001 E-1002 …
 */
import { explain, organizationIn } from './organization.ts'

const options = process.argv.slice(2)
const print = options.includes('--print')
const [folder, ...people] = options.filter(option => option !== '--print')
if (folder === undefined || people.length === 0) {
  console.error('Give the folder of fuin.json and employee numbers.')
  process.exit(2)
}

let failed = 0
try {
  // Whoever runs the batch is named in the log of every number it uses.
  const staff = organizationIn(folder).as({ externalId: 'payroll-batch', permissions: ['output'] })
  const refs = people.map(externalId => ({ externalId }))
  // Slips are paper: an output, which is another right than to look at a number.
  const order = { purpose: 'TAX-EMP', form: '375', use: 'output', target: 'print' } as const
  for await (const { ref, number, error } of staff.revealMany(refs, order)) {
    const who = 'externalId' in ref ? ref.externalId : ref.id
    if (error === null) {
      // `digits()` is the only way to the number: it belongs where the slip is made. As text it is asterisks.
      console.log(`${who}  ${print ? number.digits() : String(number)}`)
    } else {
      failed++
      console.error(`${who}  ${explain(error)}`)
    }
  }
} catch (error) {
  // Concerns the vault, the keys or the whole batch: nobody after the last line was opened.
  failed++
  console.error(explain(error))
}
process.exitCode = failed === 0 ? 0 : 1
