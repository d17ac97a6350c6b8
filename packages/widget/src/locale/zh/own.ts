import type { jaOwn } from '../ja/own.ts'

/** Chinese of what a person sees and may do afterwards. */
export const zhOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': '当前状态',
  'own.submitted': '正在等待{organization}确认。',
  'own.accepted': '{organization}已受理。',
  'own.closed': '{organization}决定不使用此次提交的内容。您提交的内容将被销毁。',
  'own.kept': '保管期限',
  'own.keptText': '仅在法律规定的期间内保管，之后将以无法恢复的方式销毁。证件照片在确认完成后会提前销毁。',
  'own.gaveNumber': '{name}：个人编号',
  'own.gavePhotos': '{name}：证件照片{count}张',
  'own.correct': '撤回或修改提交的内容',
  'own.correctTitle': '请选择要撤回的内容',
  'own.correctHelp':
    '所选内容会立即销毁，无法恢复。之后，在截止日期前您可以在本页面多次重新提交。未选择的内容将原样保留。',
  'own.correctDo': '撤回所选内容',
  'own.correctNone': '请至少选择一项要撤回的内容。',
  'own.wish': '申请更正',
  'own.wishHelp':
    '由于已经受理，无法在本页面修改。请写下您想更正的内容并发送，将送达{organization}。请不要写个人编号。',
  'own.wishSent': '已发送更正申请。请等待{organization}与您联系。',
  'own.words': '想要转达的内容（可不填）',
  'own.send': '发送',
  'own.decline': '如果不提供个人编号',
  'own.declineHelp':
    '不提供也不会受到处罚。但是，法律规定须在文件上填写个人编号，因此{organization}会记录请求的经过和没有编号的理由，并向受理文件的机关说明。',
  'own.reason': '不提供的理由',
  'own.reason.CIRCUMSTANCES': '因个人情况无法提供',
  'own.reason.GIVEN': '已经提交过',
  'own.reason.UNRELATED': '与这家公司没有关系',
  'own.reason.OTHER': '其他',
  'own.declined': '已告知{organization}您不提供个人编号。如果您改变主意，在截止日期前可以在本页面提交。',
  'own.reopen': '还是要提交',
}
