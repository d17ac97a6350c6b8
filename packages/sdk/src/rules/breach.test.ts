import { describe, expect, it } from 'vitest'
import { BREACH_TYPES, breachDeadlines, breachTypes } from './breach.ts'
import { daysAfter, weekdayOf } from './days.ts'
import { isHoliday } from './holidays.ts'

describe('deadlines of a report', () => {
  it.each([
    // known, 60 days?, last day, due
    ['2026-12-01', false, '2026-12-30', '2027-01-04'],
    ['2026-11-23', false, '2026-12-22', '2026-12-22'],
    ['2026-11-23', true, '2027-01-21', '2027-01-21'],
    ['2026-12-02', true, '2027-01-30', '2027-02-01'],
    // 29 December is closed, 28 December is not.
    ['2026-11-29', false, '2026-12-28', '2026-12-28'],
    ['2026-11-30', false, '2026-12-29', '2027-01-04'],
    // The 30th day is 3 May, the first of four holidays.
    ['2026-04-04', false, '2026-05-03', '2026-05-07'],
    // Month ends, with and without 29 February.
    ['2027-01-31', false, '2027-03-01', '2027-03-01'],
    ['2028-01-31', false, '2028-02-29', '2028-02-29'],
    ['2027-12-31', true, '2028-02-28', '2028-02-28'],
    // A Monday that follows a holiday on a Sunday.
    ['2027-02-19', false, '2027-03-20', '2027-03-23'],
  ])('known on %s', (known, wrongful, lastDay, due) => {
    const { final } = breachDeadlines(known, wrongful ? ['wrongful', 'over-100'] : ['over-100'])
    expect(final).toEqual({ days: wrongful ? 60 : 30, lastDay, due })
  })

  it('the first report is due on the third to the fifth day, whatever day that is', () => {
    expect(breachDeadlines('2026-12-29', []).first).toEqual({ from: '2026-12-31', until: '2027-01-02' })
    expect(breachDeadlines('2028-02-26', []).first).toEqual({ from: '2028-02-28', until: '2028-03-01' })
  })

  it('is not computed from what is no day', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-12-01T00:00:00Z'])
      expect(() => breachDeadlines(day, []), day).toThrow(expect.objectContaining({ code: 'input_invalid' }))
  })
})

describe('kinds of incidents', () => {
  it('are those of the rules, and the number of persons counts above 100', () => {
    expect(breachTypes({ persons: 100 })).toEqual([])
    expect(breachTypes({ persons: 101, wrongful: true }).map(({ code }) => code)).toEqual([
      'wrongful',
      'over-100',
    ])
    expect(breachTypes({ persons: 1, publicSystem: true, openToAll: true }).map(({ code }) => code)).toEqual([
      'public-system',
      'open-to-all',
    ])
    expect(BREACH_TYPES.filter(({ finalDays }) => finalDays === 60).map(({ code }) => code)).toEqual([
      'wrongful',
    ])
  })
})

describe('holidays', () => {
  const of = (year: number): string[] => {
    const days: string[] = []
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = daysAfter(day, 1))
      if (isHoliday(day)) days.push(day.slice(5))
    return days
  }

  it('of 2024: three holidays on a Sunday', () => {
    expect(of(2024).join(' ')).toBe(
      '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
    )
  })

  it('of 2026: the third of May is a Sunday, and one day lies between two holidays', () => {
    expect(of(2026).join(' ')).toBe(
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    )
  })

  it('of 2032: a day between two holidays again', () => {
    expect(of(2032).filter(day => day.startsWith('09'))).toEqual(['09-20', '09-21', '09-22'])
  })

  it('counts days of the week from Sunday', () => {
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-28')]).toEqual([0, 6])
  })
})
