import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { sha256 } from '../format/digest.ts'

const ES256 = { name: 'ECDSA', namedCurve: 'P-256' }
const SIGN = { name: 'ECDSA', hash: 'SHA-256' }

/** The public half of a P-256 signing key (RFC 7517). */
export interface PublicSigningKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
}

/** The private half. Lives in the keyring only. */
export interface PrivateSigningKey extends PublicSigningKey {
  d: string
}

/** A new ES256 key. */
export async function generateSigningKey(): Promise<PrivateSigningKey> {
  const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify'])
  const { x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! }
}

/** SHA-256 thumbprint (RFC 7638), base64url: what links and QR codes carry. */
export async function fingerprintOf({ x, y }: PublicSigningKey): Promise<string> {
  return sha256(utf8(canonicalJson({ crv: 'P-256', kty: 'EC', x, y })))
}

/** JWS compact serialization with ES256 (RFC 7515, RFC 7518 §3.4); the key is in the header. */
export async function signJws(payload: string, typ: string, key: PrivateSigningKey): Promise<string> {
  const { x, y } = key
  const header = canonicalJson({ alg: 'ES256', jwk: { crv: 'P-256', kty: 'EC', x, y }, typ })
  const input = `${toBase64Url(utf8(header))}.${toBase64Url(utf8(payload))}`
  const signingKey = await crypto.subtle.importKey('jwk', { ...key }, ES256, false, ['sign'])
  return `${input}.${toBase64Url(new Uint8Array(await crypto.subtle.sign(SIGN, signingKey, utf8(input))))}`
}

/**
 * Verifies a JWS made by {@link signJws} under the key that its header carries.
 *
 * The signature alone proves nothing: compare the fingerprint with the one from the link.
 *
 * @returns null when anything is not as {@link signJws} writes it
 */
export async function verifyJws(
  jws: string,
  typ: string,
): Promise<{ payload: string; fingerprint: string } | null> {
  try {
    const [header, payload, signature, ...rest] = jws.split('.')
    if (rest.length > 0 || header === undefined || payload === undefined || signature === undefined)
      return null
    const text = decode(header)
    const { jwk } = JSON.parse(text) as { jwk: PublicSigningKey }
    const { x, y } = jwk
    const expected = canonicalJson({ alg: 'ES256', jwk: { crv: 'P-256', kty: 'EC', x, y }, typ })
    if (text !== expected) return null
    const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, ES256, false, [
      'verify',
    ])
    const valid = await crypto.subtle.verify(
      SIGN,
      key,
      fromBase64Url(signature),
      utf8(`${header}.${payload}`),
    )
    return valid ? { payload: decode(payload), fingerprint: await fingerprintOf(jwk) } : null
  } catch {
    return null
  }
}

function decode(part: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(part))
}
