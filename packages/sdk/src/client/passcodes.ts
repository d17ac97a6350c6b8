import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { OrganizationContext } from './context.ts'
import { nativeScrypt } from './native-scrypt.ts'
import { OrganizationSettings } from './settings.ts'
import { derivePasscodeKey, newPasscode, readPasscode, tooShort } from '../request/passcode.ts'

/** A passcode of one generation, and the key that is derived from it. */
export interface Passcode {
  /** As it was read: capitals and digits, without hyphens. */
  text: string
  key: Uint8Array<ArrayBuffer>
}

/**
 * Which passcode a request gets: `true` makes one, a text is the organization's own (eight characters or more), `false` none.
 */
export type PasscodeChoice = boolean | string

/** @throws {FuinError} `input_invalid` for one that is too short */
export async function choosePasscode(choice: PasscodeChoice, request: string): Promise<Passcode | null> {
  if (choice === false) return null
  const text = choice === true ? newPasscode() : readPasscode(choice)
  if (text === null) throw tooShort()
  return { text, key: await derivePasscodeKey(text, request, { stretch: nativeScrypt }) }
}

/** Encrypts a passcode for the vault to keep beside the manifest of its generation. */
export function sealPasscode(
  keyring: Keyring,
  { request, generation }: { request: string; generation: number },
  { text, key }: Passcode,
): Promise<string> {
  return keyring.sealBox('passcode', request, { generation, key: toBase64Url(key), text })
}

/**
 * Opens the passcode of a generation; null where there is none.
 *
 * @throws {FuinError} `context_mismatch` for one of another request or generation
 */
export async function openPasscode(
  keyring: Keyring,
  { request, generation }: { request: string; generation: number },
  box: string | null | undefined,
): Promise<Passcode | null> {
  if (box == null) return null
  const opened = (await keyring.openBox('passcode', request, box)) as Record<string, unknown>
  if (opened['generation'] === generation) {
    return { text: String(opened['text']), key: fromBase64Url(String(opened['key'])) }
  }
  throw new FuinError('context_mismatch', 'The vault handed over the passcode of another link.')
}

/** What the settings of the organization say of every request that says nothing else. */
export async function standardOf(
  context: OrganizationContext,
): Promise<{ passcode: PasscodeChoice; countersign: string | undefined }> {
  const settings = new OrganizationSettings(context)
  const { countersign } = await settings.get()
  return { passcode: (await settings.passcode()) ?? false, countersign }
}
