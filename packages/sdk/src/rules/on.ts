import { documentsOn } from './documents.ts'
import { notAcceptedOn, type NotAcceptedRule } from './not-accepted.ts'
import { holdsOn, type PaperRule } from './paper-rule.ts'
import { type Purpose, PURPOSES } from './purposes.ts'
import { type Threshold, THRESHOLDS } from './thresholds.ts'
import { type WayRule, WAYS } from './ways.ts'

/** The law of one day, as this version knows it. */
export interface RulesOfTheDay {
  purposes: readonly Purpose[]
  papers: readonly PaperRule[]
  notAccepted: readonly NotAcceptedRule[]
  ways: readonly WayRule[]
  thresholds: readonly Threshold[]
}

/**
 * The rows that hold on a day in Japan.
 *
 * @param day - `YYYY-MM-DD`
 * @example
 * ```ts
 * import { rulesOn } from '@fuin/sdk/node'
 *
 * rulesOn('2025-12-01').papers.some(({ code }) => code === 'health-insurance-card') // true
 * rulesOn('2025-12-02').papers.some(({ code }) => code === 'health-insurance-card') // false
 * ```
 */
export function rulesOn(day: string): RulesOfTheDay {
  return {
    purposes: PURPOSES.filter(purpose => holdsOn(purpose, day)),
    papers: documentsOn(day),
    notAccepted: notAcceptedOn(day),
    ways: WAYS.filter(way => holdsOn(way, day)),
    thresholds: THRESHOLDS,
  }
}

/** Today in Japan, `YYYY-MM-DD`. */
export function todayInJapan(now: number = Date.now()): string {
  return new Date(now + 9 * 3_600_000).toISOString().slice(0, 10)
}
