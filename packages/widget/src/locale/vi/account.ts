import type { jaAccount } from '../ja/account.ts'

/** Vietnamese of signing in with an ID and a password. */
export const viAccount: Record<keyof typeof jaAccount, string> = {
  'account.title': 'Đăng nhập bằng ID và mật khẩu',
  'account.lead': 'Vui lòng nhập ID và mật khẩu ghi trên giấy mà công ty gửi cho bạn.',
  'account.id': 'ID',
  'account.idHint': 'Gồm 8 ký tự. Bạn có thể nhập chữ thường và bỏ qua dấu gạch nối.',
  'account.password': 'Mật khẩu',
  'account.passwordHint': 'Gồm 12 ký tự.',
  'account.show': 'Hiện mật khẩu',
  'account.hide': 'Ẩn mật khẩu',
  'account.idWrong': 'ID gồm 8 chữ cái và chữ số. Hãy xem lại trên giấy và nhập lại.',
  'account.passwordWrong': 'Mật khẩu gồm 12 chữ cái và chữ số. Hãy xem lại trên giấy và nhập lại.',
  'account.signIn': 'Đăng nhập',
  'account.working': 'Đang kiểm tra…',
  'account.refused':
    'ID hoặc mật khẩu không đúng. Với các ký tự giống nhau như chữ O và số 0, nhập chữ nào cũng được. Hãy xem lại trên giấy.',
  'account.codeRefused': 'Mã xác thực không đúng hoặc đã hết hạn. Hãy nhập mã mới đang hiện trong ứng dụng.',
  'account.wait': 'Bạn đã nhập sai vài lần. Hãy đợi {seconds} giây rồi thử lại.',
  'account.locked':
    'Do nhập sai 10 lần, ID này đã bị khóa. Hãy gọi điện cho người phụ trách ở công ty để được mở khóa.',
  'account.unreachable': 'Không kết nối được với máy chủ tiếp nhận. Hãy kiểm tra mạng và thử lại.',
  'account.broken':
    'Địa chỉ của trang này không đúng, hoặc nội dung nhận được đã bị sửa đổi. Đừng nhập gì cả và hãy gọi điện cho công ty.',
  'account.help': 'Nếu có gì chưa rõ, hãy gọi đến số điện thoại ghi trên giấy.',
  'account.totpTitle': 'Vui lòng nhập mã xác thực của ứng dụng',
  'account.totpLead': 'Đó là 6 chữ số đang hiện trong ứng dụng xác thực mà bạn đã đăng ký.',
  'account.totp': 'Mã xác thực',
  'account.totpWrong': 'Mã xác thực gồm 6 chữ số.',
  'account.next': 'Tiếp theo',
  'account.listTitle': 'Bạn muốn mở yêu cầu nào?',
  'account.listLead': 'Có nhiều yêu cầu từ công ty.',
  'account.requestOf': 'Yêu cầu ngày {date}',
  'account.requestCode': 'Số tiếp nhận (受付番号): {code}',
  'account.stateOpen': 'Chưa nộp (hạn đến {date})',
  'account.stateSent': 'Đã nộp',
  'account.noneTitle': 'Hiện không có yêu cầu nào',
  'account.noneText': 'Khi công ty gửi yêu cầu mới, yêu cầu sẽ hiện ở đây.',
  'account.signOut': 'Đăng xuất',
  'account.factor': 'Tăng độ an toàn (ứng dụng xác thực)',
  'account.factorLead':
    'Hãy quét mã sau bằng ứng dụng xác thực trên điện thoại. Từ lần sau, ngoài mật khẩu, bạn sẽ cần nhập thêm 6 chữ số.',
  'account.factorKey': 'Nếu không quét được bằng camera, hãy nhập các ký tự sau vào ứng dụng.',
  'account.factorDone': 'Đã đăng ký. Từ lần sau bạn sẽ được hỏi mã xác thực.',
  'account.factorConfirm': 'Đăng ký',
}
