import type { jaPaper } from '../ja/paper.ts'

/** Vietnamese of the names of the papers, with the Japanese that is printed on them. */
export const viPaper: Record<keyof typeof jaPaper, string> = {
  'paper.mynumber-card': 'Thẻ My Number (マイナンバーカード)',
  'paper.special-residence-card':
    'Thẻ lưu trú đặc định, Giấy chứng nhận vĩnh trú đặc biệt đặc định (特定在留カード・特定特別永住者証明書)',
  'paper.juminhyo': 'Bản sao Phiếu cư trú có My Number (住民票の写し)',
  'paper.tsuchi-card': 'Thẻ thông báo (通知カード)',
  'paper.prior-file': 'Hồ sơ đã nộp trước đây',
  'paper.nta-doc': 'Phiếu khấu trừ thuế, giấy báo thanh toán có My Number (源泉徴収票・支払通知書)',
  'paper.self-statement': 'Bản tự khai số My Number của mình',
  'paper.driving-licence': 'Giấy phép lái xe (運転免許証)',
  'paper.driving-history': 'Giấy chứng nhận lịch sử lái xe (運転経歴証明書)',
  'paper.passport': 'Hộ chiếu',
  'paper.disability-book': 'Sổ người khuyết tật thể chất (身体障害者手帳)',
  'paper.mental-health-book': 'Sổ phúc lợi sức khỏe tâm thần (精神障害者保健福祉手帳)',
  'paper.rehabilitation-book': 'Sổ hỗ trợ người khuyết tật trí tuệ (療育手帳)',
  'paper.residence-card': 'Thẻ lưu trú (在留カード)',
  'paper.special-resident': 'Giấy chứng nhận vĩnh trú đặc biệt (特別永住者証明書)',
  'paper.photo-id': 'Thẻ sinh viên, thẻ nhân viên hoặc chứng chỉ có ảnh',
  'paper.pre-printed': 'Giấy tờ có in họ tên và địa chỉ',
  'paper.eligibility-certificate': 'Giấy xác nhận tư cách bảo hiểm y tế (資格確認書)',
  'paper.pension-book': 'Sổ lương hưu, giấy thông báo số lương hưu cơ bản (年金手帳・基礎年金番号通知書)',
  'paper.child-allowance': 'Giấy chứng nhận trợ cấp nuôi con (児童扶養手当証書・特別児童扶養手当証書)',
  'paper.seal-certificate':
    'Giấy chứng nhận đăng ký con dấu, phụ lục hộ tịch, v.v. (印鑑登録証明書・戸籍の附票)',
  'paper.utility-receipt': 'Biên lai thuế, bảo hiểm xã hội hoặc điện nước (領収証)',
  'paper.health-insurance-card': 'Thẻ bảo hiểm y tế (健康保険証)',
  'paper.proxy-letter': 'Giấy ủy quyền (委任状)',
  'paper.agent-identity': 'Giấy tờ tùy thân của người đại diện (giấy phép lái xe, v.v.)',
  'paper.other': 'Giấy tờ xác minh danh tính',
}
