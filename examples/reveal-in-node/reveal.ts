/**
 * A payroll batch: reveals the numbers of some people for their withholding slips (form 375).
 *
 *     FUIN_PASSPHRASE=… node reveal.ts <folder of fuin init> E-1001 E-1002 …
 */
import type { MyNumber } from '@fuin/sdk'
import { FuinError } from '@fuin/sdk/node'
import { organizationIn } from './organization.ts'

const [folder, ...people] = process.argv.slice(2)
if (folder === undefined || people.length === 0) {
  console.error('Give the folder of fuin.json and employee numbers.')
  process.exit(2)
}
// Whoever runs the batch is named in the log of every number it uses.
const staff = organizationIn(folder).as({ externalId: 'payroll-batch', permissions: ['reveal'] })

let failed = 0
try {
  const refs = people.map(externalId => ({ externalId }))
  for await (const { ref, number, error } of staff.revealMany(refs, { purpose: 'TAX-EMP', form: '375' })) {
    if (error !== null) failed++
    console.log(`${'externalId' in ref ? ref.externalId : ref.id}  ${error?.message ?? slip(number!)}`)
  }
} catch (error) {
  if (!(error instanceof FuinError)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exit(1)
}
process.exit(failed === 0 ? 0 : 1)

/** Stands for the slip. `digits()` is the only way to the number; an accidental `${number}` prints asterisks. */
function slip(number: MyNumber): string {
  const printed = number.digits()
  return `slip made, number ends in ${printed.slice(-1)} (as text: ${String(number)})`
}
