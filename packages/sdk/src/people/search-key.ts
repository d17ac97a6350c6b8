import { KANJI_VARIANTS } from './kanji-variants.ts'

const SMALL_KANA: ReadonlyMap<string, string> = new Map(
  ['ァア', 'ィイ', 'ゥウ', 'ェエ', 'ォオ', 'ッツ', 'ャヤ', 'ュユ', 'ョヨ', 'ヮワ', 'ヵカ', 'ヶケ'].map(
    ([small, large]) => [small!, large!],
  ),
)
/** Spaces, dots, dashes and marks between the parts of a name, and selectors of a glyph (UTS #37). */
const NO_LETTER = /[\p{Z}\p{C}\p{Pd}\p{Variation_Selector}・･.,'’_]/gu
const HIRAGANA = /[\u3041-\u3096]/gu
/** Distance of a katakana letter from its hiragana in Unicode. */
const TO_KATAKANA = 0x60

/**
 * What a name, a reading or an employee number is compared by when somebody searches: width, case, spaces,
 * hyphens, hiragana and katakana, small kana and forms of a kanji (髙 and 高, 﨑 and 崎) make no difference.
 *
 * For finding only: two people may have one key, so it is never an identity and is never stored.
 *
 * @example
 * ```ts
 * import { normaliseName } from '@fuin/sdk/node'
 *
 * normaliseName('髙﨑 ゆっこ') === normaliseName('高崎ﾕﾂｺ') // true
 * ```
 */
export function normaliseName(text: string): string {
  // Small letters, and letters whose neighbours are gone, may combine once more.
  const letters = text.normalize('NFKC').toLowerCase().replace(NO_LETTER, '').normalize('NFKC')
  const katakana = letters.replace(HIRAGANA, kana => String.fromCodePoint(kana.codePointAt(0)! + TO_KATAKANA))
  let key = ''
  for (const letter of katakana) key += SMALL_KANA.get(letter) ?? KANJI_VARIANTS.get(letter) ?? letter
  return key
}
