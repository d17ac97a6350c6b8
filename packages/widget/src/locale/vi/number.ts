import type { jaNumber } from '../ja/number.ts'

/** Vietnamese of the number field. */
export const viNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': 'Số My Number (マイナンバー, 個人番号)',
  'number.hint':
    '12 chữ số ở mặt sau thẻ hoặc trên giấy thông báo. Có khoảng trắng hay dấu gạch nối cũng được.',
  'field.required': 'Bắt buộc',
  'number.toggle': 'Hiện số',
  'number.count': 'Đã nhập {count} trên 12 chữ số',
  number_empty: 'Vui lòng nhập số My Number.',
  number_characters: 'Vui lòng chỉ nhập chữ số.',
  number_length: 'Vui lòng nhập đủ 12 chữ số (hiện có {count} chữ số).',
  number_corporate: 'Đây là số của công ty (法人番号, 13 chữ số). Vui lòng nhập số 12 chữ số của cá nhân.',
  number_check_digit: 'Số có vẻ không đúng. Hãy nhìn thẻ và kiểm tra lại.',
  number_refused: 'Số này không được sử dụng. Vui lòng nhập số trên thẻ.',
  'number.ok': 'Đã nhập đủ 12 chữ số',
}
