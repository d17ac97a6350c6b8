/** Japanese of what a person sees and may do afterwards: their own view, correction, withdrawal, refusal. */
export const jaOwn = {
  'own.state': '今の状態',
  'own.submitted': '{organization}の確認を待っています。',
  'own.accepted': '{organization}が受け取りました。',
  'own.closed': '{organization}は、この提出を使わないことにしました。提出されたものは廃棄されます。',
  'own.kept': 'いつまで保管されるか',
  'own.keptText':
    '法律で決められた期間だけ保管し、そのあとは元に戻せないように廃棄します。書類の写真は、確認が終われば先に廃棄します。',
  'own.gaveNumber': '{name}：マイナンバー',
  'own.gavePhotos': '{name}：書類の写真 {count}枚',
  'own.correct': '提出を取り消す・直す',
  'own.correctTitle': '取り消すものを選んでください',
  'own.correctHelp':
    '選んだものは、すぐに元に戻せないように廃棄されます。そのあと、この画面から期限まで何度でも提出し直せます。選ばなかったものは、そのまま残ります。',
  'own.correctDo': '選んだものを取り消す',
  'own.correctNone': '取り消すものを一つ以上選んでください。',
  'own.wish': '訂正を申し出る',
  'own.wishHelp':
    '受け取りが済んでいるので、この画面では直せません。直したいことを書いて送ると、{organization}に届きます。マイナンバーは書かないでください。',
  'own.wishSent': '訂正の申し出を送りました。{organization}からの連絡をお待ちください。',
  'own.words': '伝えたいこと（書かなくてもかまいません）',
  'own.send': '送る',
  'own.decline': 'マイナンバーを提供しない場合',
  'own.declineHelp':
    '提供しなくても、罰を受けることはありません。ただし、書類に番号を書くことは法律で決められているため、{organization}は、お願いした経過と番号がない理由を記録し、書類を出す役所に説明することになります。',
  'own.reason': '提供しない理由',
  'own.reason.CIRCUMSTANCES': '事情があり、提供できない',
  'own.reason.GIVEN': 'すでに提出した',
  'own.reason.UNRELATED': 'この会社と関係がない',
  'own.reason.OTHER': 'その他',
  'own.declined':
    '提供しないことを{organization}に伝えました。気持ちが変わったときは、期限まで、この画面から提出できます。',
  'own.reopen': 'やはり提出する',
  'own.uses': 'あなたの番号が使われた記録',
  'own.usesText':
    '{organization}の担当者が番号や書類を画面に表示したり、印刷・書き出しをしたときは、必ずここに残ります。',
  'own.usesNone': 'まだ一度も表示・印刷されていません。',
  'own.use.display': '画面に表示',
  'own.use.output': '印刷・書き出し',
  'own.usesNumber': '{name}：マイナンバー',
  'own.usesPhoto': '{name}：書類の写真',
  'own.usesForm': '様式 {form}',
  'own.usesReview': '提出内容の確認',
  'own.usesMore': '前の記録を見る',
} as const
