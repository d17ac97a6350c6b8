import type { SubjectKind } from '../api/index.ts'
import type { ListedPerson, ListState } from '../client/people/person.ts'
import { writeCsv } from './csv/write.ts'

type Language = 'ja' | 'en'

const HEAD: Record<Language, string[]> = {
  ja: [
    '社員番号など',
    '氏名',
    'カナ',
    '区分',
    '部署',
    '状態',
    '期限',
    '依頼日時',
    '閲覧日時',
    '提出日時',
    '更新日時',
  ],
  en: [
    'Number',
    'Name',
    'Kana',
    'Kind',
    'Department',
    'State',
    'Due',
    'Requested',
    'Opened',
    'Submitted',
    'Changed',
  ],
}

const KINDS: Record<SubjectKind, Record<Language, string>> = {
  employee: { ja: '従業員', en: 'Employee' },
  dependent: { ja: '扶養親族', en: 'Dependent' },
  partner: { ja: '取引先', en: 'Partner' },
  shareholder: { ja: '株主', en: 'Shareholder' },
  payer: { ja: '支払者', en: 'Payer' },
}

const STATES: Record<ListState, Record<Language, string>> = {
  'not-requested': { ja: '未依頼', en: 'Not requested' },
  requested: { ja: '依頼中', en: 'Requested' },
  opened: { ja: '閲覧済', en: 'Opened' },
  submitted: { ja: '提出済', en: 'Submitted' },
  returned: { ja: '差戻し', en: 'Returned' },
  accepted: { ja: '取得済', en: 'Accepted' },
  declined: { ja: '提供しない', en: 'Declined' },
  due: { ja: '廃棄時期', en: 'Due for disposal' },
  erasing: { ja: '廃棄中', en: 'Being erased' },
  erased: { ja: '廃棄済', en: 'Erased' },
}

/** The status list as a file. No number and no shadow of one is in it. */
export function peopleCsv(
  people: readonly ListedPerson[],
  { encoding, language }: { encoding: 'utf-8' | 'cp932'; language: Language },
): Uint8Array<ArrayBuffer> {
  const rows = people.map(({ externalId, name, kana, kind, department, state, request, changedAt }) => [
    externalId ?? '',
    name ?? '',
    kana ?? '',
    KINDS[kind][language],
    department ?? '',
    STATES[state][language],
    request?.due ?? '',
    ...[request?.createdAt, request?.openedAt, request?.submittedAt, changedAt].map(inJapan),
  ])
  return writeCsv([HEAD[language], ...rows], encoding)
}

/** `2026-12-10 14:05` in Japan: what a spreadsheet takes for a time in both languages. */
function inJapan(time: string | null | undefined): string {
  if (time == null) return ''
  return new Date(Date.parse(time) + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}
