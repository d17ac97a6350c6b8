/** Characters that a password has at least (OWASP ASVS 5.0, 6.2.1 asks for 8 and advises 15). */
export const PASSWORD_MIN = 12
const PASSWORD_MAX = 200
/** What is tried first: none of these alone, however often it is repeated. */
const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'iloveyou',
  'letmein',
  'welcome',
  'admin',
  'sakura',
  'nippon',
  'tokyo',
  'mynumber',
  'fuin',
]

/** Why a password will not do. */
export type PasswordProblem = 'short' | 'long' | 'guessable'

/**
 * Looks at a password before it is taken: its length, and whether it is one of those that are guessed first.
 *
 * @param signInId - may not be all of it
 * @returns null where it will do
 */
export function checkPassword(password: string, signInId: string): PasswordProblem | null {
  const text = password.normalize('NFKC')
  const length = Array.from(text).length
  if (length < PASSWORD_MIN) return 'short'
  if (length > PASSWORD_MAX) return 'long'
  const plain = text.toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, '')
  // Digits alone are soon tried out, and twelve of them may be somebody's My Number.
  if (/^\d+$/u.test(plain) || new Set(plain).size < 5 || isRun(plain)) return 'guessable'
  let rest = plain.replaceAll(signInId.toLowerCase(), '')
  for (const word of COMMON) rest = rest.replaceAll(word, '')
  // A known word with a year or a few digits behind it.
  return rest.replaceAll(/\d/gu, '').length < 3 && new Set(rest).size < 6 ? 'guessable' : null
}

/** `123456789012`, `abcdefghijkl`, and the same backwards. */
function isRun(text: string): boolean {
  const steps = Array.from(text)
    .slice(1)
    .map((letter, at) => letter.codePointAt(0)! - text.codePointAt(at)!)
  return [1, -1].some(
    step => steps.filter(one => one === step || one === -9 * step).length >= steps.length - 1,
  )
}
