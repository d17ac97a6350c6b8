import { CHECKED, type Dated, holdsOn } from './paper-rule.ts'

/** A paper that people send and that proves nothing: one row, with the reason to tell them. */
export interface NotAcceptedRule extends Dated {
  code: string
  name: string
  nameEn: string
  reason: string
  reasonEn: string
  basis: string
  checked: string
}

/** What is not accepted, and why. Pages list it in this order. */
export const NOT_ACCEPTED: readonly NotAcceptedRule[] = [
  {
    code: 'health-insurance-card',
    name: '健康保険証',
    nameEn: 'Health insurance card',
    reason: '2025年12月1日までで、すべて期限が切れました。資格確認書をお使いください。',
    reasonEn: 'All of them ended on 1 December 2025. Use the eligibility certificate instead.',
    from: '2025-12-02',
    basis: '令和5年法律第48号 附則',
    checked: CHECKED,
  },
  {
    code: 'tsuchi-sho',
    name: '個人番号通知書',
    nameEn: 'Individual Number notice (a letter, since 2020)',
    reason: '番号を知らせるだけの書面で、番号を証明する書類としては使えません。',
    reasonEn: 'It only tells the number; the law does not take it as proof.',
    from: '2020-05-25',
    basis: '番号法 16条・施行令 12条1項',
    checked: CHECKED,
  },
  {
    code: 'tsuchi-card-changed',
    name: '氏名や住所が変わった通知カード',
    nameEn: 'Notification card with an old name or address',
    reason: '氏名・住所が住民票と同じ間だけ使えます。',
    reasonEn: 'It counts only while name and address are those of the certificate of residence.',
    from: '2020-05-25',
    basis: '令和元年法律第16号 附則6条',
    checked: CHECKED,
  },
  {
    code: 'expired',
    name: '有効期限が過ぎたカードや証明書',
    nameEn: 'Cards and certificates after their last day',
    reason: '見せる日に有効なものだけが使えます。',
    reasonEn: 'Only what is valid on the day on which it is shown counts.',
    basis: '番号法施行規則 1条1項・国税庁告示（平成27年第2号）',
    checked: CHECKED,
  },
  {
    code: 'card-front-only',
    name: 'マイナンバーカードの片面だけ',
    nameEn: 'One side of the My Number Card only',
    reason: '表で本人を、裏で番号を確かめるので、両面が要ります。',
    reasonEn: 'The front shows who you are and the back the number: both are needed.',
    basis: '番号法 16条1号',
    checked: CHECKED,
  },
  {
    code: 'phone-screen',
    name: 'スマートフォンの画面（マイナポータルなど）の写真',
    nameEn: 'Picture of a phone’s screen (Mynaportal and the like)',
    reason: '画面の写真では本物か確かめられません。',
    reasonEn: 'A picture of a screen cannot be checked.',
    basis: '番号法 18条の2〜18条の4',
    checked: CHECKED,
  },
  {
    code: 'eligibility-notice',
    name: '資格情報のお知らせ（健康保険）',
    nameEn: 'Notice of insurance data',
    reason: '本人を確かめる書類ではありません。資格確認書をお使いください。',
    reasonEn: 'It is no identity paper. Use the eligibility certificate instead.',
    from: '2024-12-02',
    basis: '番号法施行規則 2条3項',
    checked: CHECKED,
  },
  {
    code: 'driving-history-old',
    name: '2012年3月31日までに出された運転経歴証明書',
    nameEn: 'Driving history certificate issued before 1 April 2012',
    reason: '2012年4月1日以後に出されたものだけが使えます。',
    reasonEn: 'Only those issued on 1 April 2012 or later count.',
    basis: '番号法施行規則 1条1項1号',
    checked: CHECKED,
  },
]

/** What is not accepted on a day in Japan, `YYYY-MM-DD`. */
export function notAcceptedOn(day: string): NotAcceptedRule[] {
  return NOT_ACCEPTED.filter(row => holdsOn(row, day))
}
