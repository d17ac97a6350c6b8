import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import { boxOpen, boxSeal } from '../primitives/aes-gcm.ts'
import { hkdfSha256 } from '../primitives/hkdf.ts'

/** One account and the generation of its password. */
export interface AccountPlace {
  organization: string
  account: string
  generation: number
}

/** A request beside which the account finds the link secret. */
export interface RequestPlace {
  request: string
  generation: number
}

/**
 * Derives the secret `A` of one generation of an account. Host only. The person is part of it: a vault that passes
 * another account off as theirs gets boxes that nobody can open.
 *
 * @param linkRoot - 32 bytes
 */
export async function deriveAccountSecret(
  linkRoot: Uint8Array<ArrayBuffer>,
  { organization, account, generation }: AccountPlace,
  subject: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const place = [organization, subject, account, String(generation)].join('\0')
  return hkdfSha256(linkRoot, `fuin/1 account\0${place}`)
}

/** Puts `A` under the wrap key of the password. @returns base64url */
export async function sealAccountSecret(
  wrapKey: Uint8Array<ArrayBuffer>,
  place: AccountPlace,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return toBase64Url(await boxSeal(wrapKey, secretAad(place), secret))
}

/** @throws {FuinError} `context_mismatch` when the box is not that of this password and generation */
export async function openAccountSecret(
  wrapKey: Uint8Array<ArrayBuffer>,
  place: AccountPlace,
  box: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return open(wrapKey, secretAad(place), box)
}

/** Puts what opens a request beside it: the link secret. @returns base64url */
export async function sealLinkSecret(
  accountSecret: Uint8Array<ArrayBuffer>,
  account: AccountPlace,
  request: RequestPlace,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return toBase64Url(await boxSeal(await boxKey(accountSecret), linkAad(account, request), secret))
}

/** @throws {FuinError} `context_mismatch` when the box belongs to another account, generation or request */
export async function openLinkSecret(
  accountSecret: Uint8Array<ArrayBuffer>,
  account: AccountPlace,
  request: RequestPlace,
  box: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return open(await boxKey(accountSecret), linkAad(account, request), box)
}

function boxKey(accountSecret: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return hkdfSha256(accountSecret, 'fuin/1 account-box')
}

function secretAad({ organization, account, generation }: AccountPlace): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson({ account, box: 'account', generation, organization, protocol: PROTOCOL }))
}

function linkAad(
  { organization, account, generation }: AccountPlace,
  { request, generation: counter }: RequestPlace,
): Uint8Array<ArrayBuffer> {
  const place = { account, accountGeneration: generation, organization, request, generation: counter }
  return utf8(canonicalJson({ ...place, box: 'link', protocol: PROTOCOL }))
}

async function open(
  key: Uint8Array<ArrayBuffer>,
  aad: Uint8Array<ArrayBuffer>,
  box: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await boxOpen(key, aad, bytesOf(box))
  if (bytes?.length === 32) return bytes
  throw new FuinError('context_mismatch', 'What the vault answered does not belong to this account.')
}

function bytesOf(box: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64Url(box)
  } catch {
    return new Uint8Array()
  }
}
