import type { StatementCode } from '../format/constants.ts'

/** What a paper proves in 本人確認 (番号法 16条); `agency` and `agent` where somebody else files (施行規則 6条〜10条). */
export type Proof = 'number' | 'identity' | 'both' | 'agency' | 'agent'

export type Side = 'front' | 'back'

/** Papers that the law puts side by side; ways name groups, never single papers. */
export type PaperGroup =
  | 'card'
  | 'special-card'
  | 'number'
  | 'file'
  | 'statement'
  | 'photo'
  | 'printed'
  | 'plain'
  | 'proxy'
  | 'agent'

/** Until when a paper counts: the date on it, an age since it was made, or for good. */
export type Validity = 'date-on-it' | 'six-months' | 'none'

/** What is blacked out before it is sealed; the widget has a box of the same name. */
export type MaskCode = 'insurer' | 'insured' | 'qr' | 'pension' | 'insurance' | 'family' | 'donor'

/** A row that holds from one day to another. Days in Japan, `YYYY-MM-DD`, both included. */
export interface Dated {
  from?: string
  until?: string
}

/** A paper that a person may show: one row. */
export interface PaperRule extends Dated {
  code: string
  name: string
  nameEn: string
  proves: Proof
  group: PaperGroup
  /** How many different ones are needed to prove identity; 0 where it proves no identity. */
  needed: 0 | 1 | 2
  /** Sides to be photographed; none where there is nothing to send. */
  sides: readonly Side[]
  validity: Validity
  /** What the person has to state with it; sealed with the photo. */
  statement?: StatementCode
  /** Must be masked before it is sent, and why. */
  mask?: string
  /** What is masked, or may be. */
  masks?: readonly MaskCode[]
  /** What staff have to look at. */
  note?: string
  basis: string
  checked: string
}

/** Day on which these rows were last compared with their sources. */
export const CHECKED = '2026-11-24'

/** Notice of the tax office on 本人確認; the labour office follows the same list (2015-12-18). */
export const NOTICE = '国税庁告示（平成27年第2号）'

/** Tells whether a row holds on a day. */
export function holdsOn({ from, until }: Dated, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}
