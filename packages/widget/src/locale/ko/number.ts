import type { jaNumber } from '../ja/number.ts'

/** Korean of the number field. */
export const koNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': '마이넘버(マイナンバー, 個人番号)',
  'number.hint': '카드 뒷면이나 통지서에 있는 12자리 숫자입니다. 전각 문자나 하이픈이 있어도 됩니다.',
  'field.required': '※필수',
  'number.toggle': '번호 표시',
  'number.count': '12자리 중 {count}자리까지 입력했습니다',
  number_empty: '마이넘버를 입력해 주세요.',
  number_characters: '숫자만 입력해 주세요.',
  number_length: '12자리로 입력해 주세요(지금 {count}자리입니다).',
  number_corporate: '이것은 회사의 번호(法人番号, 13자리)입니다. 본인의 12자리 번호를 입력해 주세요.',
  number_check_digit: '번호가 올바르지 않은 것 같습니다. 카드를 보면서 다시 확인해 주세요.',
  number_refused: '사용되지 않는 번호입니다. 카드의 번호를 입력해 주세요.',
  'number.ok': '12자리를 모두 입력했습니다',
}
