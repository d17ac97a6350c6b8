import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import { boxOpen, boxSeal } from '../primitives/aes-gcm.ts'
import type { NamedKey } from './keyring-data.ts'

/** What a box is for. Bound into it, so that a note cannot be passed off as a name. */
export type BoxKind = 'label' | 'member' | 'note' | 'record' | 'reason' | 'passcode' | 'notice' | 'terminal'

/** Where a box belongs. */
export interface BoxPlace {
  organization: string
  box: BoxKind
  /** Id of the subject, request or item it is about. */
  id: string
}

/** Encrypts a JSON value as `b1.<key id>.<nonce ‖ ciphertext ‖ tag>` (docs/format.md §8). */
export async function sealBox(key: NamedKey, place: BoxPlace, value: unknown): Promise<string> {
  const bytes = await boxSeal(fromBase64Url(key.key), boxAad(place), utf8(JSON.stringify(value)))
  return `b1.${key.id}.${toBase64Url(bytes)}`
}

/**
 * Opens a box in the place where it must be.
 *
 * @throws {FuinError} `key_unknown`; `context_mismatch` for a box that was changed or belongs elsewhere
 */
export async function openBox(keys: readonly NamedKey[], place: BoxPlace, box: string): Promise<unknown> {
  const [version, id, body, ...rest] = box.split('.')
  if (version !== 'b1' || body === undefined || rest.length > 0) throw misplaced()
  const key = keys.find(candidate => candidate.id === id)
  if (key === undefined) throw new FuinError('key_unknown', 'The keyring has no key for this box.')
  const opened = await boxOpen(fromBase64Url(key.key), boxAad(place), bytesOf(body))
  if (opened === null) throw misplaced()
  return JSON.parse(new TextDecoder().decode(opened)) as unknown
}

function boxAad({ organization, box, id }: BoxPlace): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson({ box, id, organization, protocol: PROTOCOL }))
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64Url(text)
  } catch {
    throw misplaced()
  }
}

function misplaced(): FuinError {
  return new FuinError('context_mismatch', 'A record of the vault was changed or belongs to somebody else.')
}
