import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode.ts'
import { formatCsv } from './format.ts'
import { parseCsv } from './parse.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const cellsOf = (text: string): string[][] => parseCsv(text).rows.map(({ cells }) => cells)

describe('decodeText', () => {
  it.each([
    // Windows code page 932: IBM extension, NEC special character, and the wave dash as Windows reads it.
    ['cp932', 'fbfc 8bb4', '髙橋'],
    ['cp932', '8e52 fab1', '山﨑'],
    ['cp932', '8740 875d', '①Ⅹ'],
    ['cp932', '8160 817c', '～－'],
    ['cp932', 'bbc4b3 cacaba', 'ｻﾄｳﾊﾊｺ'],
    ['cp932', '5c 7e 955c 83 5c', '\\~表ソ'],
    ['utf-8', 'efbbbf e9ab99', '髙'],
    ['utf-8', '45 2d 31', 'E-1'],
    ['utf-16le', 'fffe 4100 d99a', 'A髙'],
  ])('reads %s', (encoding, hex, text) => {
    expect(decodeText(bytes(hex))).toEqual({ encoding, text })
  })

  it.each([
    ['file_workbook', '504b0304 14000000'],
    ['file_workbook', 'd0cf11e0 a1b11ae1'],
    ['file_invalid', 'ff00ff00'],
    ['file_invalid', '8140 a0'],
    ['file_invalid', '4100420043'],
  ])('refuses with %s', (code, hex) => {
    expect(() => decodeText(bytes(hex))).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('refuses what is too large', () => {
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    expect(() => decodeText(large)).toThrow(expect.objectContaining({ code: 'file_too_large' }) as Error)
  })
})

describe('parseCsv', () => {
  it('reads quotes, line breaks in cells, and every end of line', () => {
    expect(cellsOf('a,"b ""c"", d"\r\n"e\r\nf",\ng,h\ri,')).toEqual([
      ['a', 'b "c", d'],
      ['e\r\nf', ''],
      ['g', 'h'],
      ['i', ''],
    ])
  })

  it('names the line on which a row begins, through cells of several lines', () => {
    const rows = parseCsv('a\n"b\nc"\n\n  , \nd\r\n"e\r\nf"\ng').rows
    expect(rows.map(({ line, cells: [cell] }) => [line, cell])).toEqual([
      [1, 'a'],
      [2, 'b\nc'],
      [6, 'd'],
      [7, 'e\r\nf'],
      [9, 'g'],
    ])
  })

  it.each([
    ['社員番号\t氏名, カナ\nE\tx', '\t'],
    ['"a;b;c",d\n', ','],
    ['a;b\n', ';'],
    ['a\n', ','],
  ])('finds the separator', (text, delimiter) => {
    expect(parseCsv(text).delimiter).toBe(delimiter)
  })

  it('says where a quotation mark stands wrong', () => {
    expect([...parseCsv('a,b\n"c"d,e\nf,"g\nh,i').broken]).toEqual([2, 3])
  })

  it('reads back what was written, whatever it is', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[",;\t\r\n a髙﨑]*$/u),
      fc.string({ unit: 'grapheme' }),
    )
    const rows = fc.array(
      fc.array(cell, { minLength: 2, maxLength: 5 }).filter(cells => cells.some(text => text.trim() !== '')),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(rows, table => {
        const { text } = decodeText(new TextEncoder().encode(formatCsv([['a', 'b'], ...table])))
        expect(cellsOf(text).slice(1)).toEqual(table)
      }),
    )
  })
})
