import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { BUNDLE_FORMAT, verifyPart, type VerifiedPart } from '../client/histories/bundle.ts'
import type { HistoryQuery } from '../client/histories/list.ts'
import { verifyExport } from '../client/verify-export.ts'
import type { VerifiedLog } from '../client/whole-log.ts'
import { FuinError } from '../errors.ts'
import { HISTORIES } from '../log/index.ts'
import { ACTOR_OPTIONS, staffOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import type { Io } from './io.ts'
import { UsageError, type Command } from './usage.ts'

/** Exports and verifies the log. */
export const audit: Command = {
  help: `fuin audit export --out FILE [--history NAME] [--from TIME] [--until TIME] [--actor ID] [--config fuin.json]
fuin audit verify [--config fuin.json]
fuin audit verify --file FILE (--log-key KEY | --config fuin.json)
fuin audit accept-restore [--checkpoint SIZE:ROOT --reason TEXT] --actor ID [--config fuin.json]

export  writes the whole log as lines of JSON (0600); with --history (sign-in, display, output, operation) that
        part of it, of a span of time if need be (RFC 3339), with a proof for each entry
verify  live: the vault's log must continue what this host saw before, and every entry must be under the
        signed root; with --file: checks an export without the vault. Exit code 1 when anything was changed,
        dropped or reordered. A part of the log (“fuin-log-part/1”) is told by its first line.
accept-restore  after the vault was restored from a backup: without --checkpoint says what was seen before and what
        the vault shows now; with it goes on with exactly that state, and writes so into the log. Permission admin.`,

  async run([verb, ...args], io) {
    if (verb === 'export') return exportLog(args, io)
    if (verb === 'verify') return verify(args, io)
    if (verb === 'accept-restore') return restore(args, io)
    throw new UsageError('audit knows export, verify and accept-restore.')
  },
}

async function exportLog(args: string[], io: Io): Promise<void> {
  const span = { from: { type: 'string' }, until: { type: 'string' }, history: { type: 'string' } } as const
  const { values } = parseArgs({ args, options: { ...ACTOR_OPTIONS, ...span, out: { type: 'string' } } })
  if (!values.out) throw new UsageError('audit export needs --out.')
  const query = partOf(values)
  const staff = staffOf(await loadSetup(values.config, io), values.actor, 'audit')
  const file = await open(values.out, 'wx', 0o600).catch(() => {
    throw new FuinError('input_invalid', 'The file exists already or cannot be written.')
  })
  let lines = 0
  try {
    await staff.audit.recordExport()
    for await (const line of query === null ? staff.audit.export() : staff.audit.bundle(query)) {
      await file.write(line)
      // Restores stand before the entries of a part, and count as none of it.
      if (!line.startsWith('{"restore"')) lines++
    }
    await file.sync()
  } catch (error) {
    // Half an export would look like one that was tampered with.
    await rm(values.out, { force: true })
    throw error
  } finally {
    await file.close()
  }
  io.out(`${lines - 2} entries`)
}

/** Which part of the log is meant; null: all of it. */
function partOf({
  history,
  from,
  until,
}: {
  history?: string
  from?: string
  until?: string
}): HistoryQuery | null {
  const span = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  if (history === undefined && Object.keys(span).length > 0)
    throw new UsageError('--from and --until need --history.')
  if (history === undefined) return null
  const chosen = HISTORIES.find(name => name === history)
  if (chosen === undefined) throw new UsageError('--history is sign-in, display, output or operation.')
  return { history: chosen, ...span }
}

async function verify(args: string[], io: Io): Promise<void> {
  const options = { ...ACTOR_OPTIONS, file: { type: 'string' }, 'log-key': { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const { file, 'log-key': given } = values
  if (file !== undefined) {
    const logKey = given ?? (await (await loadSetup(values.config, io)).keyring()).vault.logKey
    const { lines, part } = await peek(linesOf(file))
    if (part) reportPart(await verifyPart(lines, { logKey }), io)
    else report(await verifyExport(lines, { logKey }), io)
    return
  }
  report(await staffOf(await loadSetup(values.config, io), values.actor, 'audit').audit.verify(), io)
}

async function* linesOf(path: string): AsyncGenerator<string, void, undefined> {
  const input = createReadStream(path)
  try {
    await once(input, 'open')
  } catch {
    throw new FuinError('input_invalid', 'The file cannot be read.')
  }
  yield* createInterface({ input, crlfDelay: Infinity })
}

async function restore(args: string[], io: Io): Promise<void> {
  const options = { ...ACTOR_OPTIONS, checkpoint: { type: 'string' }, reason: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const { audit: log } = staffOf(await loadSetup(values.config, io), values.actor, 'admin')
  const { known, shown, continues } = await log.compare()
  if (values.checkpoint === undefined) {
    io.out(`seen before   ${known === null ? 'nothing' : `${known.size}:${known.root}`}`)
    io.out(`shown now     ${shown.size}:${shown.root}`)
    if (continues) io.out('The log continues what was seen before: there is nothing to accept.')
    else io.out('The log does not continue what was seen before. Find out why before you accept it.')
    return
  }
  const [, size, root] = /^(\d{1,15}):([A-Za-z0-9+/]{43}=)$/u.exec(values.checkpoint) ?? []
  if (size === undefined || root === undefined) throw new UsageError('--checkpoint is SIZE:ROOT, as shown.')
  if (!values.reason) throw new UsageError('Say why, with --reason.')
  const checkpoint = { size: Number(size), root }
  const { index, lost } = await log.acceptRestore({ checkpoint, reason: values.reason })
  io.out(`accepted      entry ${index}`)
  for (const { subject, order, erasedAt } of lost)
    io.out(`came back     ${subject} (${order.scope}), erased at ${erasedAt}: erase it again`)
}

/** Tells a part of the log from the whole by its first line. */
async function peek(
  lines: AsyncGenerator<string, void, undefined>,
): Promise<{ lines: AsyncGenerator<string, void, undefined>; part: boolean }> {
  const first = await lines.next()
  async function* again(): AsyncGenerator<string, void, undefined> {
    if (first.done !== true) yield first.value
    yield* lines
  }
  return { lines: again(), part: first.done !== true && first.value.includes(`"${BUNDLE_FORMAT}"`) }
}

function reportPart(
  { organization, filter, entries, size, root, withoutDetail }: VerifiedPart,
  io: Io,
): void {
  io.out(`organization  ${organization}`)
  io.out(
    `filter        ${Object.entries(filter)
      .map(pair => pair.join('='))
      .join(' ')}`,
  )
  io.out(`entries       ${entries} of ${size}`)
  io.out(`root          ${root}`)
  io.out(`details gone  ${withoutDetail}`)
  io.out('Every entry in this file stands in the log, unchanged.')
  io.out(
    'That no other entry fits the filter is not proven by a part: export and verify the whole log for that.',
  )
}

function report(
  { organization, size, root, withoutDetail, unknownKeys, restores }: VerifiedLog,
  io: Io,
): void {
  for (const { index, time, from, to } of restores) {
    io.out(
      `RESTORED      from a backup at ${time} (entry ${index}): ${from.size} entries before, ${to.size} after`,
    )
  }
  io.out(`organization  ${organization}`)
  io.out(`entries       ${size}`)
  io.out(`root          ${root}`)
  io.out(`details gone  ${withoutDetail}`)
  for (const key of unknownKeys)
    io.out(`unknown key   ${key}: used, and never made. Somebody changed the vault’s database.`)
  io.out('The log is whole: nothing was changed, dropped or reordered.')
}
