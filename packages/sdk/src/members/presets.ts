import type { Permission } from '../api/index.ts'

/** A role with the rights that it usually has. */
export interface MemberPreset {
  id: string
  name: { ja: string; en: string }
  text: { ja: string; en: string }
  permissions: readonly Permission[]
}

/** Roles of the guideline's 別添1 (S-01, S-04, L-11), as a beginning: an organization may choose each right by itself. */
export const MEMBER_PRESETS: readonly MemberPreset[] = [
  {
    id: 'responsible',
    name: { ja: '責任者', en: 'Responsible person' },
    text: {
      ja: '担当者の登録と設定、承認、廃棄、記録の確認をします。',
      en: 'Registers staff, sets the rules, approves, destroys and reads the records.',
    },
    permissions: ['request', 'review', 'reveal', 'erase', 'audit', 'admin'],
  },
  {
    id: 'handler',
    name: { ja: '事務取扱担当者', en: 'Handler' },
    text: {
      ja: '依頼、確認、番号の表示、書類の印刷と出力をします。',
      en: 'Asks, checks, sees numbers, prints and outputs.',
    },
    permissions: ['request', 'review', 'reveal', 'output'],
  },
  {
    id: 'output',
    name: { ja: '出力の担当者', en: 'Output' },
    text: {
      ja: '提出する書類やファイルに番号を出力します。画面で番号を見る必要のない人に向いています。',
      en: 'Puts numbers into papers and files. For people who need not see them on a screen.',
    },
    permissions: ['output'],
  },
  {
    id: 'reception',
    name: { ja: '受付', en: 'Reception' },
    text: {
      ja: '依頼を送り、誰が提出したかを見ます。番号も書類も見られません。',
      en: 'Sends requests and sees who has answered. Sees neither numbers nor papers.',
    },
    permissions: ['request'],
  },
  {
    id: 'auditor',
    name: { ja: '監査', en: 'Auditor' },
    text: {
      ja: '利用の記録を読み、確かめます。番号は見られません。',
      en: 'Reads and verifies the records. Sees no numbers.',
    },
    permissions: ['audit'],
  },
]
