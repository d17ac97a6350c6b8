import { describe, expect, it } from 'vitest'
import { refuseNumbers } from './no-number.ts'

describe('words for records and people', () => {
  it('may hold telephone numbers, dates and corporate numbers', () => {
    for (const words of [
      '03-0000-0000 に電話',
      '2026-12-10 まで',
      '法人番号 7000012050002',
      undefined,
      { a: [1] },
    ])
      expect(() => refuseNumbers(words)).not.toThrow()
  })

  it('never hold a My Number, however it is written', () => {
    for (const words of [
      '123456789018',
      '番号は1234-5678-9018です',
      '１２３４　５６７８　９０１８',
      { note: { deep: ['1234 5678 9018'] } },
      '2026-12-10 123456789018 を確認',
      '03-0000-0000・1234-5678-9018',
      '1234 5678 9018 2026-12-10',
      '123456\n789018',
    ])
      expect(() => refuseNumbers(words)).toThrow(/number itself/u)
  })
})
