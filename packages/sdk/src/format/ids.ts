import { FuinError } from '../errors.ts'

/** Prefixes of the random ids that travel in clear. None of them says anything about a person. */
export type IdPrefix =
  | 'apr'
  | 'org'
  | 'sub'
  | 'act'
  | 'req'
  | 'itm'
  | 'ent'
  | 'key'
  | 'int'
  | 'acc'
  | 'amd'
  | 'ses'
  | 'whe'
  | 'evt'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford's base 32, lower case
const SHAPE = /^(apr|org|sub|act|req|itm|ent|key|int|acc|amd|ses|whe|evt)_[0-9a-hjkmnp-tv-z]{26}$/u

/**
 * Makes a random id: a prefix and a UUIDv7 (RFC 9562 §5.7) in 26 characters of Crockford's base 32,
 * so that ids of one kind sort by the time they were made.
 *
 * @param prefix - what the id names
 * @param now - milliseconds since 1970; the clock of the caller
 * @example
 * ```ts
 * import { newId } from '@fuin/sdk/format'
 *
 * newId('req') // req_01jd…
 * ```
 */
export function newId(prefix: IdPrefix, now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let index = 5, rest = now; index >= 0; index--, rest = Math.floor(rest / 256))
    bytes[index] = rest % 256
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return `${prefix}_${base32(bytes)}`
}

/** Makes an id from 16 bytes that are random already, such as a part of a keyed hash. */
export function idFromBytes(prefix: IdPrefix, bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new FuinError('invalid_id', 'An id is made of 16 bytes.')
  return `${prefix}_${base32(bytes)}`
}

/** Tells whether a text has the shape of an id with this prefix. */
export function isId(text: unknown, prefix: IdPrefix): text is string {
  return typeof text === 'string' && text.startsWith(`${prefix}_`) && SHAPE.test(text)
}

/** 128 bits as 26 characters, two zero bits in front. */
function base32(bytes: Uint8Array): string {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let index = 0; index < 26; index++, value >>= 5n) text = ALPHABET[Number(value & 31n)]! + text
  return text
}
