import type { jaHandover } from '../ja/handover.ts'

/** やさしい日本語 of going on elsewhere. */
export const easyHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': 'スマートフォンの カメラで とって、出すことが できます。',
  'handover.button': 'スマートフォンで つづける',
  'handover.code': 'スマートフォンで 開く QRコード',
  'handover.scan': 'スマートフォンの カメラで この QRコードを うつして、リンクを 開いて ください。',
  'handover.signIn': 'スマートフォンでも サインインして ください。',
  'handover.compare': 'スマートフォンの「確認コード」が これと 同じか 見てください。',
  'handover.stay':
    'この 画面に 書いた ものは、スマートフォンに うつりません。スマートフォンで、番号から 書いて ください。',
  'handover.secret': 'この QRコードは、あなただけの ものです。ほかの 人に 見せないで ください。',
  'handover.waiting': 'スマートフォンで 出すのを 待っています。終わると、この 画面に 控えが 出ます。',
  'handover.lost': '終わったか、ここでは わかりません。スマートフォンを 見てください。',
  'handover.close': 'QRコードを とじて、この 画面で つづける',
  'leave.lead':
    'いまは アプリの 中の 画面です。カメラが 使えない ときは、Safariや Chromeで 開いて ください。',
  'leave.open': 'いつもの ブラウザーで 開く',
  'leave.copy': 'リンクを コピーする',
  'leave.copied': 'コピーしました。Safariや Chromeを 開いて、アドレスの ところに はって ください。',
  'leave.failed': 'コピーできませんでした。メッセージの リンクを 長く おして、ブラウザーで 開いて ください。',
}
