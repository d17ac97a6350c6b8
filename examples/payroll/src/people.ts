import type { SubjectKind } from '@fuin/sdk/api'

/** A person in the payroll's own register. No number is kept here. */
export interface Person {
  id: string
  name: string
  kana: string
  department: string
  kind: Exclude<SubjectKind, 'payer'>
  dependentOf?: string
  /** Mail, language, kind of payment: what the label of the person carries. */
  details: Readonly<Record<string, string>>
}

/** Some have no mail, one address does not exist, and two read English: a company is like that. */
const WITHOUT_MAIL = new Set(['E-1010', 'E-1013', 'P-2002', 'S-3001'])
const DETAILS: Readonly<Record<string, Record<string, string>>> = {
  'E-1005': { email: 'okada@nowhere.example' },
  'E-1007': { language: 'en' },
  'E-1016': { language: 'en' },
  'P-2001': { payment: 'fee', amount: '360000' },
  'P-2002': { payment: 'rent', amount: '2400000' },
  'P-2003': { payment: 'fee', amount: '30000' },
}

function detailsOf(
  id: string,
  kana: string,
  department: string,
  kind: Person['kind'],
): Record<string, string> {
  const mail =
    kind !== 'dependent' && !WITHOUT_MAIL.has(id) ? { email: `${id.toLowerCase()}@mihon.example` } : {}
  const place = kind === 'employee' ? { department } : {}
  return { kana, ...place, ...mail, ...DETAILS[id] }
}

const row = (
  id: string,
  name: string,
  kana: string,
  department: string,
  kind: Person['kind'] = 'employee',
  dependentOf?: string,
): Person => ({
  id,
  name,
  kana,
  department,
  kind,
  details: detailsOf(id, kana, department, kind),
  ...(dependentOf === undefined ? {} : { dependentOf }),
})

/** Twenty-five people of 株式会社みほん商事, all invented. */
export const PEOPLE: readonly Person[] = [
  row('E-1001', '青木 健太', 'アオキ ケンタ', '営業部'),
  row('E-1002', '石川 美咲', 'イシカワ ミサキ', '営業部'),
  row('E-1003', '上田 大輔', 'ウエダ ダイスケ', '営業部'),
  row('E-1004', '遠藤 さくら', 'エンドウ サクラ', '総務部'),
  row('E-1005', '岡田 翔', 'オカダ ショウ', '開発部'),
  row('E-1006', '加藤 由美子', 'カトウ ユミコ', '経理部'),
  row('E-1007', 'グエン ティ ラン', 'グエン ティ ラン', '製造部'),
  row('E-1008', '木村 直樹', 'キムラ ナオキ', '製造部'),
  row('E-1009', '小林 真由', 'コバヤシ マユ', '開発部'),
  row('E-1010', '斎藤 隆', 'サイトウ タカシ', '製造部'),
  row('E-1011', '佐々木 花', 'ササキ ハナ', '人事部'),
  row('E-1012', '清水 亮', 'シミズ リョウ', '開発部'),
  row('E-1013', '鈴木 陽子', 'スズキ ヨウコ', '製造部'),
  row('E-1014', '高橋 誠', 'タカハシ マコト', '営業部'),
  row('E-1015', '田中 愛', 'タナカ アイ', '総務部'),
  row('E-1016', 'チャン ヴァン ミン', 'チャン ヴァン ミン', '製造部'),
  row('E-1017', '中村 拓也', 'ナカムラ タクヤ', '開発部'),
  row('E-1018', '野村 香織', 'ノムラ カオリ', '経理部'),
  row('D-1001', '青木 結衣', 'アオキ ユイ', '青木 健太 さんの扶養親族', 'dependent', 'E-1001'),
  row('D-1002', '木村 恵', 'キムラ メグミ', '木村 直樹 さんの扶養親族', 'dependent', 'E-1008'),
  row('D-1003', '高橋 蓮', 'タカハシ レン', '高橋 誠 さんの扶養親族', 'dependent', 'E-1014'),
  row('P-2001', '橋本 税理士', 'ハシモト', '顧問報酬', 'partner'),
  row('P-2002', '林 正夫', 'ハヤシ マサオ', '事務所の家主', 'partner'),
  row('P-2003', '森 千尋', 'モリ チヒロ', '原稿料', 'partner'),
  row('S-3001', '山本 和子', 'ヤマモト カズコ', '株主', 'shareholder'),
]

export const KIND_NAMES: Record<Person['kind'], string> = {
  employee: '従業員',
  dependent: '扶養親族',
  partner: '取引先',
  shareholder: '株主',
}

export function personById(id: string): Person | undefined {
  return PEOPLE.find(person => person.id === id)
}
