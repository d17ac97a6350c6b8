import { readTypedCode } from '@fuin/sdk/page'

/** A sign-in id in any case and width, or null. */
export function readSignInId(text: string): string | null {
  return readTypedCode(text, 8)
}

/** A recovery code with or without hyphens, or null. */
export function readRecoveryCode(text: string): string | null {
  return readTypedCode(text, 12)
}

/** The 6 digits of an authenticator app, or null. */
export function readCode(text: string): string | null {
  const code = text.normalize('NFKC').replaceAll(/[\s-]/gu, '')
  return /^\d{6}$/u.test(code) ? code : null
}
