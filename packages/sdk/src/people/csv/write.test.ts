import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from './write.ts'

describe('writeCsv', () => {
  it.each(['=1+1', '+81', '-2', '@SUM(A1)', '＝1+1', '\u22121+1', ' =1', '\t=1', '\r=1', '　＝1'])(
    'a cell that begins as a formula (%j) is text for a spreadsheet',
    cell => {
      const text = new TextDecoder().decode(writeCsv([[cell]], 'utf-8'))
      expect(text.replace(/^\ufeff?"?/u, '').startsWith("'")).toBe(true)
    },
  )

  it('quotes what needs it and ends lines as RFC 4180 says', () => {
    const bytes = writeCsv([['a,b', 'c"d', 'e'], ['髙﨑']], 'utf-8')
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('"a,b","c""d",e\r\n髙﨑\r\n')
  })

  it.each([
    ['髙﨑①～－', 'fbfc fab1 8740 8160 817c'],
    ['ｻﾄｳ∵Ⅰ', 'bb c4 b3 81e6 8754'],
    ['𠮷', '81ac'],
  ])('writes %s as Windows does', (text, hex) => {
    const expected = Buffer.from(hex.replaceAll(' ', ''), 'hex').toString('hex')
    expect(Buffer.from(writeCsv([[text]], 'cp932')).toString('hex')).toBe(`${expected}0d0a`)
  })

  it('what CP932 has comes back the same', () => {
    const names = fc.constantFrom(...Array.from('髙橋﨑渡邊濵田ヴァンゑ①㈱ｱﾞ々〆ー・（）'))
    fc.assert(
      fc.property(fc.array(names, { minLength: 1 }), letters => {
        const text = letters.join('')
        expect(new TextDecoder('shift_jis').decode(writeCsv([[text]], 'cp932'))).toBe(`${text}\r\n`)
      }),
    )
  })
})
