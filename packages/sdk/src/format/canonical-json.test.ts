import { describe, expect, it } from 'vitest'
import { canonicalJson, parseCanonicalJson } from './canonical-json.ts'

describe('parseCanonicalJson', () => {
  it.each([
    '{}',
    '[]',
    '"\\u001f\\b\\t\\n\\f\\r\\"\\\\é🙂"',
    '{"":0,"a":{"b":[1,-2,{"c":null}]},"z":true}',
    '{"10":1,"9":2}',
    '{"__proto__":1,"toJSON":"x"}',
    '9007199254740991',
    '"\\\\ud800"',
    '[["b","a"],{"a":1,"b":2}]',
  ])('reads %s, and would write it so', text => {
    expect(canonicalJson(parseCanonicalJson(text))).toBe(text)
  })

  it.each([
    ['white space', '{"a": 1}'],
    ['members in another order', '{"b":1,"a":2}'],
    ['members in another order deep inside', '{"a":[{"c":1,"b":2}]}'],
    ['names that count as numbers in another order', '{"9":2,"10":1}'],
    ['a member twice', '{"a":1,"a":1}'],
    ['a fraction', '{"a":1.5}'],
    ['an integer beyond 2^53', '9007199254740992'],
    ['an exponent', '1e+21'],
    ['another zero', '-0'],
    ['a lone surrogate, escaped', '{"a":"\\ud800"}'],
    ['a lone surrogate in a name', '{"\\udfff":1}'],
    ['a lone surrogate as it is', '"\ud800"'],
    ['an escape that is not needed', '"\\u0061"'],
    ['a slash that is escaped', '"\\/"'],
    ['digits of an escape in capitals', '"\\u001F"'],
    ['no JSON', '{'],
  ])('refuses %s', (_, text) => {
    expect(() => parseCanonicalJson(text)).toThrow(expect.objectContaining({ code: 'envelope_invalid' }))
  })
})
