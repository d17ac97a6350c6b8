import { describe, expect, it } from 'vitest'
import { toBase64Url } from '../format/base64url.ts'
import { deriveLinkKeys } from './link-keys.ts'
import { derivePasscodeKey, formatPasscode, newPasscode, readPasscode } from './passcode.ts'

const REQUEST = 'req_00000000000000000000000001'
/** Of `scryptSync` of Node's crypto: another implementation than the one that is tested. */
const KEY = 'qEXopR9Q1d85wKT62VnHk_XwCRNeZ9bGqwcr85ZRVpA'

describe('a passcode', () => {
  it.each([
    ['7K2M-9XQ4', '7K2M9XQ4'],
    ['7k2m9xq4', '7K2M9XQ4'],
    [' ７ｋ２ｍー９ｘｑ４\n', '7K2M9XQ4'],
    ['7K2M 9XQ4', '7K2M9XQ4'],
    ['7K2M–9XQ4.', '7K2M9XQ4'],
    ['oOiI-lL00', '00111100'],
    ['さくら・つばめ二十一', 'さくらつばめ二十一'],
  ])('%j is read as %s', (typed, meant) => {
    expect(readPasscode(typed)).toBe(meant)
  })

  it('has eight characters or more', () => {
    expect(['', '7K2M-9XQ', 'さくらつばめ', 'A'.repeat(201)].map(readPasscode)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('is made of 40 random bits, and printed in groups', () => {
    const made = Array.from({ length: 200 }, newPasscode)
    expect(new Set(made).size).toBe(200)
    for (const passcode of made) {
      expect(passcode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/u)
      expect(readPasscode(formatPasscode(passcode))).toBe(passcode)
    }
    expect([formatPasscode('7K2M9XQ4'), formatPasscode('さくらつばめ二十一')]).toEqual([
      '7K2M-9XQ4',
      'さくらつばめ二十一',
    ])
  })

  it('gives another key in every request, and tells how far it is', async () => {
    const parts: number[] = []
    const key = await derivePasscodeKey('7K2M9XQ4', REQUEST, { progress: part => parts.push(part) })
    expect(toBase64Url(key)).toBe(KEY)
    expect(parts.at(-1)).toBe(1)
    const other = await derivePasscodeKey('7K2M9XQ4', REQUEST.replace('1', '2'))
    expect(toBase64Url(other)).not.toBe(KEY)
  })

  it('changes every key of a link but the view token, which only leads to the gate', async () => {
    const secret = new Uint8Array(32).fill(7)
    const without = await deriveLinkKeys(secret)
    const behind = await deriveLinkKeys(secret, new Uint8Array(32).fill(8))
    expect(behind.viewToken).toBe(without.viewToken)
    for (const name of ['submitToken', 'gateProof', 'manifestKey', 'psk'] as const)
      expect(behind[name]).not.toEqual(without[name])
  })
})
