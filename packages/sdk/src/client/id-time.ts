const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Milliseconds since 1970 at which an id was made: the first 48 of its 128 bits (RFC 9562 §5.7). */
export function timeOfId(id: string): number {
  // 26 characters hold 130 bits, the first two of them zero: the time ends with the tenth character.
  let time = 0
  for (let at = 4; at < 14; at++) time = time * 32 + ALPHABET.indexOf(id[at]!)
  return time
}
