import { FuinError } from '../errors.ts'
import { toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import { newTypedCode, readTypedCode } from '../format/typed-code.ts'
import { hkdfSha256 } from '../primitives/hkdf.ts'
import { scrypt } from '../primitives/scrypt.ts'

/** Characters of a sign-in id: 40 random bits. It names nobody and is no employee number. */
export const SIGN_IN_ID_LENGTH = 8
/** Characters of a password: 60 random bits, always generated. */
export const PASSWORD_LENGTH = 12

/** What a person is given, and nobody keeps. */
export interface Credentials {
  /** 8 characters of Crockford's base 32. */
  signInId: string
  /** 12 characters of Crockford's base 32. */
  password: string
}

/** What comes from an ID and a password (docs/format.md §3). */
export interface AccountKeys {
  /** Shown to the vault, which keeps its SHA-256: 32 bytes, base64url. */
  authKey: string
  /** Opens the account secret; never leaves the device. */
  wrapKey: Uint8Array<ArrayBuffer>
}

/** New credentials. */
export function newCredentials(): Credentials {
  return { signInId: newTypedCode(SIGN_IN_ID_LENGTH), password: newTypedCode(PASSWORD_LENGTH) }
}

/**
 * Reads what somebody typed, in any case and width, with or without hyphens.
 *
 * @returns each part in its form, or null where it cannot be one
 */
export function readCredentials(typed: Credentials): { [Part in keyof Credentials]: string | null } {
  return {
    signInId: readTypedCode(typed.signInId, SIGN_IN_ID_LENGTH),
    password: readTypedCode(typed.password, PASSWORD_LENGTH),
  }
}

/** The salt is made of what everybody knows: nothing has to be asked for first, so nothing can be found out. */
export function accountSalt(organization: string, signInId: string): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson({ organization, protocol: PROTOCOL, signInId }))
}

/**
 * Derives the keys of an account. Takes a moment on purpose.
 *
 * @param stretch - another implementation of the same function, such as a native one
 * @throws {FuinError} `input_invalid` for an ID or a password that is not in its form
 */
export async function deriveAccountKeys(
  organization: string,
  { signInId, password }: Credentials,
  stretch: typeof scrypt = scrypt,
): Promise<AccountKeys> {
  const read = readCredentials({ signInId, password })
  if (read.signInId === null || read.password === null) {
    throw new FuinError('input_invalid', 'An ID has 8 characters and a password has 12.')
  }
  const root = await stretch(utf8(read.password), accountSalt(organization, read.signInId))
  const [authKey, wrapKey] = await Promise.all([
    hkdfSha256(root, 'fuin/1 auth-key'),
    hkdfSha256(root, 'fuin/1 wrap-key'),
  ])
  root.fill(0)
  return { authKey: toBase64Url(authKey), wrapKey }
}
