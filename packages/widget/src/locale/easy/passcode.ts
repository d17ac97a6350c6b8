import type { jaPasscode } from '../ja/passcode.ts'

/** やさしい日本語 of the passcode and of asking for more time. */
export const easyPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': 'パスコードを 書いてください',
  'passcode.lead': 'この リンクを 開くには、会社から 聞いた パスコードが いります。',
  'passcode.label': 'パスコード',
  'passcode.hint':
    '8文字か、もっと 長い です。大きい 字でも 小さい 字でも いいです。「-」は なくても いいです。',
  'passcode.short': 'パスコードは 8文字か、もっと 長い です。最後まで 書いてください。',
  'passcode.wrong': 'パスコードが ちがいます。紙を もう一度 見てください。',
  'passcode.tries': 'あと {tries}回 できます。',
  'passcode.last': 'あと 1回です。ちがうと、この リンクは 使えなく なります。',
  'passcode.open': '開く',
  'passcode.checking': '調べています…',
  'passcode.where': 'パスコードが わからない とき',
  'passcode.ask': '会社から もらった 紙に 書いて あります。ない ときは、会社の 人に 聞いてください。',
  'passcode.kept': 'パスコードは ここに 残りません。もう一度 開いた ときは、また 書いてください。',
  'stopped.passcode_exhausted':
    'パスコードを 10回 まちがえました。この リンクは もう 使えません。会社に 新しい リンクを もらってください。',
  'expired.title': 'リンクの 日が 終わりました',
  'expired.lead': 'まだ 送ることが できます。下の ボタンを おして、会社に 時間を もらってください。',
  'expired.ask': '時間を ください と 頼む',
  'expired.help': '会社には、時間が ほしい ことだけ 伝わります。',
  'expired.asked': '会社に 頼みました。',
  'expired.wait':
    '会社が いいと 言うと、この 画面は つぎへ 進みます。閉じても いいです。あとで 同じ リンクを 開いてください。急ぐ ときは 電話してください。',
}
