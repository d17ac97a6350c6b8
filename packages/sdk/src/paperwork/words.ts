import type { SubjectKind } from '../api/index.ts'
import { requireDay } from '../rules/days.ts'

/** Whose numbers they are, as papers of an organization say it. */
export const KIND_WORDS: Readonly<Record<SubjectKind, string>> = {
  employee: '従業員（役員を含む）',
  dependent: '扶養親族等',
  partner: '報酬・不動産使用料等の支払先',
  shareholder: '株主・出資者',
  payer: '個人番号を有する支払者（個人事業主本人）',
}

/** Shown where somebody has to write by hand: a draft is not finished while one is left. */
export const TO_WRITE = '【要記入】'

/** A day as it is written in Japanese papers: 2026年12月1日. @throws {FuinError} `input_invalid` */
export function writtenDay(day: string): string {
  requireDay(day)
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A moment in Japan, to the minute: 2026年12月1日 9時05分. @param moment - RFC 3339 */
export function writtenMoment(moment: string): string {
  const local = new Date(Date.parse(moment) + 9 * 3_600_000).toISOString()
  return `${writtenDay(local.slice(0, 10))} ${Number(local.slice(11, 13))}時${local.slice(14, 16)}分`
}

/** Words on one line that Markdown takes as they are: they may come from people whom nobody asked to be honest. */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&')
}

/** A row of a table in Markdown. */
export function tableRow(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}
