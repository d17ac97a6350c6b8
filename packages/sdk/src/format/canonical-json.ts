import { FuinError } from '../errors.ts'

/** JSON values that the formats use: no fractions, no numbers beyond 2^53. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json }

/**
 * Canonical JSON (RFC 8785) of values whose numbers are safe integers: members sorted by UTF-16 code
 * units, no white space, so that one value has exactly one text.
 *
 * @throws {FuinError} `envelope_invalid` for a fraction, a lone surrogate or a value that JSON lacks
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string' && !/\p{Cs}/u.test(value)) return JSON.stringify(value)
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    // No array of the values: a page may have replaced the methods of arrays.
    let members = ''
    for (const name of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[name]
      if (member === undefined) continue
      members += `${members === '' ? '' : ','}${canonicalJson(name)}:${canonicalJson(member)}`
    }
    return `{${members}}`
  }
  throw new FuinError('envelope_invalid', 'This value has no canonical JSON.')
}

/**
 * Parses JSON that must be canonical: a text that would be written otherwise (white space, another order,
 * a duplicate member) is refused, so no two readers can see different values.
 *
 * @throws {FuinError} `envelope_invalid`
 */
export function parseCanonicalJson(text: string): Json {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    throw new FuinError('envelope_invalid', 'This is no JSON.')
  }
  if (!isPlainly(value, text) && canonicalJson(value) !== text)
    throw new FuinError('envelope_invalid', 'This JSON is not canonical.')
  return value
}

/** Whether a text is canonical beyond doubt: in half the time, since a log has a million of them. */
function isPlainly(value: Json, text: string): boolean {
  // Written natively, members keep their order and a lone surrogate becomes an escape that no canonical text has.
  return !text.includes('\\ud') && JSON.stringify(value) === text && inOrder(value)
}

function inOrder(value: Json): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value)
  if (typeof value !== 'object' || value === null) return true
  let before: string | null = null
  for (const name of Object.keys(value)) {
    if (!Array.isArray(value) && before !== null && before >= name) return false
    before = name
    if (!inOrder((value as Record<string, Json>)[name]!)) return false
  }
  return true
}
