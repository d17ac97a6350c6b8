import type { Entry, LogState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { utf8 } from '../format/bytes.ts'
import { parseCanonicalJson } from '../format/canonical-json.ts'
import { appendLeaf, foldNodes, leafHash, openCheckpoint } from '../log/index.ts'
import { EXPORT_FORMAT } from './audit.ts'
import { detailHash } from './histories/proven.ts'
import { requireMembers } from './log-entry.ts'

/** What an auditor brings along. */
export interface ExportExpectation {
  /** Pinned verifier key, from the keyring or from paper, never from the export. */
  logKey: string
  /** A checkpoint seen before: the exported log must begin with it. */
  known?: string
}

/** What a verified export says. */
export interface VerifiedExport {
  organization: string
  size: number
  /** Base64. */
  root: string
  /** Entries whose detail (words, addresses) was erased or left out. */
  withoutDetail: number
  /** API keys that were used and that no entry made: written into the vault's database by somebody. */
  unknownKeys: string[]
  /** Restores from a backup that were accepted, oldest first: entries from before may be missing. */
  restores: { index: number; time: string; from: LogState; to: LogState }[]
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
): Promise<VerifiedExport> {
  const seen = known === undefined ? null : openCheckpoint(known, logKey)
  let header: { organization: string; size: number } | null = null
  let note: string | null = null
  let frontier: Buffer[] = []
  let size = 0
  let withoutDetail = 0
  const keys = new KeyBook()
  const restores: VerifiedExport['restores'] = []
  for await (const text of lines) {
    if (text.trim() === '') continue
    const line = readLine(text)
    if (note !== null) throw outOfPlace()
    if (header === null) header = readHeader(line)
    else if (typeof line['checkpoint'] === 'string') note = line['checkpoint']
    else {
      const { leaf, entry } = readLeaf(line, size, header.organization)
      keys.read(entry)
      if (entry.restored !== undefined) restores.push({ index: size, time: entry.time, ...entry.restored })
      if (line['detail'] === null) withoutDetail++
      frontier = appendLeaf(frontier, size, leafHash(utf8(leaf))).frontier
      size++
      if (seen?.size === size && Buffer.compare(foldNodes(frontier), seen.root) !== 0) throw forked()
    }
  }
  if (header === null || note === null) {
    throw new FuinError('log_proof_missing', 'The export is incomplete: it has no header or no checkpoint.')
  }
  const checkpoint = openCheckpoint(note, logKey)
  const fits =
    checkpoint.size === size &&
    header.size === size &&
    checkpoint.origin.endsWith(`/${header.organization}`) &&
    Buffer.compare(checkpoint.root, foldNodes(frontier)) === 0
  if (!fits) throw new FuinError('log_proof_invalid', 'The entries are not those that the checkpoint signs.')
  if (seen !== null && seen.size > size) {
    throw new FuinError('log_rolled_back', 'The exported log is shorter than the one seen before.')
  }
  const { organization } = header
  const root = checkpoint.root.toString('base64')
  return { organization, size, root, withoutDetail, unknownKeys: [...keys.unknown], restores }
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

function readLeaf(line: Line, place: number, organization: string): { leaf: string; entry: Entry } {
  const { detail, index, leaf, ...rest } = line
  if (index !== place || typeof leaf !== 'string' || Object.keys(rest).length > 0) throw outOfPlace(place)
  const entry = requireMembers(leaf, { organization })
  if (detail !== null && detailHash(detail) !== entry.detail) throw outOfPlace(place)
  return { leaf, entry }
}

/** Which API keys the log knows, and which were used without ever being made. */
class KeyBook {
  readonly unknown = new Set<string>()
  readonly #made = new Set<unknown>()

  read({ action, key, replacedBy, actor }: Entry): void {
    if (action === 'api-key.create') this.#made.add(key)
    if (action === 'api-key.rotate') this.#made.add(replacedBy)
    const used = actor.apiKey
    if (typeof used === 'string' && !this.#made.has(used)) this.unknown.add(used)
  }
}

function outOfPlace(place?: number): FuinError {
  const which = place === undefined ? 'A line' : `The line of entry ${place}`
  return new FuinError('log_entry_mismatch', `${which} of the export was changed or is out of place.`)
}

function forked(): FuinError {
  return new FuinError('log_forked', 'The exported log does not begin with the checkpoint seen before.')
}
