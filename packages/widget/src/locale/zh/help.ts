import type { jaHelp } from '../ja/help.ts'

/** Chinese of the ways on when a link does not work. */
export const zhHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': '重新粘贴链接',
  'help.pasteLabel': '请在此粘贴您收到的链接',
  'help.pasteHint': '从“https://”到最后一个字符的全部内容。中间有换行或空格也没关系。',
  'help.pasteWrong': '链接缺少一部分。请打开消息，复制到最后一个字符。',
  'help.open': '打开此链接',
  'help.call': '电话咨询',
  'help.codeLabel': '受理编号（受付番号）',
  'help.codeHint': '您收到的纸或消息上的6个字符。小写、全角或带连字符均可。',
  'help.codeWrong': '受理编号为6位英文字母和数字。',
  'help.codeNext': '查看要说的内容',
  'help.say': '请向公司的咨询处这样说（括号内为日语）。',
  'help.sentence':
    '提交个人编号的链接打不开。受理编号是 {code}。请给我新的链接，或允许用纸质表格提交。（マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。）',
  'help.copy': '复制这段话',
  'help.copied': '已复制',
  'help.paperTitle': '用纸质表格提交',
  'help.paper': '您也可以不使用手机或电脑，用纸质表格提交。请向公司索取表格。',
  'help.never': '请不要通过电子邮件或消息发送个人编号或证件照片。',
}
