import type { SubjectKind } from '../api/index.ts'
import { refuseNumbers } from '../client/no-number.ts'
import { FuinError } from '../errors.ts'
import { dayInJapan } from '../messages/day.ts'
import { breachDeadlines, breachTypes, type BreachFacts } from '../rules/breach.ts'
import { KIND_WORDS, plainText, TO_WRITE, writtenDay, writtenMoment } from './words.ts'

/** What is known so far. Whatever is left out stands in the draft as 【要記入】. */
export interface BreachReportFacts extends Pick<BreachFacts, 'publicSystem' | 'wrongful' | 'openToAll'> {
  organization: { name: string; contact: string }
  /** When any department knew first, RFC 3339. */
  knownAt: string
  /** Day in Japan on which the report is written, `YYYY-MM-DD`. */
  writtenOn: string
  report: 'first' | 'final'
  /** How many persons of each kind; `null` while it is not known. */
  persons: Partial<Record<SubjectKind, number>> | null
  /** (1) 概要: when, where and how it happened and was found. */
  overview?: string
  /** (2) 項目: which data. Default: the individual number. */
  items?: string[]
  /** (4) 原因 */
  cause?: string
  /** (5) 二次被害又はそのおそれ */
  secondaryDamage?: string
  /** (6) 本人への対応 */
  toPersons?: string
  /** (7) 公表 */
  publication?: string
  /** (8) 再発防止のための措置 */
  prevention?: string
  /** (9) その他 */
  other?: string
  /** What is known of the keys: it decides about the exemption for encrypted data. */
  encryption?: {
    /** The vault's data were taken or seen, as far as known: ciphertext only, or whatever the host had opened. */
    affected: 'ciphertext' | 'opened'
    /** The private keys and the passphrase of the keyring are safe, as checked on a day. */
    keysSafeOn?: string
  }
}

/** RFC 3339, with an offset. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/iu

/**
 * A draft of the report to 個人情報保護委員会 in Markdown, with its deadlines: the nine items of the rules in their order
 * (番号法 29条の4・平成27年委員会規則5号・ガイドライン別添2). A draft: somebody who knows the incident reads it, completes what is
 * marked 【要記入】 and files it through the form of the commission.
 *
 * @throws {FuinError} `input_invalid` for a moment or day that is none, and for words with an individual number in them
 * @example
 * ```ts
 * import { breachReport } from '@fuin/sdk/node'
 *
 * const draft = breachReport({
 *   organization: { name: '株式会社みほん', contact: '総務部 03-0000-0000' },
 *   knownAt: '2026-12-01T09:05:00+09:00',
 *   writtenOn: '2026-12-03',
 *   report: 'first',
 *   persons: { employee: 120, dependent: 31 },
 *   wrongful: true,
 *   encryption: { affected: 'ciphertext', keysSafeOn: '2026-12-02' },
 * })
 * ```
 */
export function breachReport(facts: BreachReportFacts): string {
  refuseNumbers(facts)
  // Without its offset a moment is another day on another machine, and so is the deadline.
  if (!MOMENT.test(facts.knownAt) || Number.isNaN(Date.parse(facts.knownAt))) {
    throw new FuinError('input_invalid', 'Give the moment at which it was known, as in RFC 3339.')
  }
  const { name, contact } = facts.organization
  const lines = [
    `# 特定個人情報の漏えい等報告書（案・${facts.report === 'first' ? '速報' : '確報'}）`,
    '',
    '個人情報保護委員会 御中',
    '',
    `- 報告者: ${plainText(name)}`,
    `- 連絡先: ${plainText(contact)}`,
    `- 作成日: ${writtenDay(facts.writtenOn)}`,
    `- 事態を知った時点: ${writtenMoment(facts.knownAt)}`,
    '',
    ...duties(facts),
    ...items(facts).flatMap(([title, text]) => [`## ${title}`, '', text, '']),
    ...exemption(facts),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function duties(facts: BreachReportFacts): string[] {
  const { publicSystem, wrongful, openToAll, knownAt } = facts
  const flags = { ...(publicSystem && { publicSystem }), ...(wrongful && { wrongful }) }
  const persons = totalOf(facts) ?? 0
  const types = breachTypes({ persons, ...flags, ...(openToAll && { openToAll }) })
  const knownOn = dayInJapan(new Date(knownAt))
  const codes = types.map(({ code }) => code)
  const { first, final } = breachDeadlines(knownOn, codes)
  const moved = final.due === final.lastDay ? '' : '（閉庁日に当たるため、次の開庁日）'
  const none =
    '- 今わかっている事実では報告義務のある類型に当たらない。報告は努力義務。人数などが変われば見直す。'
  return [
    '## 報告の類型と期限',
    '',
    ...(types.length === 0 ? [none] : types.map(({ text }) => `- ${text}`)),
    `- 速報: 速やかに（目安は ${writtenDay(first.from)} から ${writtenDay(first.until)} まで）`,
    `- 確報: ${writtenDay(final.due)} まで（知った日を1日目として${final.days}日目${moved}）`,
    '',
  ]
}

function items(facts: BreachReportFacts): [title: string, text: string][] {
  const written = (text: string | undefined): string =>
    text === undefined || text.trim() === '' ? TO_WRITE : plainText(text)
  return [
    ['1. 概要', written(facts.overview)],
    ['2. 漏えい等が発生し、又は発生したおそれがある項目', written((facts.items ?? ['個人番号']).join('、'))],
    ['3. 本人の数', personsText(facts)],
    ['4. 原因', written(facts.cause)],
    ['5. 二次被害又はそのおそれの有無及びその内容', written(facts.secondaryDamage)],
    ['6. 本人への対応の実施状況', written(facts.toPersons)],
    ['7. 公表の実施状況', written(facts.publication)],
    ['8. 再発防止のための措置', written(facts.prevention)],
    ['9. その他参考となる事項', written(facts.other)],
  ]
}

function totalOf({ persons }: BreachReportFacts): number | null {
  return persons === null ? null : Object.values(persons).reduce((sum, count) => sum + count, 0)
}

function personsText(facts: BreachReportFacts): string {
  const total = totalOf(facts)
  if (total === null) return `調査中 ${TO_WRITE}`
  const parts = Object.entries(facts.persons ?? {}) as [SubjectKind, number][]
  return `${total}人（${parts.map(([kind, count]) => `${KIND_WORDS[kind]} ${count}人`).join('、')}）`
}

/** What speaks for, and against, 「高度な暗号化等の秘匿化」 (Q&A 17-14). The decision is not ours. */
function exemption({ encryption }: BreachReportFacts): string[] {
  if (encryption === undefined) return []
  const { affected, keysSafeOn } = encryption
  const safe = affected === 'ciphertext' && keysSafeOn !== undefined
  return [
    '## 参考: 高度な暗号化等の秘匿化（Q&A 17-14）',
    '',
    affected === 'ciphertext'
      ? '- 影響を受けたのは暗号文のみ。電子政府推奨暗号リストにある ECDH（P-256）と AES-256-GCM に、耐量子計算機の鍵カプセル化 ML-KEM-768 を重ねて封をしている。'
      : '- 復号した個人番号が影響を受けた。暗号化による報告の免除は当たらない。',
    keysSafeOn === undefined
      ? `- 復号鍵の管理状況: ${TO_WRITE}（鍵が漏えいしていれば免除は当たらない）`
      : `- 復号鍵は暗号文と分けて自社が管理し、${writtenDay(keysSafeOn)}に漏えいがないことを確かめた。`,
    ...(safe ? ['- 以上が事実であれば、報告を要しない場合に当たり得る。判断は貴社の責任者が行う。'] : []),
    '',
  ]
}
