import type { SubjectKind } from '../api/index.ts'
import type { Relationship } from '../format/person.ts'
import { normaliseName } from './search-key.ts'

export type { Relationship }
/** For what a partner is paid: 報酬・料金, 不動産の使用料, 不動産等の譲受けの対価. */
export type Payment = 'fee' | 'rent' | 'land'

/** Spreadsheets turn long digits into `1.2E+11`: the digits are lost. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E\+?\d{1,3}$/iu

/** Tells whether a spreadsheet has replaced the digits of a cell. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text.normalize('NFKC').trim())
}

/** What stands in a cell, without the `="…"` that keeps a spreadsheet from calculating, on one line. */
export function cellText(text: string): string {
  const formula = /^="(.*)"$/su.exec(text.trim())
  return (formula?.[1] ?? text).replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

const ERAS: Readonly<Record<string, number>> = {
  ...{ 令和: 2018, 令: 2018, r: 2018, 平成: 1988, 平: 1988, h: 1988 },
  ...{ 昭和: 1925, 昭: 1925, s: 1925, 大正: 1911, 大: 1911, t: 1911 },
}
const WESTERN = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[ t]0{1,2}:00(?::00)?)?$/u
const JAPANESE = /^(令和|平成|昭和|大正|[令平昭大rhst])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u

/**
 * A day as people write it: 2026-04-01, 2026/4/1, 20260401, 2026年4月1日, 令和8年4月1日, R8.4.1.
 *
 * @returns `YYYY-MM-DD`, or null for what is no day
 */
export function parseDay(text: string): string | null {
  const plain = text.normalize('NFKC').toLowerCase().trim()
  const western = WESTERN.exec(plain)
  if (western !== null) return day(western[1], western[2] ?? western[4], western[3] ?? western[5])
  const japanese = JAPANESE.exec(plain.replaceAll(' ', ''))
  if (japanese === null) return null
  const [, era, year, month, date] = japanese
  return day(String(ERAS[era!]! + (year === '元' ? 1 : Number(year))), month, date)
}

function day(year?: string, month?: string, date?: string): string | null {
  const text = `${year!}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  const time = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : null
}

const KINDS: Readonly<Record<SubjectKind, readonly string[]>> = {
  employee: ['employee', '従業員', '社員', '職員', '本人', '役員'],
  dependent: ['dependent', '扶養親族', '扶養家族', '家族', '被扶養者'],
  partner: ['partner', '取引先', '支払先', '個人取引先', '外注先'],
  shareholder: ['shareholder', '株主'],
  payer: ['payer', '支払者', '事業主'],
}
const RELATIONSHIPS: Readonly<Record<Relationship, readonly string[]>> = {
  spouse: [
    'spouse',
    'husband',
    'wife',
    '配偶者',
    '妻',
    '夫',
    '妻（未届）',
    '夫（未届）',
    '内縁の妻',
    '内縁の夫',
  ],
  child: [
    ...[
      'child',
      'son',
      'daughter',
      '子',
      '長男',
      '次男',
      '二男',
      '三男',
      '四男',
      '五男',
      '養子',
      '息子',
      '娘',
    ],
    ...['長女', '次女', '二女', '三女', '四女', '五女', '子供', '子ども', '継子'],
  ],
  parent: ['parent', 'father', 'mother', '父', '母', '実父', '実母', '養父', '養母', '義父', '義母', '親'],
  other: [
    ...[
      'other',
      'その他',
      '祖父',
      '祖母',
      '兄',
      '弟',
      '姉',
      '妹',
      '兄弟姉妹',
      '孫',
      '甥',
      '姪',
      '叔父',
      '叔母',
    ],
    ...['伯父', '伯母', '曾祖父', '曾祖母', 'いとこ', '同居人'],
  ],
}
const PAYMENTS: Readonly<Record<Payment, readonly string[]>> = {
  fee: ['fee', '報酬', '料金', '報酬・料金', '報酬料金', '講演料', '原稿料', '顧問料', '謝金', '業務委託'],
  rent: [
    'rent',
    '家賃',
    '地代',
    '賃料',
    '地代家賃',
    '賃借料',
    '不動産の使用料',
    '不動産使用料',
    '不動産賃借料',
  ],
  land: ['land', '不動産の譲受け', '不動産等の譲受けの対価', '土地購入', '不動産購入', '土地'],
}

/** One of a closed list by the words that people use, or null. */
function chooser<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
): (text: string) => T | null {
  const known = new Map<string, T>()
  for (const [code, texts] of Object.entries(words) as [T, readonly string[]][]) {
    for (const text of texts) known.set(normaliseName(text), code)
  }
  return text => known.get(normaliseName(text)) ?? null
}

export const parseKind: (text: string) => SubjectKind | null = chooser(KINDS)
export const parseRelationship: (text: string) => Relationship | null = chooser(RELATIONSHIPS)
export const parsePayment: (text: string) => Payment | null = chooser(PAYMENTS)

const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  ja: ['ja', '日本語', 'Japanese'],
  en: ['en', '英語', 'English'],
  vi: ['vi', 'ベトナム語', 'Vietnamese'],
  'zh-CN': ['zh-CN', 'zh', '中国語', 'Chinese'],
  ko: ['ko', '韓国語', 'Korean'],
  'pt-BR': ['pt-BR', 'pt', 'ポルトガル語', 'Portuguese'],
  ne: ['ne', 'ネパール語', 'Nepali'],
  id: ['id', 'インドネシア語', 'Indonesian'],
}
/** A language tag (BCP 47) of those that the provider's page speaks. */
export const parseLanguage: (text: string) => string | null = chooser(LANGUAGES)

/** Whole yen as digits: 1,234,567, ¥1234567, 1234567円. */
export function parseYen(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[,\s¥￥円]/gu, '')
  return /^\d{1,13}$/u.test(plain) ? String(Number(plain)) : null
}
