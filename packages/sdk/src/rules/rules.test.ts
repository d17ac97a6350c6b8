import { describe, expect, it } from 'vitest'
import type { SubjectKind } from '../api/index.ts'
import { DOCUMENTS, documentOf } from './documents.ts'
import { purposeOf, PURPOSES, purposesFor } from './purposes.ts'

describe('purposes', () => {
  it('form a closed matrix of kind and purpose', () => {
    const matrix = Object.fromEntries(
      (['employee', 'dependent', 'partner', 'shareholder', 'payer'] as SubjectKind[]).map(kind => [
        kind,
        purposesFor(kind).map(({ code }) => code),
      ]),
    )
    expect(matrix).toEqual({
      employee: [
        'TAX-EMP',
        'TAX-RET',
        'TAX-DEP',
        'EI',
        'EI-BEN',
        'HI-PEN',
        'ZAIKEI',
        'CORP-PEN',
        'STOCK-ASSOC',
        'STOCK-OPT',
      ],
      dependent: ['TAX-EMP', 'TAX-DEP', 'HI-PEN', 'NP3', 'CORP-PEN'],
      partner: ['STOCK-OPT', 'PAY-FEE', 'PAY-RENT', 'PAY-LAND', 'PAY-BROKER'],
      shareholder: ['PAY-DIV', 'PAY-SHARE'],
      payer: ['PAYER-SELF'],
    })
  })

  it('have one code each, an article and a date', () => {
    expect(new Set(PURPOSES.map(({ code }) => code)).size).toBe(PURPOSES.length)
    for (const { code, basis, checked, kinds } of PURPOSES) {
      expect(code).toMatch(/^[A-Z0-9][A-Za-z0-9-]{0,39}$/u)
      expect(basis).toMatch(/法/u)
      expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
      expect(kinds.length).toBeGreaterThan(0)
    }
    // 労災 is the person's own filing: an employer must not collect for it.
    expect(purposeOf('WORK-ACCIDENT')).toBeNull()
  })
})

describe('papers', () => {
  it('leave out what is not accepted any more', () => {
    expect(DOCUMENTS.some(({ name }) => name === '健康保険証' || name === '個人番号通知書')).toBe(false)
    expect(documentOf('mynumber-card')).toMatchObject({ proves: 'both', sides: ['front', 'back'] })
  })

  it('have one code each, an article, and two of the weak ones', () => {
    expect(new Set(DOCUMENTS.map(({ code }) => code)).size).toBe(DOCUMENTS.length)
    for (const { code, basis, proves, needed } of DOCUMENTS) {
      expect([code, basis]).toEqual([code, expect.stringMatching(/法|国税庁告示|番号法/u)])
      expect([code, needed === 0]).toEqual([code, proves === 'number'])
    }
    // 健康保険法 194条の2, 国民年金法 108条の5: what must be masked.
    expect(DOCUMENTS.filter(({ mask }) => mask !== undefined).map(({ code }) => code)).toEqual([
      'eligibility-certificate',
      'pension-book',
    ])
  })
})
