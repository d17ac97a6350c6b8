import type { jaCode } from '../ja/code.ts'

/** Vietnamese of the card code. */
export const viCode: Record<keyof typeof jaCode, string> = {
  'code.button': 'Đọc mã QR trên thẻ',
  'code.live': 'Đọc mã QR bằng camera trực tiếp',
  'code.hint':
    'Chụp mặt sau Thẻ My Number (マイナンバーカード) thì số sẽ được tự điền. Ảnh này không được gửi đi.',
  'code.working': 'Đang đọc…',
  'code.done': 'Đã đọc được số. Hãy kiểm tra xem có giống số trên thẻ không.',
  'code.replaced':
    'Số trong mã QR khác với số bạn đã nhập nên đã được thay thế. Hãy kiểm tra xem có giống số trên thẻ không.',
  'code.nothing':
    'Không đọc được mã QR. Hãy chụp ở nơi sáng, để mã QR thật to trong ảnh. Bạn cũng có thể tự nhập số.',
  'code.other': 'Mã QR này không có số My Number. Hãy chụp mặt sau Thẻ My Number (マイナンバーカード).',
  'code.application':
    'Đây là mã QR của đơn xin cấp thẻ, không có số My Number. Hãy chụp mã QR ở mặt sau Thẻ My Number (マイナンバーカード) hoặc trên Thẻ thông báo (通知カード).',
}
