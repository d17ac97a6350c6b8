/** Japanese of the ways on when a link does not work: every key of it is here. */
export const jaHelp = {
  'help.paste': 'リンクを貼り直す',
  'help.pasteLabel': '届いたリンクを、ここに貼り付けてください',
  'help.pasteHint': '「https://」から最後の文字まで全部です。途中に改行や空白が入っていてもかまいません。',
  'help.pasteWrong': 'リンクの一部が足りません。メッセージを開いて、最後の文字までコピーしてください。',
  'help.open': 'このリンクを開く',
  'help.call': '電話で問い合わせる',
  'help.codeLabel': '受付番号',
  'help.codeHint':
    '届いた紙やメッセージにある6文字です。小文字でも、全角でも、ハイフンが入っていてもかまいません。',
  'help.codeWrong': '受付番号は、英字と数字の6文字です。',
  'help.codeNext': '伝える内容を見る',
  'help.say': '会社の問い合わせ先に、次のように伝えてください。',
  'help.sentence':
    'マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。',
  'help.copy': 'この文をコピーする',
  'help.copied': 'コピーしました',
  'help.paperTitle': '紙で提出する',
  'help.paper':
    'スマートフォンやパソコンを使わずに、紙で提出することもできます。会社に用紙を頼んでください。',
  'help.never': 'マイナンバーや書類の写真を、メールやメッセージで送らないでください。',
} as const
