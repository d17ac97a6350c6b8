import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from './base64url.ts'
import { utf8 } from './bytes.ts'
import { canonicalJson, parseCanonicalJson, type Json } from './canonical-json.ts'
import { ENCAPSULATED_BYTES, ENVELOPE_MAX, JWE_ALG, JWE_ENC, JWE_TYP, TAG_BYTES } from './constants.ts'

/** The content key, wrapped for one recipient key. */
export interface Wrap {
  /** Id of the recipient key. */
  kid: string
  /** HPKE encapsulated secret, 1,153 bytes. */
  ek: Uint8Array<ArrayBuffer>
  /** Names the pre-shared key; where it comes from is a property of the kid, never of this header. */
  pskId: Uint8Array<ArrayBuffer>
  /** HPKE ciphertext of the 32-byte content key: 48 bytes. */
  encryptedKey: Uint8Array<ArrayBuffer>
}

/** A JWE in general JSON serialization (RFC 7516 §7.2.1) as `fuin/1` allows it. */
export interface Envelope {
  wraps: Wrap[]
  iv: Uint8Array<ArrayBuffer>
  ciphertext: Uint8Array<ArrayBuffer>
  tag: Uint8Array<ArrayBuffer>
}

/** The protected header, the same in every envelope. */
export const PROTECTED_HEADER: string = toBase64Url(utf8(canonicalJson({ enc: JWE_ENC, typ: JWE_TYP, v: 1 })))

/** Writes an envelope as canonical JSON. */
export function encodeEnvelope(envelope: Envelope): string {
  return canonicalJson({
    ciphertext: toBase64Url(envelope.ciphertext),
    iv: toBase64Url(envelope.iv),
    protected: PROTECTED_HEADER,
    recipients: envelope.wraps.map(wrap => ({
      encrypted_key: toBase64Url(wrap.encryptedKey),
      header: { alg: JWE_ALG, ek: toBase64Url(wrap.ek), kid: wrap.kid, psk_id: toBase64Url(wrap.pskId) },
    })),
    tag: toBase64Url(envelope.tag),
  })
}

/**
 * Reads an envelope. Every member must be there, once, and no other.
 *
 * @throws {FuinError} `envelope_invalid`; `envelope_unsupported` for another version or algorithm
 */
export function decodeEnvelope(text: string): Envelope {
  if (text.length > ENVELOPE_MAX) throw invalid('The envelope is too long.')
  const members = record(parseCanonicalJson(text), ['ciphertext', 'iv', 'protected', 'recipients', 'tag'])
  if (members['protected'] !== PROTECTED_HEADER) {
    throw new FuinError('envelope_unsupported', 'The envelope has another version or algorithm.')
  }
  const recipients = members['recipients']
  if (!Array.isArray(recipients) || recipients.length === 0 || recipients.length > 4) {
    throw invalid('An envelope has one to four recipients.')
  }
  return {
    wraps: recipients.map(decodeWrap),
    iv: bytes(members['iv'], 12),
    ciphertext: bytes(members['ciphertext']),
    tag: bytes(members['tag'], TAG_BYTES),
  }
}

function decodeWrap(value: Json): Wrap {
  const recipient = record(value, ['encrypted_key', 'header'])
  const header = record(recipient['header'] ?? null, ['alg', 'ek', 'kid', 'psk_id'])
  if (header['alg'] !== JWE_ALG) {
    throw new FuinError('envelope_unsupported', 'The envelope has another version or algorithm.')
  }
  const kid = header['kid']
  if (typeof kid !== 'string' || !/^[A-Za-z0-9_-]{22}$/u.test(kid))
    throw invalid('A key id has 22 characters.')
  return {
    kid,
    ek: bytes(header['ek'], ENCAPSULATED_BYTES),
    pskId: bytes(header['psk_id']),
    encryptedKey: bytes(recipient['encrypted_key'], 32 + TAG_BYTES),
  }
}

function record(value: Json, names: string[]): Record<string, Json> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw invalid('An object is missing.')
  const members = value as Record<string, Json>
  if (Object.keys(members).join() !== names.join()) throw invalid('A member is unknown or missing.')
  return members
}

function bytes(value: Json | undefined, length?: number): Uint8Array<ArrayBuffer> {
  if (typeof value !== 'string') throw invalid('A byte string is missing.')
  const decoded = fromBase64Url(value)
  if (decoded.length === 0 || (length !== undefined && decoded.length !== length)) {
    throw invalid('A byte string has a wrong length.')
  }
  return decoded
}

function invalid(message: string): FuinError {
  return new FuinError('envelope_invalid', message)
}
