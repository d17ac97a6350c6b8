import type { jaJourney } from '../ja/journey.ts'

/** Vietnamese of the way through the collection. */
export const viJourney: Record<keyof typeof jaJourney, string> = {
  'steps.label': 'Các bước',
  'steps.number': 'Số',
  'steps.papers': 'Ảnh giấy tờ',
  'steps.review': 'Kiểm tra',
  'steps.for': '{step} ({name})',
  'steps.completed': 'đã nhập',
  'steps.current': 'đang nhập',
  'steps.reached': 'chưa làm',
  'steps.ahead': 'chưa làm',
  'steps.error': 'có lỗi',
  'summary.title': 'Có chỗ cần sửa',
  'summary.entry': '{label}: {message}',
  'countersign.title': 'Vui lòng kiểm tra mật hiệu (合言葉)',
  'countersign.help': 'Mật hiệu này có giống mật hiệu ghi trên giấy bạn nhận từ công ty không?',
  'countersign.warn': 'Nếu khác, hoặc bạn chưa được cho biết, đừng nhập gì và hãy gọi điện cho công ty.',
  'countersign.same': 'Giống',
  'countersign.different': 'Khác',
  'stopped.countersign_different':
    'Nếu mật hiệu khác, yêu cầu này có thể do người khác gửi. Đừng nhập gì cả và hãy gọi điện cho công ty.',
  'stopped.session_ended':
    'Phiên đăng nhập đã hết. Hãy đăng nhập lại ở thẻ khác rồi bấm “Thử lại”. Nội dung bạn nhập vẫn còn ở màn hình này.',
  'notice.lost':
    'Vì trang được tải lại nên số và ảnh đã nhập đã bị xóa, để không lưu lại trên thiết bị này. Xin vui lòng nhập lại.',
  'expiry.left':
    'Liên kết này còn dùng được {minutes} phút. Nếu không kịp, hãy xin {organization} một liên kết mới.',
  'session.ended':
    'Phiên đăng nhập đã hết. Nội dung bạn nhập vẫn còn ở màn hình này. Hãy đăng nhập lại ở thẻ khác rồi bấm “Tiếp tục”.',
  'session.open': 'Mở trang đăng nhập (thẻ khác)',
  'session.again': 'Tiếp tục',
  'nav.toReview': 'Quay lại màn hình kiểm tra',
  'review.editWhat': 'Sửa: {what}',
  'review.confirm': 'Khác với số trong mã QR, nhưng số tôi nhập là đúng',
  'review.unsolved': 'Các số không khớp. Hãy sửa số hoặc ảnh, hoặc xác nhận là số đúng.',
  'review.enlarge': 'Xem to: {label}',
  'review.close': 'Đóng',
  'review.statement':
    'Khi bấm “Nộp”, số và ảnh được mã hóa trên thiết bị này và gửi đến {organization}. Chỉ {organization} đọc được. Cho đến khi {organization} tiếp nhận, bạn có thể rút lại và sửa bằng cùng liên kết này.',
  'review.statementNumber':
    'Khi bấm “Nộp”, số được mã hóa trên thiết bị này và gửi đến {organization}. Chỉ {organization} đọc được. Cho đến khi {organization} tiếp nhận, bạn có thể rút lại và sửa bằng cùng liên kết này.',
  'sending.finishing': 'Tất cả đã đến nơi. Đang đợi tiếp nhận…',
  'sending.cancel': 'Dừng gửi',
  'sending.cancelHelp':
    'Nếu dừng, bạn sẽ quay lại màn hình kiểm tra. Phần đã gửi không được sử dụng và sẽ bị xóa.',
  'sending.cancelResumed':
    'Nếu dừng, phần đã gửi không được sử dụng và sẽ bị xóa, và bạn phải nhập lại từ đầu.',
  'receipt.from': 'Nơi nhận',
  'receipt.gave': 'Những gì đã nộp',
  'receipt.keep': 'Biên nhận này không ghi số My Number.',
  'receipt.save': 'Lưu biên nhận thành tệp',
  'receipt.share': 'Gửi hoặc lưu biên nhận',
  'receipt.copy': 'Sao chép nội dung biên nhận',
  'receipt.copied': 'Đã sao chép.',
  'receipt.copyFailed': 'Không sao chép được. Vui lòng ghi lại số biên nhận.',
  'receipt.heading': 'Biên nhận nộp số My Number',
  'receipt.file': 'bien-nhan-my-number',
}
