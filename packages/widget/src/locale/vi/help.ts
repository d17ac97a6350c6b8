import type { jaHelp } from '../ja/help.ts'

/** Vietnamese of the ways on when a link does not work. */
export const viHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': 'Dán lại liên kết',
  'help.pasteLabel': 'Vui lòng dán liên kết bạn nhận được vào đây',
  'help.pasteHint':
    'Toàn bộ từ “https://” đến ký tự cuối cùng. Có xuống dòng hoặc khoảng trắng ở giữa cũng không sao.',
  'help.pasteWrong': 'Liên kết bị thiếu một phần. Hãy mở tin nhắn và sao chép đến ký tự cuối cùng.',
  'help.open': 'Mở liên kết này',
  'help.call': 'Hỏi qua điện thoại',
  'help.codeLabel': 'Số tiếp nhận (受付番号)',
  'help.codeHint':
    'Gồm 6 ký tự ghi trên giấy hoặc trong tin nhắn bạn nhận được. Nhập chữ thường hoặc có dấu gạch nối cũng được.',
  'help.codeWrong': 'Số tiếp nhận gồm 6 chữ cái và chữ số.',
  'help.codeNext': 'Xem nội dung cần nói',
  'help.say': 'Hãy nói với nơi liên hệ của công ty như sau (câu tiếng Nhật ở trong ngoặc).',
  'help.sentence':
    'Tôi không mở được liên kết để nộp My Number. Số tiếp nhận là {code}. Xin cho tôi liên kết mới hoặc mẫu giấy. (マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。)',
  'help.copy': 'Sao chép câu này',
  'help.copied': 'Đã sao chép',
  'help.paperTitle': 'Nộp bằng giấy',
  'help.paper':
    'Bạn cũng có thể nộp bằng giấy mà không cần điện thoại hay máy tính. Hãy xin mẫu giấy ở công ty.',
  'help.never': 'Đừng gửi số My Number hoặc ảnh giấy tờ qua e-mail hay tin nhắn.',
}
