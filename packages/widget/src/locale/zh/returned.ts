import type { jaReturned } from '../ja/returned.ts'

/** Chinese of a submission that was sent back. */
export const zhReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': '您提交的内容有需要修改的地方',
  'returned.UNREADABLE': '照片上的文字无法辨认。',
  'returned.BACK-MISSING': '缺少材料背面的照片。',
  'returned.WRONG-PAPER': '收到的材料与要求的材料不同。',
  'returned.EXPIRED': '材料已过有效期。',
  'returned.NUMBER-DIFFERS': '您输入的号码与材料上的号码不一致。',
  'returned.NAME-DIFFERS': '姓名或住址与登记的内容不一致。',
  'returned.NOT-MASKED': '照片中有需要遮盖的号码。',
  'returned.OTHER': '请再次确认内容。',
  'returned.words': '负责人的留言',
  'returned.everything': '请从头重新提交。',
  'returned.only': '请只提交需要修改的部分。其他内容仍然保留。',
}
