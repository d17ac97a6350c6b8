import { daysAfter, weekdayOf } from './days.ts'
import { isHoliday } from './holidays.ts'
import { CHECKED } from './paper-rule.ts'

/** Kinds of incidents that must be reported (番号法 29条の4). */
export type BreachType = 'public-system' | 'wrongful' | 'open-to-all' | 'over-100'

/** One kind of incident: one row. */
export interface BreachRule {
  code: BreachType
  text: string
  textEn: string
  /** Days until the final report, the day of knowledge being the first. */
  finalDays: 30 | 60
  basis: string
  checked: string
}

const BASIS = '番号法 29条の4・平成27年特定個人情報保護委員会規則5号・ガイドライン（事業者編）別添2'

/** What has to be reported to 個人情報保護委員会 and told to the persons (law-and-market facts §2.6). */
export const BREACH_TYPES: readonly BreachRule[] = [
  {
    code: 'public-system',
    text: '情報提供ネットワークシステム等、規則が定める公的な情報システムからの漏えい等',
    textEn: 'From one of the public systems that the rules name',
    finalDays: 30,
    basis: BASIS,
    checked: CHECKED,
  },
  {
    code: 'wrongful',
    text: '不正の目的をもって行われたおそれがある漏えい等、利用、提供（不正アクセス、ランサムウェア、内部者の持ち出し、盗難を含む）',
    textEn: 'Possibly with a wrongful purpose: unauthorized access, ransomware, insiders, theft',
    finalDays: 60,
    basis: BASIS,
    checked: CHECKED,
  },
  {
    code: 'open-to-all',
    text: '電磁的方法により不特定多数の者に閲覧された、又はされるおそれがある',
    textEn: 'Seen, or open to be seen, by anybody by electronic means',
    finalDays: 30,
    basis: BASIS,
    checked: CHECKED,
  },
  {
    code: 'over-100',
    text: '本人の数が100人を超える漏えい、滅失、毀損（復号鍵の滅失により読めなくなった場合を含む）、又は番号法に反する利用・提供',
    textEn: 'More than 100 persons; the loss of the only key counts',
    finalDays: 30,
    basis: BASIS,
    checked: CHECKED,
  },
]

/** What is known about an incident. */
export interface BreachFacts {
  persons: number
  /** From a public system. */
  publicSystem?: boolean
  /** Possibly with a wrongful purpose. */
  wrongful?: boolean
  /** Seen, or open to be seen, by anybody. */
  openToAll?: boolean
}

/**
 * The kinds that an incident is of, in the order of the rules; none where a report is only wished for.
 *
 * @example
 * ```ts
 * import { breachTypes } from '@fuin/sdk/node'
 *
 * breachTypes({ persons: 101 }).map(({ code }) => code) // ['over-100']
 * breachTypes({ persons: 100 }) // []
 * ```
 */
export function breachTypes({ persons, publicSystem, wrongful, openToAll }: BreachFacts): BreachRule[] {
  const is: Record<BreachType, boolean> = {
    'public-system': publicSystem === true,
    wrongful: wrongful === true,
    'open-to-all': openToAll === true,
    'over-100': persons > 100,
  }
  return BREACH_TYPES.filter(({ code }) => is[code])
}

/** Until when an incident is reported. Days in Japan, `YYYY-MM-DD`. */
export interface BreachDeadlines {
  /** First report (速報): promptly, about the third to the fifth day. Weekends count, and it waits for no open day. */
  first: { from: string; until: string }
  /** Final report (確報). */
  final: {
    days: 30 | 60
    /** The 30th or 60th day, weekends and holidays counted. */
    lastDay: string
    /** That day, or the next on which the commission is open. */
    due: string
  }
}

/**
 * When the reports about an incident are due. The day on which any department knew is the first day; weekends and holidays
 * count; a final report whose last day is a Saturday, Sunday, holiday or 29 December to 3 January is due on the next open
 * day (別添2).
 *
 * @param knownOn - day in Japan, `YYYY-MM-DD`
 * @param types - codes of {@link BREACH_TYPES}; with `wrongful` there are 60 days
 * @throws {FuinError} `input_invalid`
 * @example
 * ```ts
 * import { breachDeadlines } from '@fuin/sdk/node'
 *
 * breachDeadlines('2026-12-01', ['over-100']).final.due // 2027-01-04
 * ```
 */
export function breachDeadlines(knownOn: string, types: readonly BreachType[]): BreachDeadlines {
  const days = types.includes('wrongful') ? 60 : 30
  const lastDay = daysAfter(knownOn, days - 1)
  let due = lastDay
  while (!isOpen(due)) due = daysAfter(due, 1)
  return {
    first: { from: daysAfter(knownOn, 2), until: daysAfter(knownOn, 4) },
    final: { days, lastDay, due },
  }
}

/** Offices of the state are open (行政機関の休日に関する法律 1条). */
function isOpen(day: string): boolean {
  const weekday = weekdayOf(day)
  const monthDay = day.slice(5)
  const newYear = monthDay >= '12-29' || monthDay <= '01-03'
  return weekday !== 0 && weekday !== 6 && !newYear && !isHoliday(day)
}
