import type { KeyObject } from 'node:crypto'
import { FuinError } from '../errors.ts'
import { parseVerifierKey, signNote, verifyNote } from './note.ts'

/** What a checkpoint says: this log had this many entries and this root. */
export interface Checkpoint {
  origin: string
  size: number
  root: Buffer
}

/** Writes and signs a checkpoint (C2SP tlog-checkpoint). The origin is also the signer's name. */
export function signCheckpoint({ origin, size, root }: Checkpoint, privateKey: KeyObject): string {
  return signNote(`${origin}\n${size}\n${root.toString('base64')}\n`, origin, privateKey)
}

/**
 * Reads a checkpoint and verifies its signature.
 *
 * @param logKey - pinned verifier key of the organization's log
 * @throws {FuinError} `log_key_mismatch` when the pinned key is none; `log_proof_invalid`
 */
export function openCheckpoint(note: string, logKey: string): Checkpoint {
  const verifier = parseVerifierKey(logKey)
  if (verifier === null) throw new FuinError('log_key_mismatch', 'The pinned log key is no verifier key.')
  const text = verifyNote(note, verifier)
  const [origin, size, root, ...rest] = text?.split('\n') ?? []
  const shaped =
    origin === verifier.name &&
    /^(0|[1-9]\d{0,14})$/u.test(size ?? '') &&
    rest.length >= 1 &&
    rest.at(-1) === ''
  const hash = Buffer.from(root ?? '', 'base64')
  if (!shaped || hash.length !== 32 || hash.toString('base64') !== root) {
    throw new FuinError('log_proof_invalid', 'The vault’s checkpoint is not signed with the pinned log key.')
  }
  return { origin, size: Number(size), root: hash }
}
