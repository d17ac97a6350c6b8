import type { jaAccount } from '../ja/account.ts'

export const easyAccount: Record<keyof typeof jaAccount, string> = {
  'account.title': 'IDとパスワードを入れます',
  'account.lead': '会社（かいしゃ）の紙（かみ）を見（み）てください。IDとパスワードを入（い）れてください。',
  'account.id': 'ID',
  'account.idHint': '8文字（もじ）です。小（ちい）さい英語（えいご）の文字（もじ）でもいいです。',
  'account.password': 'パスワード',
  'account.passwordHint': '12文字（もじ）です。',
  'account.show': 'パスワードを見（み）る',
  'account.hide': 'パスワードをかくす',
  'account.idWrong':
    'IDは8文字（もじ）です。紙（かみ）を見（み）て、もう一度（いちど）入（い）れてください。',
  'account.passwordWrong':
    'パスワードは12文字（もじ）です。紙（かみ）を見（み）て、もう一度（いちど）入（い）れてください。',
  'account.signIn': '入（はい）る',
  'account.working': '調（しら）べています…',
  'account.refused': 'IDかパスワードがちがいます。紙（かみ）をもう一度（いちど）見（み）てください。',
  'account.codeRefused':
    '数字（すうじ）がちがいます。アプリの新（あたら）しい数字（すうじ）を入（い）れてください。',
  'account.wait': '何回（なんかい）かちがいました。{seconds}秒（びょう）待（ま）ってください。',
  'account.locked':
    '10回（かい）ちがいました。このIDは使（つか）えません。会社（かいしゃ）に電話（でんわ）してください。',
  'account.unreachable': 'インターネットにつながりません。もう一度（いちど）ためしてください。',
  'account.broken':
    'この画面（がめん）は正（ただ）しくありません。何（なに）も入（い）れないで、会社（かいしゃ）に電話（でんわ）してください。',
  'account.help': 'わからないときは、紙（かみ）の電話番号（でんわばんごう）に電話（でんわ）してください。',
  'account.totpTitle': '6つの数字（すうじ）を入（い）れてください',
  'account.totpLead': 'アプリに出（で）ている6つの数字（すうじ）です。',
  'account.totp': '6つの数字（すうじ）',
  'account.totpWrong': '数字（すうじ）は6つです。',
  'account.next': '次（つぎ）へ',
  'account.listTitle': 'どれを開（ひら）きますか',
  'account.listLead': '会社（かいしゃ）のお願（ねが）いが2つ以上（いじょう）あります。',
  'account.requestOf': '{date}のお願（ねが）い',
  'account.requestCode': '受付番号（うけつけばんごう） {code}',
  'account.stateOpen': 'まだ出（だ）していません（{date}まで）',
  'account.stateSent': '出（だ）しました',
  'account.noneTitle': '今（いま）はお願（ねが）いがありません',
  'account.noneText': '新（あたら）しいお願（ねが）いがあると、ここに出（で）ます。',
  'account.signOut': '終（お）わる（サインアウト）',
  'account.factor': 'もっと安全（あんぜん）にする（アプリ）',
  'account.factorLead':
    'アプリでこのコードを読（よ）んでください。次（つぎ）から6つの数字（すうじ）も聞（き）きます。',
  'account.factorKey': 'カメラで読（よ）めないときは、この文字（もじ）をアプリに入（い）れてください。',
  'account.factorDone': 'できました。次（つぎ）から6つの数字（すうじ）を聞（き）きます。',
  'account.factorConfirm': '使（つか）う',
}
