import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KANJI_VARIANTS } from './kanji-variants.ts'
import { normaliseName } from './search-key.ts'

describe('normaliseName', () => {
  it.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['濵田', '浜田'],
    ['濱田', '浜田'],
    ['齋藤', '斉藤'],
    ['斎藤', '斉藤'],
    ['𠮷田', '吉田'],
    ['神田', '神田'],
    ['辻󠄀', '辻'],
    ['サトウ ハナコ', 'さとう　はなこ'],
    ['ｻﾄｳ ﾊﾅｺ', 'サトウハナコ'],
    ['ショウタ', 'シヨウタ'],
    ['Ｅ－１０４２', 'e1042'],
    ['メアリー・ジェーン', 'めありー じぇーん'],
  ])('finds %s by %s', (written, typed) => {
    expect(normaliseName(written)).toBe(normaliseName(typed))
  })

  it.each([
    ['佐藤', '加藤'],
    ['オオノ', 'オノ'],
    ['ユーカ', 'ユカ'],
    ['E-1042', 'E-1043'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normaliseName(one)).not.toBe(normaliseName(other))
  })

  it('is the same when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const key = normaliseName(text)
        expect(normaliseName(key)).toBe(key)
      }),
      { examples: [['𝔱΅']] },
    )
  })

  it('leads every form to a usual one that is no form of another', () => {
    for (const usual of KANJI_VARIANTS.values()) expect(KANJI_VARIANTS.has(usual)).toBe(false)
  })
})
