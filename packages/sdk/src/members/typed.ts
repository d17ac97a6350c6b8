import { readTyped, readTypedCode } from '../format/typed-code.ts'

/** A sign-in ID in any case and width, with or without hyphens; null where it cannot be one. */
export function readSignInId(text: string): string | null {
  return readTypedCode(text, 8)
}

/** A recovery code as somebody types it from paper, O for 0 and I or L for 1; null where it cannot be one. */
export function readRecoveryCode(text: string): string | null {
  return readTypedCode(text, 12)
}

/** The 6 digits of an authenticator app in any width, with or without spaces; null where they cannot be that. */
export function readTotpCode(text: string): string | null {
  const code = readTyped(text)
  return /^\d{6}$/u.test(code) ? code : null
}
