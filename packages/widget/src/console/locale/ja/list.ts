/** The list of people and their states. */
export const jaList = {
  'list.title': '提出の状況',
  'list.emptyTitle': 'まだ誰も登録されていません',
  'list.emptyText': '従業員や取引先を取り込むと、ここに状況が並びます。',
} as const
