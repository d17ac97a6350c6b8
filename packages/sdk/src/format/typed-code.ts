const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32

/**
 * Makes a code that a person will type: characters of Crockford's base 32, 5 random bits each.
 *
 * @param length - characters: 8 are 40 bits, 12 are 60
 * @example
 * ```ts
 * import { groupTypedCode, newTypedCode } from '@fuin/sdk/format'
 *
 * groupTypedCode(newTypedCode(12)) // 7QJM-2KX9-T0BD
 * ```
 */
export function newTypedCode(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, byte => ALPHABET[byte & 31]).join('')
}

/**
 * What somebody types from paper, as it was meant: any case and width, with hyphens, long vowel signs or spaces, O for 0,
 * I and L for 1 (letters that the alphabet leaves out for that reason).
 */
export function readTyped(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212\u200b-\u200f\ufeffー・.,_]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1')
}

/**
 * Reads a code as {@link readTyped} does.
 *
 * @returns the code in upper case, or null
 */
export function readTypedCode(text: string, length: number): string | null {
  const typed = readTyped(text)
  return typed.length === length && /^[0-9A-HJKMNP-TV-Z]*$/u.test(typed) ? typed : null
}

/** A code in groups of four, as it is printed. */
export function groupTypedCode(code: string): string {
  return code.replace(/(.{4})(?=.)/gu, '$1-')
}
