import { createHmac } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The code that an authenticator app shows (RFC 6238: HMAC-SHA-1, 6 digits, 30 seconds).
 *
 * @param secret - base 32, as the vault answers it
 * @param steps - steps of 30 seconds from now; a code works once, so tests take the next one
 * @example
 * ```ts
 * const { token } = await door.signIn(credentials, { totp: totpCode(secret) })
 * ```
 */
export function totpCode(secret: string, steps = 0): string {
  const bits = Array.from(secret, letter => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/gu) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = mac.at(-1)! & 15
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}
