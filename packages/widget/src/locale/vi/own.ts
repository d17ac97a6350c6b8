import type { jaOwn } from '../ja/own.ts'

/** Vietnamese of what a person sees and may do afterwards. */
export const viOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': 'Tình trạng hiện tại',
  'own.submitted': 'Đang đợi {organization} kiểm tra.',
  'own.accepted': '{organization} đã tiếp nhận.',
  'own.closed': '{organization} đã quyết định không sử dụng lần nộp này. Những gì bạn đã nộp sẽ bị hủy.',
  'own.kept': 'Thời gian lưu giữ',
  'own.keptText':
    'Chỉ được lưu giữ trong thời hạn pháp luật quy định, sau đó bị hủy để không thể khôi phục. Ảnh giấy tờ được hủy sớm hơn, ngay khi kiểm tra xong.',
  'own.gaveNumber': '{name}: số My Number',
  'own.gavePhotos': '{name}: {count} ảnh giấy tờ',
  'own.correct': 'Rút lại hoặc sửa nội dung đã nộp',
  'own.correctTitle': 'Vui lòng chọn nội dung muốn rút lại',
  'own.correctHelp':
    'Nội dung được chọn sẽ bị hủy ngay và không thể khôi phục. Sau đó, bạn có thể nộp lại trên màn hình này bao nhiêu lần cũng được cho đến hạn. Nội dung không chọn vẫn được giữ nguyên.',
  'own.correctDo': 'Rút lại nội dung đã chọn',
  'own.correctNone': 'Vui lòng chọn ít nhất một nội dung để rút lại.',
  'own.wish': 'Đề nghị sửa',
  'own.wishHelp':
    'Vì đã được tiếp nhận nên không thể sửa trên màn hình này. Hãy viết điều bạn muốn sửa và gửi cho {organization}. Đừng viết số My Number.',
  'own.wishSent': 'Đã gửi đề nghị sửa. Vui lòng đợi {organization} liên hệ.',
  'own.words': 'Điều bạn muốn nói (không bắt buộc)',
  'own.send': 'Gửi',
  'own.decline': 'Nếu bạn không cung cấp số My Number',
  'own.declineHelp':
    'Bạn không bị phạt nếu không cung cấp. Tuy nhiên, pháp luật quy định phải ghi số này trên giấy tờ, nên {organization} sẽ ghi lại quá trình đã yêu cầu và lý do không có số, và giải thích với cơ quan nhận giấy tờ.',
  'own.reason': 'Lý do không cung cấp',
  'own.reason.CIRCUMSTANCES': 'Tôi có hoàn cảnh riêng nên không thể cung cấp',
  'own.reason.GIVEN': 'Tôi đã nộp rồi',
  'own.reason.UNRELATED': 'Tôi không liên quan đến công ty này',
  'own.reason.OTHER': 'Lý do khác',
  'own.declined':
    'Đã báo cho {organization} rằng bạn không cung cấp. Nếu đổi ý, bạn có thể nộp trên màn hình này cho đến hạn.',
  'own.reopen': 'Tôi đổi ý và muốn nộp',
  'own.uses': 'Lịch sử sử dụng số của bạn',
  'own.usesText':
    'Mỗi khi nhân viên của {organization} hiển thị số hoặc giấy tờ của bạn trên màn hình, in hoặc xuất ra, việc đó được ghi lại ở đây.',
  'own.usesNone': 'Chưa được hiển thị hay in lần nào.',
  'own.use.display': 'Hiển thị trên màn hình',
  'own.use.output': 'In hoặc xuất ra',
  'own.usesNumber': '{name}: số My Number',
  'own.usesPhoto': '{name}: ảnh giấy tờ',
  'own.usesForm': 'Mẫu {form}',
  'own.usesReview': 'Kiểm tra nội dung bạn đã nộp',
  'own.usesMore': 'Xem các lần trước',
}
