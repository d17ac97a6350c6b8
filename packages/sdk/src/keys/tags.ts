import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import { idFromBytes } from '../format/ids.ts'

/**
 * The tag under which the vault finds a subject by the host's own id: HMAC-SHA256 under a key of the keyring,
 * so that employee numbers, which are easy to guess, tell the vault nothing.
 */
export async function subjectTag(tagKey: string, organization: string, externalId: string): Promise<string> {
  return toBase64Url(await hmac(tagKey, { organization, tag: 'subject', externalId }))
}

/** The id of a staff member in the vault's log, always the same for one `externalId`. */
export async function actorId(tagKey: string, organization: string, externalId: string): Promise<string> {
  const mac = await hmac(tagKey, { organization, tag: 'actor', externalId })
  return idFromBytes('act', mac.slice(0, 16))
}

/** Tag of a department, by which staff are limited to some of them: the vault learns no name. */
export async function departmentTag(
  tagKey: string,
  organization: string,
  department: string,
): Promise<string> {
  const name = department.normalize('NFKC').trim()
  return toBase64Url(await hmac(tagKey, { organization, tag: 'department', department: name }))
}

async function hmac(tagKey: string, value: Record<string, string>): Promise<Uint8Array> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', fromBase64Url(tagKey), algorithm, false, ['sign'])
  const text = utf8(canonicalJson({ ...value, protocol: PROTOCOL }))
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, text))
}
