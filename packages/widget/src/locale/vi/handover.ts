import type { jaHandover } from '../ja/handover.ts'

/** Vietnamese of going on elsewhere. */
export const viHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': 'Nếu có điện thoại thông minh, bạn có thể chụp ảnh và nộp bằng điện thoại.',
  'handover.button': 'Tiếp tục trên điện thoại',
  'handover.code': 'Mã QR để mở trên điện thoại',
  'handover.scan': 'Hướng camera điện thoại vào mã QR này và mở liên kết hiện ra.',
  'handover.signIn': 'Trên điện thoại, hãy đăng nhập như mọi khi.',
  'handover.compare': 'Hãy kiểm tra xem “Mã xác nhận” trên điện thoại có giống mã sau không.',
  'handover.stay':
    'Những gì đã nhập trên màn hình này không được chuyển sang điện thoại. Hãy bắt đầu lại trên điện thoại, từ bước nhập số.',
  'handover.secret': 'Mã QR này chỉ dành cho bạn. Đừng cho người khác xem hoặc chụp lại.',
  'handover.waiting': 'Đang đợi bạn nộp trên điện thoại. Khi xong, biên nhận sẽ hiện ở màn hình này.',
  'handover.lost': 'Không kiểm tra được từ đây xem đã nộp xong chưa. Hãy xem màn hình điện thoại.',
  'handover.close': 'Đóng mã QR và tiếp tục ở đây',
  'leave.lead':
    'Bạn đang xem trang này bên trong một ứng dụng. Nếu không dùng được camera hoặc ảnh, hãy mở lại bằng trình duyệt quen dùng (Safari hoặc Chrome).',
  'leave.open': 'Mở bằng trình duyệt',
  'leave.copy': 'Sao chép liên kết',
  'leave.copied': 'Đã sao chép. Hãy mở Safari hoặc Chrome, dán vào ô địa chỉ và mở.',
  'leave.failed':
    'Không sao chép được. Hãy nhấn giữ liên kết trong tin nhắn bạn nhận được và mở bằng trình duyệt.',
}
