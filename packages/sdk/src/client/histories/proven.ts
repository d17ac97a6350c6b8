import { hash } from 'node:crypto'
import type { Entry, HistoryFilter, ListedEntry } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { historyOf, leafHash, verifyInclusion, type Checkpoint } from '../../log/index.ts'
import { requireMembers } from '../log-entry.ts'

/**
 * Verifies that an entry stands in the log, unchanged, and fits what was asked for.
 *
 * @param checkpoint - verified before
 * @throws {FuinError} `log_proof_invalid` for an entry that was changed or moved, `log_entry_mismatch` for one that is another
 *   than was asked for, or whose detail was changed. The message names the entry.
 */
export function provenEntry(
  listed: ListedEntry,
  checkpoint: Checkpoint,
  organization: string,
  filter: HistoryFilter,
): Entry {
  const { index, leaf, inclusion, detail } = listed
  const path = Array.isArray(inclusion) ? inclusion.map(hash => Buffer.from(String(hash), 'base64')) : []
  if (!verifyInclusion(leafHash(String(leaf)), index, checkpoint.size, path, checkpoint.root))
    throw new FuinError(
      'log_proof_invalid',
      `Entry ${index} of the log was changed or moved in the vault’s database. Believe nothing of this list: keep it as evidence, and verify the whole log.`,
    )
  const entry = requireMembers(leaf, { organization })
  if (detail !== null && detailHash(detail) !== entry.detail)
    throw new FuinError(
      'log_entry_mismatch',
      `The words or the address of entry ${index} of the log were changed in the vault’s database. The entry itself stands.`,
    )
  if (!fits(entry, filter))
    throw new FuinError(
      'log_entry_mismatch',
      `The vault listed entry ${index} of the log where it does not belong: its index was changed. The entry itself stands.`,
    )
  return entry
}

/** Whether an entry is one that a filter asks for. */
export function fits(entry: Entry, filter: HistoryFilter): boolean {
  const { history, actor, subject, purpose, action, result, from, until } = filter
  const time = Date.parse(entry.time)
  return (
    historyOf(entry) === history &&
    (actor === undefined || entry.actor.id === actor) &&
    (subject === undefined || entry.subject === subject) &&
    (purpose === undefined || entry.purpose === purpose) &&
    (action === undefined || entry.action === action) &&
    (result === undefined || (entry.result === 'ok') === (result === 'ok')) &&
    (from === undefined || time >= Date.parse(from)) &&
    (until === undefined || time < Date.parse(until))
  )
}

/**
 * SHA-256(salt ‖ text of the detail), as the leaf has it; null for a detail that is none. Here and not by WebCrypto, which
 * hands every hash to another thread: a log has a million of them.
 */
export function detailHash(detail: unknown): string | null {
  try {
    const { salt, detail: words } = JSON.parse(String(detail)) as { salt: string; detail: unknown }
    const bytes = Buffer.from(salt, 'base64url')
    // Strictly: what Node reads leniently would be another salt to another reader.
    if (typeof words !== 'string' || bytes.toString('base64url') !== salt) return null
    return hash('sha256', Buffer.concat([bytes, Buffer.from(words)]), 'base64url')
  } catch {
    return null
  }
}
