import type { jaNumber } from '../ja/number.ts'

/** やさしい日本語 of the number field. */
export const easyNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': 'マイナンバー（12けたの 数字）',
  'number.hint': 'カードの うしろに ある 12けたの 数字を 書いてください。',
  'field.required': '※かならず 書いてください',
  'number.toggle': '数字を 見る',
  'number.count': '12けたの うち {count}けた 書きました',
  number_empty: 'マイナンバーを 書いてください。',
  number_characters: '数字だけを 書いてください。',
  number_length: '数字は 12けた です。いまは {count}けた です。',
  number_corporate: 'これは 会社の 番号（13けた）です。あなたの 12けたの 番号を 書いてください。',
  number_check_digit: '数字が ちがうようです。カードを もう一度 見てください。',
  number_refused: 'この 番号の 人は いません。カードの 番号を 書いてください。',
  'number.ok': '12けた ぜんぶ 書きました',
}
