/** An administrator was recovered at the machine of the vault: told to every other one until they looked at it. */
export const jaRecovered = {
  'recovered.title': '管理者が復旧されました',
  'recovered.text':
    '{time}に、保管庫を運用している人が、{name}さんを管理者として招待し直しました。前のパスワードと認証アプリは使えなくなり、新しい招待を持つ人がサインインできます。',
  'recovered.check': '確かめてください',
  'recovered.check.ask': '{name}さんと運用している人に、復旧を頼んだかどうかを、電話など別の方法で聞く。',
  'recovered.check.stop':
    '頼んでいなければ、すぐに「担当者」で{name}さんを停止し、個人番号の責任者に知らせる。',
  'recovered.check.history': 'その日時からあとの表示・出力・操作を、履歴で確かめる。',
  'recovered.seen': '{name}さんが{time}に確認しました。',
  'recovered.members': '担当者を見る',
  'recovered.history': '履歴を見る',
  'recovered.done': '確認した',
  'recovered.doneTitle': '{name}さんの復旧を確認しましたか',
  'recovered.doneText':
    'あなたの名前で、確認したことを記録に残します。あなたの画面には出なくなります。ほかの管理者の画面には、その人が確認するまで出ます。',
  'recovered.doneConfirm': '確認したと記録する',
  'recovered.recorded': '確認したことを記録しました。',
  'recovered.someone': '担当者（{id}）',
} as const
