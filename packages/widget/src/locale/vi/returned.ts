import type { jaReturned } from '../ja/returned.ts'

/** Vietnamese of a submission that was sent back. */
export const viReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': 'Có chỗ cần bạn sửa trong nội dung đã nộp',
  'returned.UNREADABLE': 'Không đọc được chữ trong ảnh.',
  'returned.BACK-MISSING': 'Thiếu ảnh mặt sau của giấy tờ.',
  'returned.WRONG-PAPER': 'Giấy tờ nhận được không phải giấy tờ đã yêu cầu.',
  'returned.EXPIRED': 'Giấy tờ đã hết hạn.',
  'returned.NUMBER-DIFFERS': 'Số đã nhập khác với số trên giấy tờ.',
  'returned.NAME-DIFFERS': 'Họ tên hoặc địa chỉ khác với thông tin đã đăng ký.',
  'returned.NOT-MASKED': 'Trong ảnh có số cần phải che.',
  'returned.OTHER': 'Vui lòng kiểm tra lại nội dung.',
  'returned.words': 'Lời nhắn của người phụ trách',
  'returned.everything': 'Vui lòng nộp lại từ đầu.',
  'returned.only': 'Vui lòng chỉ nộp phần cần sửa. Các nội dung khác vẫn được giữ nguyên.',
}
