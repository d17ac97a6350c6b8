import type { Manifest } from '../format/manifest.ts'
import { refuseNumbers } from '../client/no-number.ts'
import { FuinError } from '../errors.ts'
import { dayInJapan } from '../messages/day.ts'
import { purposeOf } from '../rules/purposes.ts'
import { plainText, writtenDay } from './words.ts'

/** What a notice of purposes says. */
export interface PurposeNotice {
  organization: { name: string; contact: string }
  /** To whom; left out for a notice that is posted or given to everybody. */
  to?: string
  /** Day in Japan on which it is given, `YYYY-MM-DD`. */
  on: string
  /** For whose number which purposes are told. */
  people: NoticePerson[]
}

/** One person, or one kind of people, whose number is asked. */
export interface NoticePerson {
  /** A name, or words such as 扶養親族の方. */
  whose: string
  /** In the words that are told. */
  purposes: string[]
}

/**
 * 利用目的通知書 in Markdown: what the organization uses the numbers for, told before it gets them (番号法 9条・14条, 個人情報保護法
 * 21条1項). Purposes of the closed list only; the target office need not be named.
 *
 * @throws {FuinError} `input_invalid` where nobody or no purpose is named, and for words with an individual number in them
 * @example
 * ```ts
 * import { noticeOf, purposeNotice } from '@fuin/sdk/node'
 *
 * const text = purposeNotice({
 *   organization: { name: '株式会社みほん', contact: '人事部 03-0000-0000' },
 *   on: '2026-12-01',
 *   people: [{ whose: '従業員の方', purposes: noticeOf(['TAX-EMP', 'EI']) }],
 * })
 * ```
 */
export function purposeNotice(notice: PurposeNotice): string {
  refuseNumbers(notice)
  const { organization, to, on, people } = notice
  if (people.length === 0 || people.some(({ purposes }) => purposes.length === 0)) {
    throw new FuinError('input_invalid', 'Name whose numbers are asked, and for what.')
  }
  const lines = [
    '# 個人番号の利用目的について（通知）',
    '',
    ...(to === undefined ? [] : [`${plainText(to)} 様`, '']),
    writtenDay(on),
    '',
    plainText(organization.name),
    '',
    '当社は、ご提供いただく個人番号（マイナンバー）を、次の目的のためにのみ利用します。',
    '法令で認められた場合を除き、これ以外の目的に利用したり、第三者に提供したりすることはありません。',
    '',
    ...people.flatMap(({ whose, purposes }) => [
      `## ${plainText(whose)}の個人番号`,
      '',
      ...purposes.map((text, place) => `${place + 1}. ${plainText(text)}`),
      '',
    ]),
    '提出先は、法令が定める行政機関、健康保険組合等です。必要がなくなり、法令の保存期間を過ぎた個人番号は、復元できない方法で速やかに廃棄します。',
    '',
    `お問い合わせ: ${plainText(organization.contact)}`,
  ]
  return `${lines.join('\n')}\n`
}

/**
 * The notice that a request gives on its page, as a paper: the same persons, in the same words.
 *
 * @param manifest - verified
 */
export function noticeOfRequest({ manifest }: { manifest: Manifest }): PurposeNotice {
  const { organization, provider, subjects, entry, household, purposes, issuedAt } = manifest
  const words = (codes: readonly string[]): string[] =>
    codes.map(code => purposes.find(purpose => purpose.code === code)?.text ?? code)
  const people = subjects.map(({ name, purposes: codes }) => ({
    whose: `${name} 様`,
    purposes: words(codes),
  }))
  if (entry !== undefined) people.push({ whose: '提出される方', purposes: words(entry.purposes) })
  if (household !== undefined) {
    const family = household.purposes.map(({ text }) => text)
    people.push({ whose: 'ご家族の方', purposes: family })
    const more = household.spouse?.purposes.map(({ text }) => text) ?? []
    if (more.length > 0) people.push({ whose: '配偶者の方', purposes: [...family, ...more] })
  }
  const { name, contact } = organization
  return {
    organization: { name, contact },
    ...(provider.name === '' ? {} : { to: provider.name }),
    on: dayInJapan(new Date(issuedAt)),
    people,
  }
}

/** The words of purposes of the closed list, in its order. @throws {FuinError} `input_invalid` for another code */
export function noticeOf(codes: readonly string[]): string[] {
  return codes.map(code => {
    const purpose = purposeOf(code)
    if (purpose === null)
      throw new FuinError('input_invalid', 'Purposes are codes of the closed list, such as TAX-EMP.')
    return purpose.text
  })
}
