import { concat, utf8 } from '../format/bytes.ts'

/** HKDF-SHA256 (RFC 5869) with an empty salt, 32 bytes. */
export async function hkdfSha256(
  ikm: Uint8Array<ArrayBuffer>,
  info: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 256))
}

/**
 * HKDF-Expand with SHA-512 (RFC 5869 §2.3).
 *
 * Written out because WebCrypto has no Expand alone, and the chunked encryption wants a 32-byte key as the
 * pseudo-random key, shorter than the 64 bytes that libraries insist on.
 *
 * @param length - bytes, at most 255 × 64
 */
export async function hkdfExpandSha512(
  prk: Uint8Array<ArrayBuffer>,
  info: Uint8Array,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', prk, { name: 'HMAC', hash: 'SHA-512' }, false, ['sign'])
  let output = new Uint8Array()
  let block: Uint8Array = new Uint8Array()
  for (let counter = 1; output.length < length; counter++) {
    block = new Uint8Array(await crypto.subtle.sign('HMAC', key, concat(block, info, Uint8Array.of(counter))))
    output = concat(output, block)
  }
  return output.slice(0, length)
}
