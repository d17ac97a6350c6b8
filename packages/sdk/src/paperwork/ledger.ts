import type { SubjectKind } from '../api/index.ts'
import { refuseNumbers } from '../client/no-number.ts'
import { FuinError } from '../errors.ts'
import { writeCsv } from '../people/csv/write.ts'
import { requireDay } from '../rules/days.ts'
import { purposeOf } from '../rules/purposes.ts'
import { KIND_WORDS } from './words.ts'

/** One file of numbers that the organization keeps: the people of one kind. */
export interface LedgerFile {
  kind: SubjectKind
  /** Codes of the closed list for which these numbers are used. */
  purposes: readonly string[]
  /** People whose number is kept now. */
  kept: number
  /** Whose keys are destroyed while backups run out. */
  erasing: number
  /** Erased for good since the organization was created. */
  erased: number
  /** Day in Japan of the last erasure, `YYYY-MM-DD`; null while there was none. */
  lastErasedOn: string | null
}

/** What the organization itself decides: who is responsible, and who may do what. */
export interface Handling {
  organization: string
  /** 責任者, with post or id, as the organization's rules name it. */
  responsible: string
  /** 取扱部署 */
  department: string
  /** アクセス権を有する者: posts, or names with what they may do. */
  access: readonly string[]
  /** Where and how it is kept. Default: what Fuin does. */
  storage?: string
}

const STORAGE = '封印（Fuin）の保管サーバ。従業者の端末とサーバの外で封をした暗号文のみ。復号鍵は自社が管理'
const HEADERS = [
  '番号',
  '特定個人情報ファイルの名称',
  '種類（記録される項目）',
  '本人の範囲',
  '利用目的',
  '責任者',
  '取扱部署',
  'アクセス権を有する者',
  '保管の方法',
  '保管中（人）',
  '廃棄中（人）',
  '廃棄済（人）',
  '最後に廃棄した日',
  '作成日',
]

/**
 * 特定個人情報管理台帳 as CSV: the means to check how the numbers are handled (ガイドライン 別添1, 取扱状況を確認する手段の整備). One row for each kind of
 * people. It holds no number, no name of a person whose number it is, and nothing of either.
 *
 * @param options.on - day in Japan on which it is made, `YYYY-MM-DD`
 * @param options.encoding - `utf-8` with a byte order mark, or `cp932`
 * @throws {FuinError} `input_invalid` for a kind without purposes, an unknown purpose, and words with a number in them
 * @example
 * ```ts
 * import { ledgerCsv } from '@fuin/sdk/node'
 *
 * const handling = {
 *   organization: '株式会社みほん',
 *   responsible: '総務部長',
 *   department: '人事部',
 *   access: ['事務取扱担当者（人事部 2名）'],
 * }
 * const employees = { kept: 812, erasing: 0, erased: 3, lastErasedOn: '2026-11-02' }
 * const files = [{ kind: 'employee', purposes: ['TAX-EMP', 'EI'], ...employees }] as const
 * const csv = ledgerCsv(files, handling, { on: '2026-12-01' })
 * ```
 */
export function ledgerCsv(
  files: readonly LedgerFile[],
  handling: Handling,
  { on, encoding = 'utf-8' }: { on: string; encoding?: 'utf-8' | 'cp932' },
): Uint8Array<ArrayBuffer> {
  requireDay(on)
  refuseNumbers(handling)
  const rows = files.map((file, place) => rowOf(place + 1, file, handling, on))
  // Whatever they came from: the ledger itself holds no number (ガイドライン 別添1).
  refuseNumbers(rows)
  return writeCsv([HEADERS, ...rows], encoding)
}

function rowOf(place: number, file: LedgerFile, handling: Handling, on: string): string[] {
  const { kind, kept, erasing, erased, lastErasedOn } = file
  const { organization, responsible, department, access, storage = STORAGE } = handling
  const people = KIND_WORDS[kind]
  return [
    String(place),
    `${organization} ${people}の個人番号ファイル`,
    '個人番号、氏名、管理番号、確認の記録（確認書類の画像は確認後に廃棄）',
    people,
    purposeWords(file),
    responsible,
    department,
    access.join('、'),
    storage,
    ...[kept, erasing, erased].map(String),
    lastErasedOn ?? 'なし',
    on,
  ]
}

function purposeWords({ purposes }: LedgerFile): string {
  if (purposes.length === 0) {
    throw new FuinError('input_invalid', 'Say for which purposes each kind of people is asked.')
  }
  return purposes
    .map(code => {
      const purpose = purposeOf(code)
      if (purpose === null)
        throw new FuinError('input_invalid', 'Purposes are codes of the closed list, such as TAX-EMP.')
      return purpose.text
    })
    .join('、')
}
