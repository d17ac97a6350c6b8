import type { Entry, ProvenEntry } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { canonicalJson, parseCanonicalJson } from '../format/canonical-json.ts'
import { leafHash, openCheckpoint, verifyInclusion, type Checkpoint } from '../log/index.ts'

/** Members that the entry must have with exactly these values; `undefined` means it must be absent. */
export type ExpectedEntry = {
  readonly [Name in Exclude<keyof Entry, 'actor'>]?: Entry[Name] | undefined
} & {
  /** One of these. */
  readonly actor?: readonly Entry['actor'][]
}

/**
 * Verifies that an entry stands in the log under a checkpoint and says what is expected.
 *
 * @param checkpoint - verified before; the entry must be proven under this one
 * @throws {FuinError} `log_proof_missing`, `log_proof_invalid`, `log_entry_mismatch`
 */
export function verifyEntry(
  proven: ProvenEntry,
  checkpoint: Checkpoint,
  logKey: string,
  expected: ExpectedEntry,
): Entry {
  if (typeof proven?.leaf !== 'string' || !Array.isArray(proven.inclusion) || !proven.checkpoint) {
    throw new FuinError('log_proof_missing', 'The vault did not prove that it logged the call.')
  }
  const own = openCheckpoint(proven.checkpoint, logKey)
  const sameTree = own.size === checkpoint.size && Buffer.compare(own.root, checkpoint.root) === 0
  const path = proven.inclusion.map(hash => Buffer.from(String(hash), 'base64'))
  const leaf = leafHash(proven.leaf)
  if (!sameTree || !verifyInclusion(leaf, proven.index, checkpoint.size, path, checkpoint.root)) {
    throw new FuinError('log_proof_invalid', 'The vault’s proof does not fit its log.')
  }
  return requireMembers(proven.leaf, expected)
}

/** @throws {FuinError} `log_entry_mismatch` */
export function requireMembers(leaf: string, expected: ExpectedEntry): Entry {
  const entry = readEntry(leaf)
  for (const [name, value] of Object.entries(expected)) {
    const found = (entry as unknown as Record<string, unknown>)[name]
    const choices = name === 'actor' ? (value as Entry['actor'][]) : [value]
    const same = choices.some(one =>
      one === undefined ? found === undefined : found !== undefined && equal(found, one),
    )
    if (!same) throw mismatch()
  }
  return entry
}

function readEntry(leaf: string): Entry {
  try {
    const entry = parseCanonicalJson(leaf) as unknown as Entry
    if (entry.v === 1) return entry
  } catch {
    // Falls through: a leaf that is no canonical JSON says nothing.
  }
  throw mismatch()
}

function equal(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

function mismatch(): FuinError {
  return new FuinError('log_entry_mismatch', 'The vault logged something else than it did.')
}
