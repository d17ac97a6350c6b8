import { toBase64Url } from '../format/base64url.ts'

/** Id of a recipient key: the first 16 bytes of SHA-256 of its public key, base64url, 22 characters. */
export async function keyIdOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', publicKey)
  return toBase64Url(new Uint8Array(hash, 0, 16))
}
