/** What a paper proves in 本人確認 (番号法 16条). */
export type Proof = 'number' | 'identity' | 'both'

/** A paper that a person may show: one row. */
export interface PaperRule {
  code: string
  name: string
  nameEn: string
  proves: Proof
  /** How many different ones are needed to prove identity; 0 where it proves no identity. */
  needed: 0 | 1 | 2
  sides: readonly ('front' | 'back')[]
  /** Must be masked before it is sent, and why. */
  mask?: string
  /** What staff have to look at. */
  note?: string
  basis: string
  checked: string
}

const CHECKED = '2026-11-24'
const ORDER_12 = '番号法施行令 12条1項'
const RULE_1 = '番号法施行規則 1条1項1号'
const NOTICE = '国税庁告示（平成27年第2号）'
const RULE_2_3 = '番号法施行規則 2条3項'

const photo = (
  code: string,
  name: string,
  nameEn: string,
  sides: PaperRule['sides'] = ['front'],
): PaperRule => ({
  code,
  name,
  nameEn,
  proves: 'identity',
  needed: 1,
  sides,
  basis: RULE_1,
  checked: CHECKED,
})
const plain = (code: string, name: string, nameEn: string, basis: string, mask?: string): PaperRule => ({
  code,
  name,
  nameEn,
  proves: 'identity',
  needed: 2,
  sides: ['front'],
  basis,
  checked: CHECKED,
  ...(mask === undefined ? {} : { mask }),
})

/**
 * Papers that may be asked for (law-and-market facts §2.3). What is not here must not be offered: 健康保険証 is
 * over since 2025-12-02, and a 個人番号通知書 proves nothing.
 */
export const DOCUMENTS: readonly PaperRule[] = [
  {
    code: 'mynumber-card',
    name: '個人番号カード（マイナンバーカード）',
    nameEn: 'Individual Number Card',
    proves: 'both',
    needed: 1,
    sides: ['front', 'back'],
    note: 'within validity',
    basis: '番号法 16条1号',
    checked: CHECKED,
  },
  {
    code: 'special-residence-card',
    name: '特定在留カード・特定特別永住者証明書',
    nameEn: 'Specified residence card',
    proves: 'both',
    needed: 1,
    sides: ['front', 'back'],
    note: 'since 2026-06-14; within validity',
    basis: '番号法 16条1号',
    checked: CHECKED,
  },
  {
    code: 'juminhyo',
    name: '住民票の写し・住民票記載事項証明書（個人番号の記載があるもの）',
    nameEn: 'Certificate of residence with the number',
    proves: 'number',
    needed: 0,
    sides: ['front'],
    basis: `${ORDER_12}1号`,
    checked: CHECKED,
  },
  {
    code: 'tsuchi-card',
    name: '通知カード',
    nameEn: 'Notification card',
    proves: 'number',
    needed: 0,
    sides: ['front'],
    note: 'only while name and address are still those of the 住民票; abolished 2020-05-25',
    basis: '令和元年法律第16号 附則6条',
    checked: CHECKED,
  },
  {
    code: 'prior-file',
    name: '過去に本人確認のうえ作成した特定個人情報ファイル',
    nameEn: 'File made after an earlier verification',
    proves: 'number',
    needed: 0,
    sides: [],
    basis: '番号法施行規則 2条',
    checked: CHECKED,
  },
  {
    code: 'nta-doc',
    name: '源泉徴収票・支払通知書等（個人番号の記載があるもの）',
    nameEn: 'Official tax paper with the number',
    proves: 'number',
    needed: 0,
    sides: ['front'],
    basis: `${NOTICE} 5-1`,
    checked: CHECKED,
  },
  {
    code: 'self-statement',
    name: '自身の個人番号に相違ない旨の申立書',
    nameEn: 'Own statement of the number',
    proves: 'number',
    needed: 0,
    sides: ['front'],
    note: 'last resort; made within 6 months',
    basis: `${NOTICE} 5-2`,
    checked: CHECKED,
  },
  photo('driving-licence', '運転免許証', 'Driving licence', ['front', 'back']),
  photo('driving-history', '運転経歴証明書（2012年4月1日以後発行）', 'Driving history certificate', [
    'front',
    'back',
  ]),
  photo('passport', '旅券（パスポート）', 'Passport'),
  photo('disability-book', '身体障害者手帳', 'Physical disability certificate'),
  photo('mental-health-book', '精神障害者保健福祉手帳', 'Mental health welfare certificate'),
  photo('rehabilitation-book', '療育手帳', 'Rehabilitation certificate'),
  photo('residence-card', '在留カード', 'Residence card', ['front', 'back']),
  photo('special-resident', '特別永住者証明書', 'Special permanent resident certificate', ['front', 'back']),
  {
    ...photo(
      'photo-id',
      '写真付きの学生証・社員証・資格証明書',
      'Student, staff or qualification card with photo',
    ),
    basis: `${NOTICE} 1-1〜1-3`,
  },
  {
    ...photo(
      'pre-printed',
      '氏名・住所等をプレ印字した書類',
      'Paper with name and address printed by the collector',
    ),
    basis: `${NOTICE} 1-5・1-6`,
  },
  plain(
    'eligibility-certificate',
    '資格確認書（健康保険）',
    'Health insurance eligibility certificate',
    RULE_2_3,
    '保険者番号・被保険者等記号・番号・枝番・QRコード（健康保険法 194条の2）',
  ),
  plain(
    'pension-book',
    '年金手帳・基礎年金番号通知書',
    'Pension book or number notice',
    RULE_2_3,
    '基礎年金番号（国民年金法 108条の5）',
  ),
  plain(
    'child-allowance',
    '児童扶養手当証書・特別児童扶養手当証書',
    'Child rearing allowance certificate',
    RULE_2_3,
  ),
  plain(
    'seal-certificate',
    '印鑑登録証明書・戸籍の附票の写し等',
    'Seal registration certificate and the like',
    `${NOTICE} 2-3`,
  ),
  plain(
    'utility-receipt',
    '税・社会保険料・公共料金の領収証書、納税証明書（6か月以内）',
    'Receipt of tax or utilities, within 6 months',
    `${NOTICE} 2-2`,
  ),
]

/** The paper with a code, or null. */
export function documentOf(code: string): PaperRule | null {
  return DOCUMENTS.find(document => document.code === code) ?? null
}
