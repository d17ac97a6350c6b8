import type { jaIntake } from '../ja/intake.ts'

/** Vietnamese of whoever is not known by name. */
export const viIntake: Record<keyof typeof jaIntake, string> = {
  'steps.person': 'Thông tin cá nhân',
  'intro.self': 'Của chính bạn, người đã mở trang này',
  'intro.poster':
    'Sau khi bạn nộp, người phụ trách của {organization} sẽ kiểm tra xem đó là của ai. Số chưa được sử dụng cho đến khi kiểm tra xong.',
  'person.title': 'Vui lòng cho biết về bạn',
  'person.lead': 'Người phụ trách dùng thông tin này để biết đây là hồ sơ của ai.',
  'person.relative': 'Vui lòng cho biết về người thân của bạn',
  'person.relativeLead':
    'Dành cho người thân chưa khai báo với công ty. Người phụ trách sẽ kiểm tra rồi mới đăng ký.',
  'person.name': 'Họ tên',
  'person.kana': 'Cách đọc họ tên bằng kana (ふりがな, không bắt buộc)',
  'person.birthDate': 'Ngày sinh',
  'person.employeeNumber': 'Mã số nhân viên (社員番号)',
  'person.either': 'Vui lòng nhập ngày sinh hoặc mã số nhân viên.',
  'person.contact': 'Số điện thoại liên lạc (không bắt buộc)',
  'person.relationship': 'Quan hệ với bạn',
  'person.choose': 'Vui lòng chọn',
  'person.spouse': 'Vợ hoặc chồng',
  'person.child': 'Con',
  'person.parent': 'Cha mẹ',
  'person.other': 'Người thân khác',
  'person.nameMissing': 'Vui lòng nhập họ tên',
  'person.birthDateMissing': 'Vui lòng nhập ngày sinh',
  'person.eitherMissing': 'Vui lòng nhập ngày sinh hoặc mã số nhân viên',
  'person.relationshipMissing': 'Vui lòng chọn quan hệ',
  'household.title': 'Bạn có người thân nào khác cần khai báo không?',
  'household.lead':
    'Nếu bạn có người thân phụ thuộc (扶養) mà công ty chưa biết, hãy thêm ở đây. Nếu không có, hãy tiếp tục.',
  'household.spouse':
    'Nếu bạn thêm vợ hoặc chồng, mã số còn được dùng cho việc sau. Cần ảnh giấy tờ của người đó, như giấy ủy quyền (委任状).',
  'household.add': 'Thêm người thân',
  'household.remove': 'Bỏ',
  'household.removeWhat': 'Bỏ: {name}',
  'household.unnamed': '(chưa có họ tên)',
  'household.nobody': 'Không có, tiếp tục',
  'household.full': 'Không thể thêm nữa. Nếu còn người khác, hãy liên hệ với công ty.',
  'stopped.intake_full':
    'Hiện việc tiếp nhận qua áp phích này đã đầy. Hãy thử lại sau hoặc liên hệ với công ty.',
  'stopped.rate_limited': 'Có quá nhiều lượt truy cập trong thời gian ngắn. Hãy đợi một lúc rồi thử lại.',
  'review.person': 'Thông tin cá nhân',
  'household.change': 'Thêm hoặc bỏ người thân',
}
