const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Milliseconds since 1970 at which an id was made: the first 48 of its 128 bits (RFC 9562 §5.7). */
export function timeOfId(id: string): number {
  // 26 characters hold 130 bits, the first two of them zero: the time ends with the tenth character.
  return [...id.slice(4, 14)].reduce((time, character) => time * 32 + ALPHABET.indexOf(character), 0)
}
