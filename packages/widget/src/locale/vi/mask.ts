import type { jaMask } from '../ja/mask.ts'

/** Vietnamese of the buttons that change a photo, and of what has to be hidden on it. */
export const viMask: Record<keyof typeof jaMask, string> = {
  'mask.button': 'Bôi đen để che một phần',
  'mask.hide':
    'Trước khi gửi, hãy bôi đen những thông tin sau nếu có trong ảnh: {what}. Theo pháp luật, chúng tôi không được nhận những thông tin này.',
  'mask.wish': 'Nếu có trong ảnh, bạn có thể bôi đen: {what}',
  'mask.must': 'Hãy bấm “Bôi đen để che một phần”, hoặc kiểm tra là không có trong ảnh và đánh dấu vào ô.',
  'mask.absent': 'Tôi đã kiểm tra. Trong ảnh này không có: {what}',
  'mask.done': 'Đã bôi đen. Ảnh sẽ được gửi đúng như bạn thấy.',
  'mask.insurer': 'số của tổ chức bảo hiểm (保険者番号)',
  'mask.insured': 'ký hiệu, số và số nhánh (記号・番号・枝番)',
  'mask.insurance':
    'ký hiệu và số bảo hiểm y tế (健康保険の記号・番号) hoặc số lương hưu cơ bản (基礎年金番号)',
  'mask.qr': 'mã QR',
  'mask.pension': 'số lương hưu cơ bản (基礎年金番号)',
  'mask.number': 'số My Number (マイナンバー)',
  'mask.family': 'số My Number (マイナンバー) của người thân khác',
  'mask.donor': 'mục hiến tạng (臓器提供意思表示欄)',
  'stage.unfinished': 'Bạn chưa chỉnh xong ảnh. Hãy bấm nút màu xanh hoặc “Quay lại, không thay đổi”.',
  'stage.unavailable': 'Không tải được công cụ này. Hãy kiểm tra mạng và bấm lại.',
  'document.undo': 'Hoàn tác',
  'document.undone': 'Đã quay lại ảnh trước đó.',
  'list.comma': ', ',
  'crop.button': 'Cắt bớt xung quanh',
  'crop.done': 'Đã cắt bớt xung quanh. Ảnh này sẽ được gửi.',
}
