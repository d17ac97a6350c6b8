import type { jaReturned } from '../ja/returned.ts'

/** やさしい日本語 of a submission that was sent back. */
export const easyReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': '出した ものに、直して ほしい ところが あります',
  'returned.UNREADABLE': '写真の 字が 読めませんでした。',
  'returned.BACK-MISSING': '書類の うしろの 写真が ありませんでした。',
  'returned.WRONG-PAPER': 'ちがう 書類が とどきました。',
  'returned.EXPIRED': '書類の 期限が 終わって いました。',
  'returned.NUMBER-DIFFERS': '入れた 番号と、書類の 番号が ちがいます。',
  'returned.NAME-DIFFERS': '名前か 住所が、会社が 知っている ものと ちがいます。',
  'returned.NOT-MASKED': 'かくす 番号が 見えて いました。',
  'returned.OTHER': 'もう 一度 見て ください。',
  'returned.words': '会社の 人からの メッセージ',
  'returned.everything': 'はじめから もう 一度 出して ください。',
  'returned.only': '直す ところだけ 出して ください。ほかは そのままです。',
}
