import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { PURPOSES } from '../rules/purposes.ts'
import { ACTOR_OPTIONS, staffOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import { fileOf, printErrors } from './people.ts'
import { UsageError, type Command } from './usage.ts'

/** Imports existing numbers, sealed in this process. */
export const numbers: Command = {
  help: `fuin numbers import FILE --purpose CODE --notice-on YYYY-MM-DD --notice TEXT [options]

Reads individual numbers that you keep already from CSV or TSV, seals each in this process and has the vault keep it. No
number is printed, and none is in an error. Delete the file afterwards.

  --purpose CODE     purposes under which the numbers were got; may be repeated: ${PURPOSES.slice(0, 4)
    .map(({ code }) => code)
    .join(', ')}, …
  --notice-on DAY    when the people were told these purposes
  --notice TEXT      how they were told, such as 利用目的通知書
  --basis TEXT       what was checked when the numbers were got (default: 取得済みの番号の移行)
  --skip-errors      enter the rows without errors
  --restore-zero N   line whose lost zero was compared with the paper; may be repeated
  --replace          people whose number is kept already get another one
  --second-person    another person has to accept each number
  --dry-run          only say what is wrong
  --actor ID         your own id of the staff member (default: user of this machine)
  --config FILE      default fuin.json`,

  async run([verb, ...args], io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...ACTOR_OPTIONS,
        purpose: { type: 'string', multiple: true, default: [] },
        'notice-on': { type: 'string' },
        notice: { type: 'string' },
        basis: { type: 'string', default: '取得済みの番号の移行' },
        'skip-errors': { type: 'boolean', default: false },
        'restore-zero': { type: 'string', multiple: true, default: [] },
        replace: { type: 'boolean', default: false },
        'second-person': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [path] = positionals
    const { 'notice-on': on, notice: words, purpose: purposes } = values
    if (verb !== 'import' || path === undefined || positionals.length > 1) {
      throw new UsageError('numbers knows import FILE.')
    }
    if (!values['dry-run'] && (!on || !words || purposes.length === 0)) {
      throw new UsageError('numbers import needs --purpose, --notice-on and --notice.')
    }
    const staff = staffOf(await loadSetup(values.config, io), values.actor, 'request')
    const plan = await staff.numbers.read(await fileOf(path), { replace: values.replace })
    printErrors(plan.summary.errors, io)
    io.error(`${plan.summary.total} rows, ${plan.rows.length} with a number that can be entered`)
    if (values['dry-run']) {
      plan.wipe()
      return
    }
    const checker = values.actor ?? userInfo().username
    const done = await staff.numbers.apply(plan, {
      purposes,
      notice: { on: on!, words: words! },
      record: { note: `${values.basis}（${checker}）` },
      skipErrors: values['skip-errors'],
      restoreZero: values['restore-zero'].map(Number),
      ...(values['second-person'] ? { secondPerson: true } : {}),
      onProgress: (entered, total) => io.error(`${entered} / ${total}`),
    })
    io.out(JSON.stringify(done))
    io.error('Delete the file now: it holds the numbers in clear.')
  },
}
