import type { jaCode } from '../ja/code.ts'

/** Chinese of the card code. */
export const zhCode: Record<keyof typeof jaCode, string> = {
  'code.button': '读取卡片上的二维码',
  'code.live': '用实时画面读取二维码',
  'code.hint': '拍摄个人编号卡（マイナンバーカード）的背面，号码会自动填入。这张照片不会发送。',
  'code.working': '正在读取…',
  'code.done': '已读取号码。请确认是否与卡片上的号码一致。',
  'code.replaced': '与您输入的号码不同，已替换为二维码中的号码。请确认是否与卡片上的号码一致。',
  'code.nothing': '未能读取二维码。请在明亮的地方，将二维码拍得大一些。也可以手动输入。',
  'code.other': '此二维码中没有个人编号。请拍摄个人编号卡（マイナンバーカード）的背面。',
  'code.application':
    '这是申请书的二维码，不含个人编号。请拍摄个人编号卡（マイナンバーカード）背面或通知卡（通知カード）上的二维码。',
}
