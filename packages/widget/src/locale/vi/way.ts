import type { jaWay } from '../ja/way.ts'

/** Vietnamese of the ways to prove number and person, and of their reasons; the codes are those of the rules. */
export const viWay: Record<keyof typeof jaWay, string> = {
  'way.title': 'Bạn dùng giấy tờ nào?',
  'way.card': 'Thẻ My Number (マイナンバーカード)',
  'wayHelp.card': 'Chỉ cần một thẻ này. Bạn chụp mặt trước và mặt sau.',
  'way.special-card':
    'Thẻ lưu trú đặc định, Giấy chứng nhận vĩnh trú đặc biệt đặc định (特定在留カード・特定特別永住者証明書)',
  'wayHelp.special-card': 'Thẻ lưu trú có chức năng của Thẻ My Number. Bạn chụp mặt trước và mặt sau.',
  'way.number-photo': 'Giấy tờ có số và một giấy tờ có ảnh',
  'wayHelp.number-photo': 'Ví dụ: Thẻ thông báo (通知カード) và giấy phép lái xe (運転免許証)',
  'way.number-two': 'Giấy tờ có số và hai giấy tờ không có ảnh',
  'wayHelp.number-two':
    'Ví dụ: bản sao Phiếu cư trú (住民票の写し), Giấy xác nhận tư cách bảo hiểm (資格確認書) và sổ lương hưu (年金手帳)',
  'way.number-printed': 'Giấy tờ có số và giấy do công ty in',
  'wayHelp.number-printed': 'Dùng giấy công ty gửi cho bạn, có in sẵn họ tên và địa chỉ.',
  'way.statement-photo': 'Bản tự khai và một giấy tờ có ảnh',
  'wayHelp.statement-photo': 'Chỉ dùng khi bạn không có giấy tờ nào ghi số.',
  'way.statement-two': 'Bản tự khai và hai giấy tờ không có ảnh',
  'wayHelp.statement-two': 'Chỉ dùng khi bạn không có giấy tờ ghi số và cũng không có giấy tờ có ảnh.',
  'way.account-number': 'Chỉ giấy tờ có số',
  'wayHelp.account-number': 'Tài khoản công ty đã cho biết bạn là ai nên chỉ cần kiểm tra số.',
  'way.account-statement': 'Chỉ bản tự khai',
  'wayHelp.account-statement': 'Chỉ dùng khi bạn không có giấy tờ nào ghi số.',
  'way.file-photo': 'Một giấy tờ có ảnh',
  'wayHelp.file-photo': 'Số được kiểm tra bằng hồ sơ trước đây.',
  'way.file-two': 'Hai giấy tờ không có ảnh',
  'wayHelp.file-two': 'Số được kiểm tra bằng hồ sơ trước đây.',
  'way.known': 'Không cần giấy tờ',
  'wayHelp.known': 'Kiểm tra bằng tài khoản công ty và hồ sơ trước đây.',
  'way.proxy': 'Nộp thay: giấy ủy quyền (委任状) và giấy tờ có số của vợ/chồng',
  'wayHelp.proxy': 'Bạn chụp giấy ủy quyền do vợ/chồng viết và giấy tờ có số của vợ/chồng.',
  'way.proxy-agent': 'Nộp thay: giấy ủy quyền (委任状), giấy tờ của bạn và giấy tờ có số của vợ/chồng',
  'wayHelp.proxy-agent': 'Bạn chụp cả giấy tờ tùy thân của người nộp thay.',
  'way.copy': 'Bản chụp giấy tờ có số',
  'wayHelp.copy': 'Để kiểm tra xem có ghi nhầm số không.',
  'part.number.one': 'Giấy tờ cho biết số',
  'part.identity.one': 'Giấy tờ cho biết bạn là ai',
  'part.identity.first': 'Giấy tờ cho biết bạn là ai (thứ nhất)',
  'part.identity.second': 'Giấy tờ cho biết bạn là ai (thứ hai)',
  'proves.both': 'Để xác minh số và danh tính.',
  'proves.number': 'Để xác minh số.',
  'proves.identity': 'Để xác minh danh tính.',
  'proves.agency': 'Để xác minh rằng được phép nộp thay.',
  'proves.agent': 'Để xác minh người nộp thay.',
  'validity.date-on-it': 'Vui lòng dùng giấy tờ còn hiệu lực.',
  'validity.six-months': 'Vui lòng dùng giấy tờ được cấp trong vòng 6 tháng.',
  'statement.unchanged':
    'Họ tên và địa chỉ trên Thẻ thông báo (通知カード) giống với Phiếu cư trú (住民票) hiện nay.',
  'statement.own-number':
    'Bản tự khai do chính tôi viết và ký trong vòng 6 tháng, và số đó là số My Number của tôi.',
  'statement.own-number.help':
    'Hãy viết lên giấy bằng tiếng Nhật câu 「次の番号は私の個人番号に相違ありません」, ghi số, ngày, họ tên và địa chỉ rồi chụp ảnh.',
  'statement.missing': 'Vui lòng đọc phần nói về giấy tờ và đánh dấu vào ô.',
  'refused.title': 'Giấy tờ không dùng được',
  'refused.health-insurance-card':
    'Thẻ bảo hiểm y tế (健康保険証): tất cả đã hết hạn vào ngày 1 tháng 12 năm 2025. Hãy dùng Giấy xác nhận tư cách (資格確認書).',
  'refused.tsuchi-sho':
    'Giấy thông báo mã số cá nhân (個人番号通知書): chỉ để báo số, không dùng để xác minh được.',
  'refused.tsuchi-card-changed':
    'Thẻ thông báo (通知カード) có họ tên hoặc địa chỉ đã thay đổi: chỉ dùng được khi còn giống với Phiếu cư trú (住民票).',
  'refused.expired': 'Giấy tờ đã hết hạn: chỉ dùng được giấy tờ còn hiệu lực vào ngày nộp.',
  'refused.card-front-only':
    'Chỉ một mặt Thẻ My Number: mặt trước để xác minh danh tính, mặt sau để xác minh số.',
  'refused.phone-screen': 'Ảnh chụp màn hình điện thoại: không thể kiểm tra thật hay giả.',
  'refused.eligibility-notice':
    'Thông báo thông tin tư cách (資格情報のお知らせ): không phải giấy tờ xác minh danh tính. Hãy dùng Giấy xác nhận tư cách (資格確認書).',
  'refused.driving-history-old':
    'Giấy chứng nhận lịch sử lái xe (運転経歴証明書) cấp đến hết tháng 3 năm 2012: chỉ dùng được giấy cấp từ ngày 1 tháng 4 năm 2012.',
  'why.asked': 'Pháp luật quy định phải xác minh số và danh tính. Vui lòng chọn giấy tờ bạn đang có.',
  'why.asked-account': 'Nếu tài khoản công ty cho biết bạn là ai thì chỉ cần giấy tờ có số.',
  'why.asked-proxy':
    'Khai báo lương hưu nhóm 3 (第3号) là việc của chính vợ/chồng bạn. Nếu nộp thay, cần có giấy ủy quyền (委任状).',
  'why.in-person': 'Vui lòng cho người phụ trách xem trực tiếp giấy tờ. Không cần ảnh.',
  'why.employee-verifies': 'Số của người thân do nhân viên kiểm tra. Không cần ảnh giấy tờ của người thân.',
  'why.number-copy':
    'Số của người thân do nhân viên kiểm tra. Để tránh ghi nhầm, vui lòng gửi ảnh giấy tờ có số.',
  'why.own-number': 'Đây là số dùng cho công việc kinh doanh của chính bạn nên không cần giấy tờ.',
  'why.known': 'Được kiểm tra bằng tài khoản công ty và hồ sơ trước đây nên không cần giấy tờ.',
}
