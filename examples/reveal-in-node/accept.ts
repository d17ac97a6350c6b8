/**
 * Accepts what a person submitted. In a product somebody looks at the papers first; here identity was checked
 * face to face, and the record says so.
 *
 *     FUIN_PASSPHRASE=… node accept.ts <folder of fuin init> E-1001
 */
import { explain, organizationIn } from './organization.ts'

const [folder, externalId] = process.argv.slice(2)
if (folder === undefined || externalId === undefined) {
  console.error('Give the folder of fuin.json and an employee number.')
  process.exit(2)
}
try {
  const staff = organizationIn(folder).as({ externalId: 'hr-clerk', permissions: ['review'] })
  await staff.accept({ externalId }, { record: { basis: ['番号法16条'], note: '対面' } })
  console.log(`${externalId} accepted`)
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
