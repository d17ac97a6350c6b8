import { describe, expect, it } from 'vitest'
import { isOverdue, messageDay, wantedMessages, type RequestFacts } from './wanted.ts'

const DAYS = [7, 3, 1, -1]
const facts: RequestFacts = {
  state: 'open',
  due: '2026-12-10',
  createdAt: '2026-11-20T01:00:00Z',
  expiresAt: '2026-12-24T15:00:00Z',
  submittedAt: null,
}
const keys = (now: string, change: Partial<RequestFacts> = {}): string[] =>
  wantedMessages({ ...facts, ...change }, DAYS, new Date(now)).map(({ kind, key }) => `${kind} ${key}`)

describe('the day of messages', () => {
  it('begins at nine in Japan', () => {
    expect(messageDay(new Date('2026-12-03T00:00:00Z'))).toBe('2026-12-03')
    expect(messageDay(new Date('2026-12-02T23:59:59Z'))).toBe('2026-12-02')
    expect(messageDay(new Date('2026-12-03T15:30:00Z'))).toBe('2026-12-03')
  })
})

describe('reminders', () => {
  it.each([
    ['2026-12-02T23:59:00Z', []],
    ['2026-12-03T00:00:00Z', ['reminder 2026-12-10.7']],
    ['2026-12-06T12:00:00Z', ['reminder 2026-12-10.7']],
    ['2026-12-07T00:00:00Z', ['reminder 2026-12-10.3']],
    ['2026-12-10T00:00:00Z', ['reminder 2026-12-10.1']],
    ['2026-12-11T00:00:00Z', ['reminder 2026-12-10.-1']],
    ['2026-12-23T00:00:00Z', ['reminder 2026-12-10.-1']],
    ['2026-12-24T15:00:00Z', []],
  ])('at %s', (now, expected) => {
    expect(keys(now)).toEqual(expected)
  })

  it('spare those who were asked after the day, and those who answered', () => {
    expect(keys('2026-12-04T03:00:00Z', { createdAt: '2026-12-04T02:00:00Z' })).toEqual([])
    expect(keys('2026-12-07T03:00:00Z', { createdAt: '2026-12-04T02:00:00Z' })).toEqual([
      'reminder 2026-12-10.3',
    ])
    const submittedAt = '2026-12-01T00:00:00Z'
    expect(keys('2026-12-07T03:00:00Z', { state: 'submitted', submittedAt })).toEqual([
      'thanks 1796083200000',
    ])
    expect(keys('2026-12-07T03:00:00Z', { state: 'returned', submittedAt })).toEqual(['return 1796083200000'])
    expect(keys('2026-12-07T03:00:00Z', { state: 'cancelled' })).toEqual([])
  })
})

describe('overdue', () => {
  it('begins on the day after', () => {
    expect(isOverdue(facts, new Date('2026-12-10T23:00:00Z'))).toBe(false)
    expect(isOverdue(facts, new Date('2026-12-11T00:00:00Z'))).toBe(true)
    expect(isOverdue({ ...facts, state: 'submitted' }, new Date('2026-12-11T00:00:00Z'))).toBe(false)
  })
})
