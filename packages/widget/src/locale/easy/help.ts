import type { jaHelp } from '../ja/help.ts'

/** やさしい日本語 of the ways on when a link does not work. */
export const easyHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': 'リンクを もう一度 はる',
  'help.pasteLabel': 'とどいた リンクを ここに はってください',
  'help.pasteHint': '「https://」から さいごの 文字まで ぜんぶ です。',
  'help.pasteWrong': 'リンクが たりません。メッセージを 開いて、さいごの 文字まで コピーしてください。',
  'help.open': 'この リンクを 開く',
  'help.call': '電話で 聞く',
  'help.codeLabel': '受付番号（うけつけばんごう）',
  'help.codeHint': 'とどいた 紙や メッセージに ある 6つの 文字です。小さい 文字でも いいです。',
  'help.codeWrong': '受付番号は 6つの 文字です。もう一度 見てください。',
  'help.codeNext': '話す ことばを 見る',
  'help.say': '会社に 電話して、こう 言ってください。',
  'help.sentence':
    'マイナンバーの リンクが 開きません。受付番号は {code} です。新しい リンクか、紙を ください。',
  'help.copy': 'この ことばを コピーする',
  'help.copied': 'コピーしました',
  'help.paperTitle': '紙で 出す',
  'help.paper': 'スマートフォンが なくても、紙で 出すことが できます。会社に 紙を もらってください。',
  'help.never': 'マイナンバーや 写真を メールや メッセージで 送らないで ください。',
}
