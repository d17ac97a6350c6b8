/** Japanese of the passcode and of asking for more time: every key of it is here. */
export const jaPasscode = {
  'passcode.title': 'パスコードを入力してください',
  'passcode.lead': 'このリンクを開くには、リンクとは別に会社から知らされたパスコードが必要です。',
  'passcode.label': 'パスコード',
  'passcode.hint':
    '8文字以上です。小文字でも、全角でも、ハイフンや空白があってもなくてもかまいません。0とO、1とIは区別しません。',
  'passcode.short': 'パスコードは8文字以上です。最後まで入力してください。',
  'passcode.wrong': 'パスコードが違います。紙や掲示をもう一度見てください。',
  'passcode.tries': 'あと{tries}回まで試せます。',
  'passcode.last': 'あと1回です。違うと、このリンクは使えなくなります。',
  'passcode.open': '開く',
  'passcode.checking': '確かめています…',
  'passcode.where': 'パスコードがわからないとき',
  'passcode.ask':
    '会社から受け取った紙や、職場の掲示に書いてあります。見つからないときは、会社の担当者に聞いてください。',
  'passcode.kept': 'パスコードはこの端末に保存しません。画面を開き直したときは、もう一度入力してください。',
  'stopped.passcode_exhausted':
    'パスコードを10回間違えたため、このリンクは使えなくなりました。会社に新しいリンクを頼んでください。会社にも知らせが届きます。',
  'expired.title': 'リンクの期限が過ぎました',
  'expired.lead': 'まだ提出できます。下のボタンで、会社に期限を延ばすよう頼んでください。',
  'expired.ask': '期限を延ばすよう頼む',
  'expired.help': '会社には、あなたが延長を希望していることだけが伝わります。',
  'expired.asked': '会社に頼みました。',
  'expired.wait':
    '会社が期限を延ばすと、この画面が自動で先へ進みます。閉じてもかまいません。あとで同じリンクを開いてください。急ぐときは、電話してください。',
} as const
