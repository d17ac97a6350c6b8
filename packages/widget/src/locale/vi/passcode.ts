import type { jaPasscode } from '../ja/passcode.ts'

/** Vietnamese of the passcode and of asking for more time. */
export const viPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': 'Vui lòng nhập mã mở khóa (パスコード)',
  'passcode.lead': 'Để mở liên kết này, cần có mã mở khóa mà công ty đã báo riêng cho bạn.',
  'passcode.label': 'Mã mở khóa (パスコード)',
  'passcode.hint':
    'Từ 8 ký tự trở lên. Chữ hoa hay chữ thường, có hay không có dấu gạch nối và khoảng trắng đều được; không phân biệt 0 với O, 1 với I.',
  'passcode.short': 'Mã mở khóa có từ 8 ký tự trở lên. Hãy nhập đầy đủ.',
  'passcode.wrong': 'Mã mở khóa không đúng. Hãy xem lại giấy hoặc thông báo.',
  'passcode.tries': 'Bạn còn được thử {tries} lần.',
  'passcode.last': 'Bạn còn 1 lần. Nếu sai, liên kết này sẽ không dùng được nữa.',
  'passcode.open': 'Mở',
  'passcode.checking': 'Đang kiểm tra…',
  'passcode.where': 'Nếu bạn không biết mã mở khóa',
  'passcode.ask':
    'Mã được ghi trên giấy bạn nhận từ công ty hoặc trên thông báo ở nơi làm việc. Nếu không tìm thấy, hãy hỏi người phụ trách ở công ty.',
  'passcode.kept': 'Mã mở khóa không được lưu trên thiết bị này. Khi mở lại trang, hãy nhập lại mã.',
  'stopped.passcode_exhausted':
    'Do nhập sai mã mở khóa 10 lần, liên kết này không dùng được nữa. Hãy xin công ty một liên kết mới. Công ty cũng được thông báo.',
  'expired.title': 'Liên kết đã hết hạn',
  'expired.lead': 'Bạn vẫn có thể nộp. Hãy dùng nút dưới đây để xin công ty gia hạn.',
  'expired.ask': 'Xin gia hạn',
  'expired.help': 'Công ty chỉ được báo rằng bạn muốn gia hạn.',
  'expired.asked': 'Đã gửi yêu cầu đến công ty.',
  'expired.wait':
    'Khi công ty gia hạn, trang này sẽ tự động tiếp tục. Bạn có thể đóng trang và mở lại cùng liên kết này sau. Nếu cần gấp, hãy gọi điện.',
}
