import { CHECKED } from './paper-rule.ts'

/** Up to which amount no record has to be filed, so that no number is needed: one row. */
export interface Threshold {
  purpose: string
  /** Yen a calendar year for one person; a record is filed above it. */
  limit: number
  /** Where the same purpose has several limits. */
  sort?: 'sales' | 'entertainment'
  sentence: string
  sentenceEn: string
  basis: string
  /** Null: common knowledge that was not read again in a source. */
  checked: string | null
}

const ESTATE = '所得税法 225条1項9号・同施行規則 90条'
const below = (what: string, limit: string): string =>
  `${what}が年${limit}以下なら、支払調書を出さないので、マイナンバーを求める必要がありません。`
const belowEn = (what: string, limit: string): string =>
  `With ${what} of at most ${limit} yen a year no payment record is filed, so no My Number is needed.`

/** Amounts at or below which a payment record is not filed (law-and-market facts §5.2, L-06). */
export const THRESHOLDS: readonly Threshold[] = [
  {
    purpose: 'PAY-FEE',
    limit: 50_000,
    sentence: below('報酬・料金など', '5万円'),
    sentenceEn: belowEn('fees', '50,000'),
    basis: '所得税法 225条1項3号・同施行規則 84条',
    checked: CHECKED,
  },
  {
    purpose: 'PAY-FEE',
    sort: 'sales',
    limit: 500_000,
    sentence: below('外交員などの報酬', '50万円'),
    sentenceEn: belowEn('fees of sales agents', '500,000'),
    basis: '所得税法 225条1項3号・同施行規則 84条',
    checked: CHECKED,
  },
  {
    purpose: 'PAY-FEE',
    sort: 'entertainment',
    limit: 500_000,
    sentence: below('ホステスなどの報酬', '50万円'),
    sentenceEn: belowEn('fees of hostesses', '500,000'),
    basis: '所得税法 225条1項3号・同施行規則 84条',
    checked: CHECKED,
  },
  {
    purpose: 'PAY-RENT',
    limit: 150_000,
    sentence: below('不動産の使用料など', '15万円'),
    sentenceEn: belowEn('rent', '150,000'),
    basis: ESTATE,
    checked: null,
  },
  {
    purpose: 'PAY-LAND',
    limit: 1_000_000,
    sentence: below('不動産などを買った代金', '100万円'),
    sentenceEn: belowEn('prices of real estate', '1,000,000'),
    basis: ESTATE,
    checked: null,
  },
  {
    purpose: 'PAY-BROKER',
    limit: 150_000,
    sentence: below('あっせん手数料', '15万円'),
    sentenceEn: belowEn('brokerage', '150,000'),
    basis: ESTATE,
    checked: null,
  },
]

/**
 * The row that makes a request needless, or null where the amount is over the limit or the purpose has none. It is a
 * warning: a contract that will foreseeably go over the limit may be asked for at once (guideline 4-3-(1)).
 *
 * @param amount - yen in the calendar year, as far as known
 * @example
 * ```ts
 * import { thresholdFor } from '@fuin/sdk/node'
 *
 * thresholdFor('PAY-RENT', 150_000)?.sentence // 不動産の使用料などが年15万円以下なら、…
 * thresholdFor('PAY-RENT', 150_001) // null
 * ```
 */
export function thresholdFor(purpose: string, amount: number, sort?: Threshold['sort']): Threshold | null {
  const row = THRESHOLDS.find(entry => entry.purpose === purpose && entry.sort === sort)
  return row !== undefined && amount <= row.limit ? row : null
}
