import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { PUBLIC_KEY_BYTES } from '../format/constants.ts'
import { isId } from '../format/ids.ts'
import type { PrivateSigningKey } from '../primitives/jws.ts'

/** A symmetric key with an id. 32 bytes, base64url. */
export interface NamedKey {
  id: string
  key: string
}

/** A recipient key pair of the organization. `current` seals, `retired` only opens. */
export interface StoredPrivateKey {
  kid: string
  publicKey: string
  seed: string
  created: string
  state: 'current' | 'retired'
}

/** The plaintext of a keyring file. Every secret of one organization: it is never logged or sent. */
export interface KeyringData {
  v: 1
  organization: string
  privateKeys: StoredPrivateKey[]
  /** Roots of the link secrets, newest first. */
  linkRoots: NamedKey[]
  wrapRoot: string
  /** Keys of boxes, newest first. */
  boxKeys: NamedKey[]
  tagKey: string
  signing: { jwk: PrivateSigningKey }
  vault: { url: string; logKey: string }
  /** Who accepted that no recovery copy exists. Shown as a warning until there is one. */
  escrow: { state: 'absent'; acceptedBy: string; acceptedAt: string }
}

/** A new key with a random id. */
export function newNamedKey(): NamedKey {
  return { id: randomText(6), key: randomText(32) }
}

/** Random bytes as base64url. */
export function randomText(length: number): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(length)))
}

/**
 * Reads the plaintext of a keyring.
 *
 * @throws {FuinError} `keyring_invalid`; the message says nothing about what is inside
 */
export function parseKeyringData(text: string): KeyringData {
  try {
    const data = JSON.parse(text) as KeyringData
    const { x, y, d } = data.signing.jwk
    const shaped =
      data.v === 1 &&
      isId(data.organization, 'org') &&
      data.privateKeys.length > 0 &&
      data.privateKeys.every(isPrivateKey) &&
      data.privateKeys.filter(({ state }) => state === 'current').length === 1 &&
      data.linkRoots.length > 0 &&
      data.linkRoots.every(isNamedKey) &&
      data.boxKeys.length > 0 &&
      data.boxKeys.every(isNamedKey) &&
      [data.wrapRoot, data.tagKey, x, y, d].every(isKey) &&
      typeof data.vault.url === 'string' &&
      typeof data.vault.logKey === 'string' &&
      typeof data.escrow.acceptedBy === 'string'
    if (shaped) return data
  } catch {
    // Falls through: what is no JSON and what lacks a member are the same mistake.
  }
  throw new FuinError(
    'keyring_invalid',
    'The keyring is damaged or of another version. Restore a copy of it.',
  )
}

function isPrivateKey(key: StoredPrivateKey): boolean {
  return (
    /^[A-Za-z0-9_-]{22}$/u.test(key.kid) &&
    fromBase64Url(key.publicKey).length === PUBLIC_KEY_BYTES &&
    isKey(key.seed) &&
    (key.state === 'current' || key.state === 'retired')
  )
}

function isNamedKey({ id, key }: NamedKey): boolean {
  return /^[A-Za-z0-9_-]{1,32}$/u.test(id) && isKey(key)
}

function isKey(text: unknown): boolean {
  return typeof text === 'string' && fromBase64Url(text).length === 32
}
