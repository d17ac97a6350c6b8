import { toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import { hkdfSha256 } from '../primitives/hkdf.ts'
import { scrypt } from '../primitives/scrypt.ts'

/** How a staff member signs in: an ID from the host, and a password of their own. */
export interface MemberCredentials {
  /** 8 characters of Crockford's base 32, in upper case. */
  signInId: string
  password: string
}

/**
 * What the vault sees of a password (docs/format.md §3): scrypt of it under a salt that everybody knows, then HKDF. Of a
 * password in another width or composition comes the same (NFKC). Takes a moment on purpose.
 *
 * @param stretch - another implementation of the same function, such as a native one
 * @returns 32 bytes, base64url
 * @example
 * ```ts
 * import { deriveMemberKey } from '@fuin/sdk/page'
 *
 * const authKey = await deriveMemberKey('org_01jd…', { signInId: 'AB10C234', password: 'yoru no densha 7' })
 * ```
 */
export async function deriveMemberKey(
  organization: string,
  { signInId, password }: MemberCredentials,
  stretch: typeof scrypt = scrypt,
): Promise<string> {
  const salt = utf8(canonicalJson({ member: signInId, organization, protocol: PROTOCOL }))
  const root = await stretch(utf8(password.normalize('NFKC')), salt)
  const key = await hkdfSha256(root, 'fuin/1 member-auth-key')
  root.fill(0)
  return toBase64Url(key)
}
