import { FuinError } from '../errors.ts'
import { utf8 } from '../format/bytes.ts'
import { groupTypedCode, newTypedCode, readTyped } from '../format/typed-code.ts'

/** Characters of a passcode, at least. */
export const PASSCODE_MIN = 8

/**
 * Reads a passcode.
 *
 * @returns null for one of fewer than eight characters
 */
export function readPasscode(text: string): string | null {
  const passcode = readTyped(text)
  return passcode.length < PASSCODE_MIN || passcode.length > 200 ? null : passcode
}

/** What somebody is told who chose a passcode that can be guessed. */
export function tooShort(): FuinError {
  return new FuinError('input_invalid', 'A passcode has eight letters or digits, or more.')
}

/** A passcode of eight characters, 40 random bits. */
export function newPasscode(): string {
  return newTypedCode(PASSCODE_MIN)
}

/** A passcode as it is printed: groups of four are easier to read out. */
export function formatPasscode(passcode: string): string {
  return /^[0-9A-Z]+$/u.test(passcode) ? groupTypedCode(passcode) : passcode
}

/** scrypt of the format, in whatever implementation. */
export type Stretch = (
  password: Uint8Array,
  salt: Uint8Array,
  progress?: (part: number) => void,
) => Promise<Uint8Array<ArrayBuffer>>

/**
 * `P` of docs/format.md §3: slow on purpose, and different in every request.
 *
 * @param passcode - as {@link readPasscode} gives it
 * @param options - `progress`: called with the part that is done, 0 to 1; `stretch`: another implementation
 */
export async function derivePasscodeKey(
  passcode: string,
  request: string,
  { progress, stretch }: { progress?: (part: number) => void; stretch?: Stretch } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded late: most links have no passcode.
  const scrypt = stretch ?? (await import('../primitives/scrypt.ts')).scrypt
  return scrypt(utf8(passcode), utf8(request), progress)
}
