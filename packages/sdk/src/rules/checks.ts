import type { PaperRule } from './paper-rule.ts'

/** What staff compare on one paper; the pages have the words. */
export type PaperCheck =
  | 'number-matches'
  | 'person-matches'
  | 'in-date'
  | 'six-months'
  | 'masked'
  | 'statement-unchanged'
  | 'statement-own'
  | 'printed-here'
  | 'letter-complete'
  | 'agent-matches'

const STATEMENTS: Record<NonNullable<PaperRule['statement']>, PaperCheck> = {
  unchanged: 'statement-unchanged',
  'own-number': 'statement-own',
}

/**
 * The questions that staff answer about a paper, derived from its row: what it proves, how long it counts, what must be
 * blacked out (番号法16条, 番号法施行規則1条〜3条).
 *
 * @example
 * ```ts
 * import { checksFor, documentOf } from '@fuin/sdk/node'
 *
 * checksFor(documentOf('passport')!) // person-matches, in-date
 * ```
 */
export function checksFor({ proves, group, validity, mask, statement }: PaperRule): PaperCheck[] {
  const checks: PaperCheck[] = []
  if (proves === 'number' || proves === 'both') checks.push('number-matches')
  if (proves !== 'agency' && proves !== 'agent') checks.push('person-matches')
  if (validity === 'date-on-it') checks.push('in-date')
  if (validity === 'six-months') checks.push('six-months')
  if (mask !== undefined) checks.push('masked')
  if (statement !== undefined) checks.push(STATEMENTS[statement])
  if (group === 'printed') checks.push('printed-here')
  if (proves === 'agency') checks.push('letter-complete')
  if (proves === 'agent') checks.push('agent-matches')
  return checks
}
