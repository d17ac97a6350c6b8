import type { jaHandover } from '../ja/handover.ts'

/** Chinese of going on elsewhere. */
export const zhHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': '如果您有智能手机，可以用手机相机拍摄并提交。',
  'handover.button': '用手机继续',
  'handover.code': '用手机打开的二维码',
  'handover.scan': '请用手机相机扫描此二维码，并打开出现的链接。',
  'handover.signIn': '请在手机上也像平时一样登录。',
  'handover.compare': '请确认手机页面上的“确认码”是否与下面的一致。',
  'handover.stay': '在本页面输入的内容不会转到手机。请在手机上从输入号码开始。',
  'handover.secret': '此二维码仅供您本人使用。请不要给他人看或让他人拍摄。',
  'handover.waiting': '正在等待您用手机提交。完成后，本页面会显示回执。',
  'handover.lost': '从这里无法确认是否已提交完成。请查看手机页面。',
  'handover.close': '关闭二维码，在本页面继续',
  'leave.lead': '您正在应用内的页面中。如果无法使用相机或照片，请用常用的浏览器（Safari或Chrome）重新打开。',
  'leave.open': '用常用的浏览器打开',
  'leave.copy': '复制链接',
  'leave.copied': '已复制。请打开Safari或Chrome，粘贴到地址栏后打开。',
  'leave.failed': '未能复制。请长按您收到的消息中的链接，用浏览器打开。',
}
