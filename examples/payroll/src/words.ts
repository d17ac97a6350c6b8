import type { QualityCode } from '@fuin/sdk'
import { FuinError, RequestRefused, VaultRefusal } from '@fuin/sdk/node'

/** A refusal of this product, in words for the person at the screen. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number

  constructor(sentence: string, status = 400) {
    super(sentence)
    this.status = status
  }
}

const SENTENCES: Record<string, string> = {
  permission_missing: 'この操作をする権限がありません。責任者に相談してください。',
  purpose_not_allowed:
    'この目的には使えません。本人に示した目的か、受け入れが済んでいるかを確かめてください。',
  purpose_not_shown: 'この目的は本人に示していません。使えません。',
  erased: 'この番号は廃棄されています。',
  request_closed: 'この依頼は、もう受け入れも差戻しもできません。画面を開き直してください。',
  decision_conflict:
    'ほかの人が先に判断したか、本人が新しく提出しました。画面を開き直して、もう一度確かめてください。',
  second_person_required: '1人目と同じ人は、2人目になれません。別の担当者に受け入れてもらってください。',
  input_invalid: '入力に足りないところがあります。利用目的・書類・期限を確かめてください。',
  not_found: '見つかりません。',
  vault_unreachable: '保管サーバーにつながりません。少し待って、もう一度試してください。',
  unreadable: '開けませんでした。番号は表示していません。',
}

/** What to say about an error; what it is about is never repeated. */
export function explain(error: unknown): { status: number; sentence: string } {
  if (error instanceof Refused) return { status: error.status, sentence: error.message }
  if (error instanceof RequestRefused) {
    const sentences = error.problems.map(({ sentence, basis }) => `${sentence}（${basis}）`)
    return { status: 409, sentence: [...new Set(sentences)].join('') }
  }
  const code = error instanceof VaultRefusal ? error.problem : error instanceof FuinError ? error.code : ''
  if (code.startsWith('log_')) {
    return {
      status: 502,
      sentence: `記録の証明が正しくないため、開きませんでした（${code}）。管理者に知らせてください。`,
    }
  }
  const sentence =
    SENTENCES[code] ?? `できませんでした。もう一度試してください。${code === '' ? '' : `（${code}）`}`
  return { status: code === 'permission_missing' ? 403 : code === '' ? 500 : 409, sentence }
}

/** What the provider's device found doubtful about a photo, in words for whoever checks it. */
export const DOUBTS: Record<QualityCode, string> = {
  blurred: 'ぼやけているかもしれません',
  cut: '端が切れているかもしれません',
  dark: '暗いかもしれません',
  glare: '光が反射しているかもしれません',
  'other-side': '裏表が逆かもしれません',
  small: '画像が小さめです',
}
