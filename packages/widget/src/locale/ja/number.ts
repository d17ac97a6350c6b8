/** Japanese of the number field: every key of it is here. */
export const jaNumber = {
  'number.label': 'マイナンバー（個人番号）',
  'number.hint': 'カードの裏面や通知書にある12桁の数字です。全角やハイフンのままで入力できます。',
  'field.required': '※必須',
  'number.toggle': '番号を表示',
  'number.count': '12桁のうち{count}桁まで入力しました',
  number_empty: 'マイナンバーを入力してください。',
  number_characters: '数字だけを入力してください。',
  number_length: '12桁で入力してください（いま{count}桁です）。',
  number_corporate: 'これは会社の番号（法人番号、13桁）です。ご本人の12桁の番号を入力してください。',
  number_check_digit: '番号が正しくないようです。カードを見ながら、もう一度確認してください。',
  number_refused: 'この番号は使われていません。カードの番号を入力してください。',
  'number.ok': '12桁を入力できました',
} as const
