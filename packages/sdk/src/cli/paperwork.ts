import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { SubjectKind } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { breachReport, type BreachReportFacts } from '../paperwork/breach-report.ts'
import { checkSheet, type CheckSheetFacts } from '../paperwork/check-sheet.ts'
import { ledgerFacts } from '../paperwork/ledger-facts.ts'
import { ledgerCsv, type Handling } from '../paperwork/ledger.ts'
import { noticeOf, noticeOfRequest, purposeNotice } from '../paperwork/purpose-notice.ts'
import { breachDeadlines } from '../rules/breach.ts'
import { todayInJapan } from '../rules/on.ts'
import { ACTOR_OPTIONS, organizationOf, staffOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import type { Io } from './io.ts'
import { UsageError, type Command } from './usage.ts'

const OPTIONS = {
  ...ACTOR_OPTIONS,
  facts: { type: 'string' },
  out: { type: 'string' },
  encoding: { type: 'string', default: 'utf-8' },
  known: { type: 'string' },
  wrongful: { type: 'boolean', default: false },
  request: { type: 'string' },
  purpose: { type: 'string', multiple: true },
  whose: { type: 'string' },
} as const
type Values = ReturnType<typeof read>

/** Papers that an organization owes, made from facts. */
export const paperwork: Command = {
  help: `fuin paperwork deadlines --known DAY [--wrongful]
fuin paperwork breach --facts FILE
fuin paperwork notice (--request ID | --whose TEXT --purpose CODE …)
fuin paperwork ledger --facts FILE --out FILE [--encoding utf-8|cp932]
fuin paperwork check-sheet --facts FILE

deadlines    until when a leak or loss must be reported; --wrongful: a wrongful purpose is possible
breach       a draft of that report, from what is known so far
notice       利用目的通知書: of a request, or of purposes
ledger       特定個人情報管理台帳 as CSV: counts from vault and verified log, the rest from FILE
check-sheet  whether the operator of the vault “does not handle” the numbers, and what the encryption is

Texts are Markdown on standard output. FILE is JSON; docs/paperwork.md says what is in it.
  --actor ID, --config FILE   as in the other commands`,

  async run([verb = '', ...args], io) {
    const write = Object.hasOwn(PAPERS, verb) ? PAPERS[verb] : undefined
    if (write === undefined)
      throw new UsageError('paperwork knows deadlines, breach, notice, ledger, check-sheet.')
    const values = read(args)
    try {
      await write(values, io)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new FuinError('file_invalid', 'A fact is missing or of another kind: see docs/paperwork.md.')
    }
  },
}

const PAPERS: Record<string, (values: Values, io: Io) => Promise<void>> = {
  async deadlines({ known, wrongful }, io) {
    const { first, final } = breachDeadlines(needed(known, '--known'), wrongful ? ['wrongful'] : [])
    io.out(`first report  ${first.from} to ${first.until}`)
    io.out(`final report  ${final.due} (day ${final.days} is ${final.lastDay})`)
  },

  async breach({ facts }, io) {
    print(breachReport(await factsOf<BreachReportFacts>(facts)), io)
  },

  async notice({ config, actor, request, purpose, whose }, io) {
    const setup = await loadSetup(config, io)
    if (request !== undefined) {
      print(purposeNotice(noticeOfRequest(await staffOf(setup, actor, 'request').requests.get(request))), io)
      return
    }
    const people = [{ whose: needed(whose, '--whose'), purposes: noticeOf(purpose ?? []) }]
    const { name, contact } = setup.config.profile
    print(purposeNotice({ organization: { name, contact }, on: todayInJapan(), people }), io)
  },

  async ledger({ config, actor, facts, out, encoding }, io) {
    if (encoding !== 'utf-8' && encoding !== 'cp932') throw new UsageError('--encoding is utf-8 or cp932.')
    const path = needed(out, '--out')
    const { purposes, ...handling } = await factsOf<LedgerInput>(facts)
    const setup = await loadSetup(config, io)
    const staff = staffOf(setup, actor, 'audit')
    const files = await ledgerFacts(organizationOf(setup), staff, { purposes: purposes ?? {} })
    const csv = ledgerCsv(
      files,
      { ...handling, organization: setup.config.profile.name },
      { on: todayInJapan(), encoding },
    )
    await writeFile(path, csv, { flag: 'wx', mode: 0o600 }).catch(() => {
      throw new FuinError('input_invalid', 'The file exists already or cannot be written.')
    })
    io.out(`${files.length} kinds of people`)
  },

  async 'check-sheet'({ config, actor, facts }, io) {
    const setup = await loadSetup(config, io)
    const given =
      await factsOf<Omit<CheckSheetFacts, 'organization' | 'on' | 'kid' | 'fingerprint' | 'log'>>(facts)
    const { recipient, fingerprint } = await setup.keyring()
    const { size } = await staffOf(setup, actor, 'audit').audit.verify()
    const on = todayInJapan()
    const own = { organization: setup.config.profile.name, on, kid: recipient.kid, fingerprint }
    print(checkSheet({ ...given, ...own, log: { size, verifiedOn: on } }), io)
  },
}

type LedgerInput = Omit<Handling, 'organization'> & {
  purposes?: Partial<Record<SubjectKind, string[]>>
}

function read(args: string[]) {
  return parseArgs({ args, options: OPTIONS }).values
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`This paper needs ${option}.`)
  return value
}

async function factsOf<T>(path: string | undefined): Promise<T> {
  const text = await readFile(needed(path, '--facts'), 'utf8').catch(() => '')
  try {
    return JSON.parse(text) as T
  } catch {
    throw new FuinError('file_invalid', 'The file of facts cannot be read as JSON.')
  }
}

function print(text: string, io: Io): void {
  io.out(text.trimEnd())
}
