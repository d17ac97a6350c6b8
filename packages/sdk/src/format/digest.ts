import { concat, utf8 } from './bytes.ts'
import { toBase64Url } from './base64url.ts'

/** SHA-256, base64url. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/**
 * Digest of an item as stored and logged: SHA-256 over the envelope text and the encrypted body.
 *
 * @param body - empty for a number
 */
export async function itemDigest(envelope: string, body: Uint8Array = new Uint8Array()): Promise<string> {
  return sha256(concat(utf8(envelope), body))
}
