import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { SubjectKind } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { RowError } from '../people/row-errors.ts'
import { ACTOR_OPTIONS, staffOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import type { Io } from './io.ts'
import { UsageError, type Command } from './usage.ts'

/** Imports people from a file. */
export const people: Command = {
  help: `fuin people import FILE [--dry-run] [options]

Reads employees, dependents, partners, shareholders or payers from CSV or TSV (UTF-8 or Shift_JIS), says what is wrong
line by line and what would change, and stores it. Nothing is stored while a row has an error.

  --dry-run          only say what would change
  --kind KIND        employee, dependent, partner, shareholder, payer (default: as the headers tell)
  --skip-errors      import the rows without errors
  --mark-left        give whoever is not in the file a day of leaving
  --actor ID         your own id of the staff member (default: user of this machine)
  --config FILE      default fuin.json`,

  async run([verb, ...args], io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...ACTOR_OPTIONS,
        kind: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        'skip-errors': { type: 'boolean', default: false },
        'mark-left': { type: 'boolean', default: false },
      },
    })
    const [path] = positionals
    if (verb !== 'import' || path === undefined || positionals.length > 1) {
      throw new UsageError('people knows import FILE.')
    }
    const staff = staffOf(await loadSetup(values.config, io), values.actor, 'request')
    const kind = values.kind as SubjectKind | undefined
    const plan = await staff.people.read(await fileOf(path), kind === undefined ? {} : { kind })
    const { added, changed, unchanged, left } = plan.differences
    printErrors(plan.errors, io)
    io.error(`${plan.rows} rows, ${plan.encoding}, kind ${plan.kind}`)
    const counts = `added ${added.length}, changed ${changed.length}, unchanged ${unchanged}`
    io.error(`${counts}, not in the file ${left.length}`)
    if (values['dry-run']) return
    const done = await staff.people.apply(plan, {
      skipErrors: values['skip-errors'],
      markLeft: values['mark-left'],
    })
    io.out(JSON.stringify(done))
  },
}

/** The bytes of a file that somebody named. */
export async function fileOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new FuinError('file_invalid', 'The file cannot be read. Check its name.')
  }
}

/** Errors by line; nothing of a cell is in them. */
export function printErrors(errors: readonly RowError<string>[], io: Io): void {
  for (const { line, column, message, other } of errors.slice(0, 100)) {
    const place = column === null ? `line ${line}` : `line ${line}, ${column}`
    io.error(`${place}: ${message}${other === undefined ? '' : ` (line ${other})`}`)
  }
  if (errors.length > 100) io.error(`… and ${errors.length - 100} more`)
}
