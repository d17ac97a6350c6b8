import type { jaDocument } from '../ja/document.ts'

/** Vietnamese of the document field. */
export const viDocument: Record<keyof typeof jaDocument, string> = {
  'document.camera': 'Chụp ảnh',
  'document.file': 'Chọn ảnh',
  'document.retake': 'Chụp lại',
  'document.rotate': 'Xoay',
  'document.remove': 'Xóa ảnh',
  'document.drop': 'Bạn cũng có thể kéo và thả ảnh vào đây.',
  'document.ready': 'Ảnh đã sẵn sàng. Hãy kiểm tra xem có đọc được chữ không.',
  'document.rotated': 'Đã xoay ảnh.',
  'document.preview': 'Ảnh: {label}',
  'document.working': 'Đang xử lý ảnh…',
  'document.tips': 'Hãy chụp ở nơi sáng, lấy đủ bốn góc và sao cho đọc được chữ.',
  'document.private': 'Thông tin vị trí và các thông tin khác trong ảnh sẽ được xóa trước khi gửi.',
  'document.pdf': 'Không dùng được PDF. Hãy chụp ảnh giấy tờ hoặc chọn ảnh (JPEG hoặc PNG).',
  'document.type': 'Không dùng được định dạng này. Hãy chọn ảnh JPEG hoặc PNG.',
  'document.large': 'Tệp quá lớn (tối đa 40 MB). Hãy chụp lại hoặc chọn ảnh nhỏ hơn.',
  'document.heic':
    'Trình duyệt của bạn không mở được định dạng này (HEIC). Hãy chụp lại, hoặc lưu ảnh thành JPEG rồi chọn.',
  'document.broken': 'Không mở được ảnh này. Hãy chụp lại hoặc chọn ảnh khác.',
  'document.small': 'Ảnh nhỏ nên có thể không đọc được chữ.',
  'document.dark': 'Ảnh có thể quá tối. Bạn có thể chụp lại ở nơi sáng hơn.',
  'document.blurred': 'Ảnh có thể bị mờ. Bạn có thể chụp lại.',
  'document.glare': 'Ánh sáng phản chiếu có thể che mất chữ. Bạn có thể đổi hướng và chụp lại.',
  'document.cut': 'Mép giấy tờ có thể bị cắt mất. Bạn có thể chụp lại sao cho đủ bốn góc.',
  'document.other-side': 'Có thể bạn đã chụp nhầm mặt. Bạn có thể chụp lại mặt được yêu cầu.',
  'document.empty': 'Tệp trống. Hãy chụp lại hoặc chọn ảnh khác.',
  'document.avif':
    'Trình duyệt của bạn không mở được định dạng này (AVIF). Hãy chụp lại, hoặc lưu ảnh thành JPEG rồi chọn.',
  'document.gif':
    'Không dùng được GIF vì chữ nhỏ sẽ khó đọc. Hãy chụp ảnh giấy tờ hoặc chọn ảnh JPEG hay PNG.',
  'document.tiff':
    'Không dùng được TIFF. Hãy chụp ảnh giấy tờ, hoặc đặt máy quét lưu thành JPEG rồi quét lại.',
  'document.svg': 'Không dùng được SVG vì đó không phải là ảnh chụp. Hãy chụp ảnh giấy tờ.',
  'document.pixels':
    'Ảnh quá lớn, không mở được (tối đa 100 megapixel). Hãy giảm độ phân giải trong cài đặt camera rồi chụp lại, hoặc chọn ảnh nhỏ hơn.',
  'document.unread': 'Không đọc được tệp. Nếu ảnh ở trên đám mây, hãy lưu vào thiết bị này trước rồi chọn.',
  'document.failed': 'Không xử lý được ảnh. Hãy kiểm tra kết nối mạng, đóng các ứng dụng khác và thử lại.',
  'document.cancel': 'Hủy',
  'document.again': 'Thử lại',
  'document.missing': 'Cần có ảnh ở đây.',
  'document.label': 'Giấy tờ xác minh danh tính',
}
