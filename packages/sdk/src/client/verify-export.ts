import { FuinError } from '../errors.ts'
import { parseCanonicalJson } from '../format/canonical-json.ts'
import { openCheckpoint } from '../log/index.ts'
import { EXPORT_FORMAT } from './audit.ts'
import { outOfPlace, WholeLog, type VerifiedLog } from './whole-log.ts'

/** What an auditor brings along. */
export interface ExportExpectation {
  /** Pinned verifier key, from the keyring or from paper, never from the export. */
  logKey: string
  /** A checkpoint seen before: the exported log must begin with it. */
  known?: string
}

type Line = Record<string, unknown>

/**
 * Verifies an exported log without the vault: rebuilds the tree from the entries and compares it with the
 * signed checkpoint at the end. Any entry changed, dropped, added or moved makes it fail, and so does a
 * changed detail that was not erased.
 *
 * @param lines - the lines of the export, with or without line feeds
 * @throws {FuinError} `log_proof_missing` when header or checkpoint is missing; `log_entry_mismatch` for an
 *   entry that is no entry, of another organization or out of place; `log_proof_invalid` when root or
 *   signature do not fit; `log_forked` when `known` is not its beginning; `log_key_mismatch`
 * @example
 * ```ts
 * import { createReadStream } from 'node:fs'
 * import { createInterface } from 'node:readline'
 * import { verifyExport } from '@fuin/sdk/node'
 *
 * const lines = createInterface({ input: createReadStream('log.jsonl') })
 * const { size } = await verifyExport(lines, { logKey })
 * ```
 */
export async function verifyExport(
  lines: Iterable<string> | AsyncIterable<string>,
  { logKey, known }: ExportExpectation,
): Promise<VerifiedLog> {
  const seen = known === undefined ? null : openCheckpoint(known, logKey)
  let [log, announced]: [WholeLog | null, number] = [null, 0]
  let note: string | null = null
  for await (const text of lines) {
    if (text.trim() === '') continue
    const line = readLine(text)
    if (note !== null) throw outOfPlace()
    if (log === null) {
      const { organization, size } = readHeader(line)
      ;[log, announced] = [new WholeLog(organization, seen), size]
    } else if (typeof line['checkpoint'] === 'string') note = line['checkpoint']
    else if (Object.keys(line).length === 3) log.add(line)
    else throw outOfPlace(log.size)
  }
  if (log === null || note === null)
    throw new FuinError('log_proof_missing', 'The export is incomplete: it has no header or no checkpoint.')
  const checkpoint = openCheckpoint(note, logKey)
  if (announced !== log.size)
    throw new FuinError('log_proof_invalid', 'The export has another number of entries than its header says.')
  return log.close(checkpoint)
}

function readLine(text: string): Line {
  try {
    const line = parseCanonicalJson(text.replace(/\r?\n$/u, ''))
    if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line as Line
  } catch {
    // Falls through: a damaged line is an entry out of place.
  }
  throw outOfPlace()
}

function readHeader({ format, organization, size, ...rest }: Line): { organization: string; size: number } {
  const shaped =
    format === EXPORT_FORMAT &&
    typeof organization === 'string' &&
    typeof size === 'number' &&
    Object.keys(rest).length === 0
  if (!shaped) throw new FuinError('log_proof_missing', 'The export does not begin with its header.')
  return { organization, size }
}
