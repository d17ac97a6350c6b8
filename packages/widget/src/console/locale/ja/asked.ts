/** What may be asked of people, in forms of templates and posters. */
export const jaAsked = {
  'asked.papers': '本人確認の書類',
  'asked.byRules': '法令のとおり（本人が、持っている書類から選びます）',
  'asked.narrowed': '選べる書類を絞る',
  'asked.narrowedHelp':
    '番号と本人の両方を確かめられるように選んでください。書類の要らない人（扶養親族など）には、どちらでも求めません。',
  'asked.both': '番号と本人',
  'asked.number': '番号',
  'asked.identity': '本人',
  'asked.agency': '代理権（第3号の配偶者など）',
  'asked.agent': '代理人',
  'asked.spouseOnly': '（配偶者だけ）',
  'asked.employee': '従業員',
  'asked.dependent': '扶養親族',
  'asked.partner': '取引先',
  'asked.shareholder': '株主',
  'asked.payer': '事業主本人',
} as const
