import type { jaDocument } from '../ja/document.ts'

/** やさしい日本語 of the document field. */
export const easyDocument: Record<keyof typeof jaDocument, string> = {
  'document.camera': 'カメラで とる',
  'document.file': '写真を えらぶ',
  'document.retake': 'もう一度 とる',
  'document.rotate': 'まわす',
  'document.remove': '写真を 消す',
  'document.drop': 'ここに 写真を おくことも できます。',
  'document.ready': '写真の 準備が できました。字が 読めるか 見てください。',
  'document.rotated': '写真を まわしました。',
  'document.preview': '{label}の 写真',
  'document.working': '写真を 準備しています…',
  'document.tips': '明るい ところで、紙の ぜんぶが 入るように とってください。',
  'document.private': '写真を とった 場所などの 情報は、送る 前に 消します。',
  'document.pdf': 'PDFは 使えません。紙の 写真を とってください。',
  'document.type': 'この ファイルは 使えません。JPEGか PNGの 写真を えらんでください。',
  'document.large': 'ファイルが 大きすぎます（40MBまで）。写真を とりなおしてください。',
  'document.heic': 'この 写真（HEIC）は 開くことが できません。カメラで もう一度 とってください。',
  'document.broken': 'この 写真は 開くことが できません。ほかの 写真を えらんでください。',
  'document.small': '写真が 小さいです。字が 読めないかも しれません。',
  'document.dark': '写真が 暗いです。明るい ところで もう一度 とれます。',
  'document.blurred': '写真が ぼやけています。もう一度 とれます。',
  'document.missing': '写真が いります。',
  'paper.other': '本人だと わかる 紙や カード',
}
