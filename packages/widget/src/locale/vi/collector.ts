import type { jaCollector } from '../ja/collector.ts'

/** Vietnamese of the collector and the page around it. */
export const viCollector: Record<keyof typeof jaCollector, string> = {
  'side.front': ' (mặt trước)',
  'side.back': ' (mặt sau)',
  'step.of': 'Bước {current} trên {total}',
  'intro.title': 'Yêu cầu từ {organization}',
  'intro.greeting': 'Kính gửi {name}',
  'intro.lead':
    'Để làm các thủ tục theo quy định của pháp luật, vui lòng nộp số My Number (マイナンバー, mã số cá nhân). Việc này mất khoảng 5 phút.',
  'intro.purposes': 'Mục đích sử dụng',
  'intro.purposesNote': 'Số của bạn không được dùng cho việc nào khác ngoài các thủ tục ghi ở đây.',
  'intro.who': 'Của ai',
  'intro.need': 'Những thứ cần chuẩn bị',
  'intro.needNumber':
    'Giấy tờ có ghi số My Number, như Thẻ My Number (マイナンバーカード) hoặc Phiếu cư trú (住民票)',
  'intro.due': 'Hạn nộp',
  'intro.contact': 'Nơi liên hệ',
  'intro.safety':
    'Số và ảnh được mã hóa ngay trên màn hình này trước khi gửi. Chỉ {organization} đọc được; các máy chủ trung gian không đọc được.',
  'intro.fingerprint': 'Mã xác nhận',
  'intro.fingerprintHelp':
    'Nếu bạn không biết về yêu cầu này, hoặc mã khác với mã công ty đã cho biết, đừng nhập gì và hãy gọi điện đến nơi liên hệ.',
  'intro.start': 'Bắt đầu',
  'numberStep.title': 'Vui lòng nhập số My Number',
  'papersStep.title': 'Vui lòng chụp ảnh giấy tờ',
  'papersStep.titleFor': 'Ảnh giấy tờ của {name}',
  'review.title': 'Vui lòng kiểm tra nội dung',
  'number.labelFor': 'Số My Number của {name}',
  'number.same':
    'Số này giống số của {name}. Mỗi người có một số riêng. Hãy xem giấy tờ để biết đây là số của ai.',
  'review.number': 'Số My Number',
  'review.papers': 'Giấy tờ',
  'review.edit': 'Sửa',
  'review.mismatch': 'Số bạn nhập khác với số trong mã QR của giấy tờ. Hãy xem thẻ và sửa lại số hoặc ảnh.',
  'review.show': 'Hiện số',
  'review.hide': 'Ẩn số',
  'review.send': 'Nộp',
  'review.note': 'Sau khi nộp, số và ảnh sẽ biến mất khỏi màn hình này.',
  'sending.title': 'Đang gửi',
  'sending.sealing': 'Đang mã hóa…',
  'sending.uploading': 'Đang gửi… {percent}%',
  'sending.offline': 'Mất kết nối mạng. Khi có mạng trở lại, việc gửi sẽ tiếp tục. Vui lòng đợi.',
  'sending.retry': 'Mạng không ổn định. Đang gửi lại…',
  'sending.resumed': 'Đang gửi tiếp từ chỗ dừng lần trước.',
  'sending.keep': 'Đừng đóng màn hình này cho đến khi gửi xong.',
  'receipt.title': 'Đã nộp xong',
  'receipt.lead': '{organization} đã nhận được. Bạn có thể đóng màn hình này.',
  'receipt.leadUsed': 'Việc nộp bằng liên kết này đã hoàn tất.',
  'receipt.when': 'Ngày giờ nộp',
  'receipt.number': 'Số biên nhận (控えの番号)',
  'receipt.next': 'Nếu nội dung còn thiếu, {organization} sẽ liên hệ với bạn.',
  'receipt.nextUsed': 'Nếu muốn sửa, hãy mở lại liên kết bạn đã nhận hoặc hỏi công ty.',
  'receipt.photos': 'Ảnh giấy tờ vẫn còn trong điện thoại của bạn. Hãy xóa các ảnh đó.',
  'receipt.print': 'In hoặc lưu biên nhận',
  'contact.code': 'Số tiếp nhận (受付番号)',
  'contact.line': 'Nơi liên hệ',
  'nav.next': 'Tiếp theo',
  'nav.back': 'Quay lại',
  'nav.retry': 'Thử lại',
  'stopped.title': 'Không thể tiếp tục trên màn hình này',
  'stopped.invalid_link':
    'Liên kết không đúng. Hãy sao chép toàn bộ liên kết trong tin nhắn bạn nhận được và mở lại.',
  'stopped.unauthenticated':
    'Liên kết này không dùng được. Hãy xem bạn có nhận được liên kết mới không, hoặc hỏi công ty.',
  'stopped.request_expired': 'Liên kết này đã hết hạn. Hãy xin công ty một liên kết mới.',
  'stopped.request_closed': 'Yêu cầu này đã được rút lại. Nếu bạn không rõ lý do, hãy hỏi công ty.',
  'stopped.manifest_expired': 'Liên kết này đã hết hạn. Hãy xin công ty một liên kết mới.',
  'stopped.manifest_invalid':
    'Nội dung nhận được đã bị sửa đổi. Đừng nhập gì cả và hãy gọi điện cho công ty.',
  'stopped.manifest_replayed': 'Đây là yêu cầu cũ. Hãy mở liên kết mới nhất.',
  'stopped.fingerprint_mismatch':
    'Không xác minh được người gửi yêu cầu. Đừng nhập gì cả và hãy gọi điện cho công ty.',
  'stopped.environment_untrusted':
    'Một chương trình khác trên trang này đã thay đổi những chức năng quan trọng của trình duyệt. Đừng nhập gì cả và hãy báo cho công ty.',
  'stopped.context_opaque':
    'Trang này được nhúng theo cách không thể gửi số. Đừng nhập gì cả và hãy báo cho công ty.',
  'stopped.context_insecure':
    'Kết nối đến trang này không được mã hóa. Hãy kiểm tra xem địa chỉ có bắt đầu bằng https:// không và báo cho công ty.',
  'stopped.already_submitted': 'Việc nộp bằng liên kết này đã hoàn tất.',
  'stopped.storage_full': 'Bên tiếp nhận đã đầy. Nội dung bạn nhập chưa được gửi. Hãy thử lại sau.',
  'stopped.uploads_full':
    'Hiện có quá nhiều nội dung đang được gửi. Nội dung bạn nhập chưa được gửi. Hãy thử lại sau; nếu vẫn vậy, hãy báo cho công ty.',
  'stopped.unreachable': 'Không kết nối được với máy chủ tiếp nhận. Hãy kiểm tra mạng và thử lại.',
  'stopped.other': 'Đã xảy ra lỗi. Nội dung bạn nhập chưa được gửi. Hãy thử lại hoặc hỏi công ty.',
  'stopped.code': 'Mã lỗi',
  loading: 'Đang tải…',
  'page.title': 'Nộp số My Number',
  'page.size': 'Chữ to hơn',
  'page.about': 'Thu thập có mã hóa bằng Fuin (封印)',
}
