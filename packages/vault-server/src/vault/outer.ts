import { createHash, randomBytes } from 'node:crypto'
import { VaultError } from '../errors.ts'
import { unwrap, wrap } from '../shred/wrap.ts'
import type { Deps } from './deps.ts'

/** SHA-256. */
export function sha256(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}

/** A random token of 32 bytes and the hash that the vault keeps of it. */
export function newToken(): { token: string; hash: Buffer } {
  const bytes = randomBytes(32)
  return { token: bytes.toString('base64url'), hash: sha256(bytes) }
}

/** Encrypts text for the database. `aad` names table, organization and id, so that rows cannot be swapped. */
export function sealText(key: Uint8Array, aad: string, text: string): Buffer {
  return wrap(key, aad, Buffer.from(text))
}

/** Opens what {@link sealText} made. */
export function openText(key: Uint8Array | null, aad: string, sealed: Buffer | null): string | null {
  if (key === null || sealed === null) return null
  const bytes = unwrap(key, aad, sealed)
  if (bytes === null)
    throw new VaultError('record_changed', 'A record was changed outside of the vault. Find out by whom.')
  return bytes.toString()
}

/** The key of one slot; null once destroyed. */
export async function slotKey(deps: Deps, slot: string): Promise<Buffer | null> {
  const [key] = await deps.shred.read([slot])
  return key ?? null
}
