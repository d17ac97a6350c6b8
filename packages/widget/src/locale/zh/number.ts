import type { jaNumber } from '../ja/number.ts'

/** Chinese of the number field. */
export const zhNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': '个人编号（マイナンバー、個人番号）',
  'number.hint': '卡片背面或通知书上的12位数字。全角或带连字符也可以直接输入。',
  'field.required': '※必填',
  'number.toggle': '显示号码',
  'number.count': '12位中已输入{count}位',
  number_empty: '请输入个人编号。',
  number_characters: '请只输入数字。',
  number_length: '请输入12位（目前为{count}位）。',
  number_corporate: '这是公司的号码（法人番号，13位）。请输入本人的12位号码。',
  number_check_digit: '号码似乎不正确。请看着卡片再确认一次。',
  number_refused: '此号码未被使用。请输入卡片上的号码。',
  'number.ok': '已输入12位',
}
