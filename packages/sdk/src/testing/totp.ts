const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The code that an authenticator app shows (RFC 6238: HMAC-SHA-1, 6 digits, 30 seconds).
 *
 * @param secret - base 32, as the vault answers it
 * @param steps - steps of 30 seconds from now; a code works once, so tests take the next one
 * @example
 * ```ts
 * import { totpCode } from '@fuin/sdk/testing'
 *
 * const code = await totpCode(secret)
 * ```
 */
export async function totpCode(secret: string, steps: number = 0): Promise<string> {
  const bits = Array.from(secret, letter => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/gu) ?? [], byte => Number.parseInt(byte, 2))
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(Math.floor(Date.now() / 30_000) + steps))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const code = (mac.getUint32(mac.getUint8(19) & 15) & 0x7fff_ffff) % 1_000_000
  return String(code).padStart(6, '0')
}
