import { describe, expect, it } from 'vitest'
import type { SubjectKind } from '../api/index.ts'
import { DOCUMENTS, documentOf, documentsOn } from './documents.ts'
import { purposesOf, whyNotAsked } from './matrix.ts'
import { NOT_ACCEPTED } from './not-accepted.ts'
import { rulesOn, todayInJapan } from './on.ts'
import { purposeOf, PURPOSES, purposesFor } from './purposes.ts'
import { thresholdFor, THRESHOLDS } from './thresholds.ts'
import { validityProblem } from './validity.ts'
import { WAYS } from './ways.ts'
import { WHY_PAPERS } from './why.ts'

const TODAY = '2026-11-25'
const DAY = /^\d{4}-\d{2}-\d{2}$/u

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
      expect(checked).toMatch(DAY)
      expect(kinds.length).toBeGreaterThan(0)
    }
    // 労災 is the person's own filing: an employer must not collect for it.
    expect(purposeOf('WORK-ACCIDENT')).toBeNull()
  })

  it('ask the spouse alone for category III, and say why nobody else is asked', () => {
    expect(whyNotAsked('NP3', { kind: 'dependent', relationship: 'spouse' })).toBeNull()
    for (const relationship of ['child', undefined]) {
      expect(whyNotAsked('NP3', { kind: 'dependent', relationship })).toMatchObject({
        reason: 'spouse-only',
        basis: expect.stringContaining('国民年金法 12条'),
      })
    }
    expect(purposesOf({ kind: 'dependent' }).map(({ code }) => code)).not.toContain('NP3')
  })

  it('refuse another kind, an unknown code and a company, each with words and an article', () => {
    const landlord = whyNotAsked('EI', { kind: 'partner' })
    expect(landlord?.sentence).toBe(
      '「雇用保険届出事務」は従業員だけに求められます。取引先には求められません。',
    )
    expect(landlord?.basis).toContain('雇用保険法 7条')
    expect(whyNotAsked('MARKETING', { kind: 'employee' })?.reason).toBe('unknown-purpose')
    const company = { kind: 'partner', corporateNumber: '7000012050002' } as const
    expect(whyNotAsked('PAY-RENT', company)?.reason).toBe('company')
    expect(purposesOf(company)).toEqual([])
  })
})

describe('papers', () => {
  it('leave out what is not accepted any more', () => {
    expect(documentsOn('2025-12-01').some(({ code }) => code === 'health-insurance-card')).toBe(true)
    expect(documentsOn('2025-12-02').some(({ code }) => code === 'health-insurance-card')).toBe(false)
    expect(DOCUMENTS.some(({ name }) => name === '個人番号通知書')).toBe(false)
    expect(documentOf('mynumber-card')).toMatchObject({ proves: 'both', sides: ['front', 'back'] })
  })

  it('have one code each, an article, and two of the weak ones', () => {
    expect(new Set(DOCUMENTS.map(({ code }) => code)).size).toBe(DOCUMENTS.length)
    for (const { code, basis, proves, needed, checked } of DOCUMENTS) {
      expect([code, basis]).toEqual([code, expect.stringMatching(/法|国税庁告示/u)])
      expect([code, needed === 0]).toEqual([code, proves !== 'identity' && proves !== 'both'])
      expect(checked).toMatch(DAY)
    }
    // 健康保険法 194条の2, 国民年金法 108条の5: what must be masked.
    expect(DOCUMENTS.filter(({ mask }) => mask !== undefined).map(({ code }) => code)).toEqual([
      'health-insurance-card',
      'eligibility-certificate',
      'pension-book',
    ])
  })

  it('that are not accepted say so in both languages, from a day on', () => {
    for (const row of [...NOT_ACCEPTED, ...WHY_PAPERS, ...WAYS]) expect(row.basis).toMatch(/法|国税庁告示/u)
    const codes = (day: string): string[] => rulesOn(day).notAccepted.map(({ code }) => code)
    expect(codes('2025-12-01')).not.toContain('health-insurance-card')
    expect(codes('2025-12-02')).toContain('health-insurance-card')
    expect(codes(TODAY)).toContain('tsuchi-sho')
    for (const { reason, reasonEn } of NOT_ACCEPTED) expect(reason && reasonEn).not.toBe('')
  })

  it('offer the specified residence card from its first day on', () => {
    const ways = (day: string): string[] => rulesOn(day).ways.map(({ code }) => code)
    expect(ways('2026-06-13')).not.toContain('special-card')
    expect(ways('2026-06-14')).toContain('special-card')
  })
})

describe('validityProblem', () => {
  it.each([
    ['driving-licence', { on: TODAY, expires: '2026-11-25' }, null],
    ['driving-licence', { on: TODAY, expires: '2026-11-24' }, 'expired'],
    ['utility-receipt', { on: '2026-12-01', made: '2026-06-01' }, null],
    ['utility-receipt', { on: '2026-12-02', made: '2026-06-01' }, 'too-old'],
    // The corresponding day does not exist: the last day of the month (民法 143条).
    ['self-statement', { on: '2027-02-28', made: '2026-08-31' }, null],
    ['self-statement', { on: '2027-03-01', made: '2026-08-31' }, 'too-old'],
    ['self-statement', { on: TODAY }, 'date-missing'],
    ['seal-certificate', { on: TODAY, expires: '2026-12-31' }, null],
    ['health-insurance-card', { on: '2025-12-02' }, 'no-longer'],
    ['special-residence-card', { on: '2026-06-13' }, 'not-yet'],
    ['tsuchi-card', { on: TODAY }, null],
  ] as const)('of %s %o is %s', (code, dates, problem) => {
    expect(validityProblem(documentOf(code)!, dates)).toBe(problem)
  })
})

describe('thresholdFor', () => {
  it.each([
    ['PAY-FEE', 50_000, undefined, true],
    ['PAY-FEE', 50_001, undefined, false],
    ['PAY-FEE', 500_000, 'sales', true],
    ['PAY-FEE', 500_001, 'entertainment', false],
    ['PAY-RENT', 150_000, undefined, true],
    ['PAY-LAND', 1_000_001, undefined, false],
    ['PAY-BROKER', 150_000, undefined, true],
    ['TAX-EMP', 1, undefined, false],
  ] as const)('%s of %i yen (%s): needless %s', (purpose, amount, sort, needless) => {
    expect(thresholdFor(purpose, amount, sort) !== null).toBe(needless)
  })

  it('has rows for purposes that exist', () => {
    for (const { purpose, sentence } of THRESHOLDS) {
      expect(purposeOf(purpose)).not.toBeNull()
      expect(sentence).toContain('求める必要がありません')
    }
  })
})

it('the day turns in Japan, not in London', () => {
  expect(todayInJapan(Date.parse('2026-06-13T15:00:00Z'))).toBe('2026-06-14')
})
