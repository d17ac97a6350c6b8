import { FuinError } from '../errors.ts'

/** Bytes as base64url without padding (RFC 4648 §5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(index, index + 0x8000))
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '')
}

/**
 * Reads base64url without padding, strictly: no other alphabet, no padding, no bits left over.
 *
 * @throws {FuinError} `envelope_invalid`
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/u.test(text) || text.length % 4 === 1) throw notCanonical()
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  // A last character may carry bits that belong to no byte: two texts would then mean the same bytes.
  const tail = text.length % 4
  if (tail !== 0 && toBase64Url(bytes.subarray(bytes.length - (tail - 1))) !== text.slice(-tail))
    throw notCanonical()
  return bytes
}

function notCanonical(): FuinError {
  return new FuinError('envelope_invalid', 'A byte string must be canonical base64url without padding.')
}
