/** Spaces and hyphens that keyboards, IMEs and copied papers put between digits (JIS X 0208 and Unicode forms). */
const SEPARATOR =
  /[\s\u00a0\u3000\u2000-\u200d\u2060\ufeff\-\u00ad\u2010-\u2015\u2043\u2212\u30fc\u2500\u2501\ufe58\ufe63\uff0d\uff70\u301c\uff5e~_.・･]/u

/**
 * Turns digits as people type them into ASCII digits: decimal digits of every script become ASCII, separators
 * vanish. What is left may still hold characters that are no digits.
 *
 * Character by character: a page may have replaced `String.prototype.replace`, which would be handed all of them.
 */
export function normaliseDigits(text: string): string {
  let digits = ''
  for (const character of text) {
    if (SEPARATOR.test(character)) continue
    digits += /\p{Nd}/u.test(character) ? asciiDigit(character) : character
  }
  return digits
}

/** Decimal digits of a script stand in unbroken runs of ten that begin with its zero (Unicode §4.6). */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0)!
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

/** Tells whether a text is made of ASCII digits only, and how many. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^[0-9]+$/u.test(text)
}
