/** What a message was, and why it did not arrive. */
export const jaDeliveries = {
  'messages.kind.request': '依頼',
  'messages.kind.reminder': '催促',
  'messages.kind.return': '差戻し',
  'messages.kind.thanks': 'お礼',
  'messages.kind.extended': '期限の変更',
  'messages.kind.purpose-notice': '利用目的のお知らせ',
  'messages.kind.erased': '廃棄のお知らせ',
  'messages.kind.staff-alert': '担当者への知らせ',
  'messages.code.no-address': 'メールアドレスがありません。登録してから送り直してください。',
  'messages.code.refused': 'あて先に断られました。アドレスを確かめてください。',
  'messages.code.temporary': 'あて先が今は受け取れません。あとで自動でもう一度送ります。',
  'messages.code.unreachable': 'メールサーバーにつながりません。あとで自動でもう一度送ります。',
  'messages.code.misconfigured': 'メールサーバーの設定が正しくありません。管理者に知らせてください。',
  'messages.code.bounced': '送ったあとで戻ってきました。アドレスを確かめてください。',
} as const
