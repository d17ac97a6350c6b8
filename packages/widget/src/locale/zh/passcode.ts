import type { jaPasscode } from '../ja/passcode.ts'

/** Chinese of the passcode and of asking for more time. */
export const zhPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': '请输入口令（パスコード）',
  'passcode.lead': '打开此链接需要公司另行告知您的口令。',
  'passcode.label': '口令（パスコード）',
  'passcode.hint': '8个字符以上。大小写、全角、有无连字符或空格均可。不区分0和O、1和I。',
  'passcode.short': '口令为8个字符以上。请输入完整。',
  'passcode.wrong': '口令不正确。请再看一遍纸或告示。',
  'passcode.tries': '还可以尝试{tries}次。',
  'passcode.last': '还剩1次。如果输入错误，此链接将无法使用。',
  'passcode.open': '打开',
  'passcode.checking': '正在确认…',
  'passcode.where': '不知道口令时',
  'passcode.ask': '口令写在公司发给您的纸或工作场所的告示上。如果找不到，请询问公司负责人。',
  'passcode.kept': '口令不会保存在本设备上。重新打开页面时，请再次输入。',
  'stopped.passcode_exhausted': '口令输错了10次，此链接已无法使用。请向公司索取新的链接。公司也会收到通知。',
  'expired.title': '链接已过期',
  'expired.lead': '您仍然可以提交。请用下面的按钮请公司延长期限。',
  'expired.ask': '请求延长期限',
  'expired.help': '公司只会知道您希望延长期限。',
  'expired.asked': '已向公司提出请求。',
  'expired.wait':
    '公司延长期限后，本页面会自动继续。您可以关闭页面，稍后再打开同一链接。如有急事，请打电话。',
}
