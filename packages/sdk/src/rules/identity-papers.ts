import { CHECKED, NOTICE, type PaperRule, type Side } from './paper-rule.ts'

const RULE_1 = '番号法施行規則 1条1項1号'
const RULE_2_3 = '番号法施行規則 2条3項'

const photo = (
  code: string,
  name: string,
  nameEn: string,
  sides: readonly Side[] = ['front'],
): PaperRule => ({
  code,
  name,
  nameEn,
  proves: 'identity',
  group: 'photo',
  needed: 1,
  sides,
  validity: 'date-on-it',
  basis: RULE_1,
  checked: CHECKED,
})
const plain = (code: string, name: string, nameEn: string, rest: Partial<PaperRule>): PaperRule => ({
  ...photo(code, name, nameEn),
  group: 'plain',
  needed: 2,
  validity: 'none',
  basis: RULE_2_3,
  ...rest,
})

/** Papers that prove who somebody is (身元確認): one with a photo, one printed by the collector, or two without. */
export const IDENTITY_PAPERS: readonly PaperRule[] = [
  { ...photo('driving-licence', '運転免許証', 'Driving licence', ['front', 'back']), masks: ['donor'] },
  {
    ...photo('driving-history', '運転経歴証明書（2012年4月1日以後発行）', 'Driving history certificate', [
      'front',
      'back',
    ]),
    validity: 'none',
    masks: ['donor'],
  },
  // Name and birth date are enough: the page of the address, gone since 2020, is not needed.
  photo('passport', '旅券（パスポート）', 'Passport'),
  { ...photo('disability-book', '身体障害者手帳', 'Physical disability certificate'), validity: 'none' },
  photo('mental-health-book', '精神障害者保健福祉手帳', 'Mental health welfare certificate'),
  { ...photo('rehabilitation-book', '療育手帳', 'Rehabilitation certificate'), validity: 'none' },
  photo('residence-card', '在留カード', 'Residence card', ['front', 'back']),
  photo('special-resident', '特別永住者証明書', 'Special permanent resident certificate', ['front', 'back']),
  {
    ...photo(
      'photo-id',
      '写真付きの学生証・社員証・資格証明書',
      'Student, staff or qualification card with photo',
    ),
    note: 'name and birth date or address; valid when shown',
    basis: `${NOTICE} 1-1〜1-3`,
  },
  {
    ...photo(
      'pre-printed',
      '氏名・住所等をプレ印字した書類',
      'Paper with name and address printed by the collector',
    ),
    group: 'printed',
    validity: 'none',
    note: 'printed by the collector after identity was checked, and returned to the collector',
    basis: `${NOTICE} 1-5・1-6`,
  },
  plain('health-insurance-card', '健康保険の被保険者証', 'Health insurance card', {
    validity: 'date-on-it',
    mask: '保険者番号・被保険者等記号・番号・枝番・QRコード（健康保険法 194条の2）',
    masks: ['insured', 'insurer', 'qr'],
    until: '2025-12-01',
  }),
  plain('eligibility-certificate', '資格確認書（健康保険）', 'Health insurance eligibility certificate', {
    validity: 'date-on-it',
    mask: '保険者番号・被保険者等記号・番号・枝番・QRコード（健康保険法 194条の2）',
    masks: ['insured', 'insurer', 'qr'],
    from: '2024-12-02',
  }),
  plain('pension-book', '年金手帳・基礎年金番号通知書', 'Pension book or number notice', {
    mask: '基礎年金番号（国民年金法 108条の5）',
    masks: ['pension'],
  }),
  plain(
    'child-allowance',
    '児童扶養手当証書・特別児童扶養手当証書',
    'Child rearing allowance certificate',
    {},
  ),
  plain(
    'seal-certificate',
    '印鑑登録証明書・戸籍の附票の写し等',
    'Seal registration certificate and the like',
    { validity: 'six-months', basis: `${NOTICE} 2-3` },
  ),
  plain(
    'utility-receipt',
    '税・社会保険料・公共料金の領収証書、納税証明書（6か月以内）',
    'Receipt of tax or utilities, within 6 months',
    { validity: 'six-months', masks: ['insurance'], basis: `${NOTICE} 2-2` },
  ),
]
