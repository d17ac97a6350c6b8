import type { jaOwn } from '../ja/own.ts'

/** やさしい日本語 of what a person sees and may do afterwards: their own view, correction, withdrawal, refusal. */
export const easyOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': '今の ようす',
  'own.submitted': '{organization}が 見るのを 待って います。',
  'own.accepted': '{organization}が 受け取りました。',
  'own.closed': '{organization}は、これを 使いません。出した ものは 消します。',
  'own.kept': 'いつまで 持って いるか',
  'own.keptText':
    '法律が 決めた 時まで 持って います。そのあと 消します。もとに もどりません。書類の 写真は、見た あとで 先に 消します。',
  'own.gaveNumber': '{name}：マイナンバー',
  'own.gavePhotos': '{name}：書類の 写真 {count}まい',
  'own.correct': '出した ものを やめる・直す',
  'own.correctTitle': 'やめる ものを えらんで ください',
  'own.correctHelp':
    'えらんだ ものは すぐに 消えます。もとに もどりません。そのあと、この 画面で 何度でも 出せます。期限までです。えらばない ものは そのままです。',
  'own.correctDo': 'えらんだ ものを やめる',
  'own.correctNone': '一つ えらんで ください。',
  'own.wish': '直したいと 言う',
  'own.wishHelp':
    '会社は もう 受け取りました。この 画面では 直せません。直したい ことを 書いて 送って ください。{organization}が 読みます。マイナンバーは 書かないで ください。',
  'own.wishSent': '送りました。{organization}の 連絡を 待って ください。',
  'own.words': '言いたい こと（書かなくても いいです）',
  'own.send': '送る',
  'own.decline': 'マイナンバーを 出さない とき',
  'own.declineHelp':
    '出さなくても、罰は ありません。でも、書類に 番号を 書く ことは 法律で 決まって います。{organization}は、番号が ない わけを 記録します。役所に 話します。',
  'own.reason': '出さない わけ',
  'own.reason.CIRCUMSTANCES': 'わけが あって、出せません',
  'own.reason.GIVEN': 'もう 出しました',
  'own.reason.UNRELATED': 'この 会社を 知りません',
  'own.reason.OTHER': 'ほかの わけ',
  'own.declined':
    '{organization}に「出さない」と 伝えました。気持ちが 変わったら、この 画面で 出せます。期限までです。',
  'own.reopen': 'やっぱり 出す',
  'own.uses': 'あなたの番号（ばんごう）を 使（つか）った 記録（きろく）',
  'own.usesText':
    '{organization}の 人（ひと）が 番号（ばんごう）や 写真（しゃしん）を 見（み）たとき、印刷（いんさつ）したときは、ここに 書（か）きます。',
  'own.usesNone': 'まだ だれも 見（み）ていません。',
  'own.use.display': '画面（がめん）で 見（み）ました',
  'own.use.output': '印刷（いんさつ）しました・ファイルに しました',
  'own.usesNumber': '{name}：マイナンバー',
  'own.usesPhoto': '{name}：書類（しょるい）の 写真（しゃしん）',
  'own.usesForm': '書類（しょるい）の 番号（ばんごう） {form}',
  'own.usesReview': '出（だ）したものの 確認（かくにん）',
  'own.usesMore': '前（まえ）の 記録（きろく）を 見（み）る',
}
