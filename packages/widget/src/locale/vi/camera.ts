import type { jaCamera } from '../ja/camera.ts'

/** Vietnamese of the live view. */
export const viCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': 'Chụp theo khung',
  'camera.asking': 'Trình duyệt sẽ hỏi có cho phép dùng camera không. Hãy chọn “Cho phép” (許可).',
  'camera.hint.card': 'Đặt thẻ vừa khung và chụp ở hướng không bị lóa sáng.',
  'camera.hint.a4': 'Đặt giấy nằm phẳng và căn bốn góc vừa với khung.',
  'camera.hint.passport': 'Mở trang có ảnh của bạn và đặt vừa khung.',
  'camera.scan': 'Đưa mã QR ở mặt sau Thẻ My Number (マイナンバーカード) vào trong khung, càng to càng tốt.',
  'camera.shutter': 'Chụp',
  'camera.torch': 'Đèn',
  'camera.close': 'Hủy',
  'camera.otherWay': 'Dùng cách khác',
  'camera.again': 'Thử lại',
  'camera.resume': 'Bật lại camera',
  'camera.paused': 'Camera đã tắt vì bạn rời khỏi màn hình này.',
  'camera.refused.ios':
    'Camera chưa được cho phép. Hãy mở phần cài đặt trang web bằng nút bên trái ô địa chỉ (“AA” hoặc tương tự) và đặt camera thành “Cho phép”. Bạn cũng có thể chọn ảnh có sẵn.',
  'camera.refused.android':
    'Camera chưa được cho phép. Hãy mở “Quyền” bằng nút bên trái ô địa chỉ và cho phép camera. Bạn cũng có thể chọn ảnh có sẵn.',
  'camera.refused.desktop':
    'Camera chưa được cho phép. Hãy bấm nút camera hoặc ổ khóa trên ô địa chỉ và cho phép camera. Bạn cũng có thể chọn tệp ảnh.',
  'camera.refused.app':
    'Camera không được phép dùng trong ứng dụng này. Hãy chọn ảnh, hoặc mở lại trang này bằng trình duyệt quen dùng (Safari hoặc Chrome).',
  'camera.none': 'Không tìm thấy camera. Hãy chọn tệp ảnh hoặc dùng điện thoại.',
  'camera.busy':
    'Không nhận được hình từ camera. Hãy đóng các ứng dụng khác đang dùng camera, như cuộc gọi video, rồi thử lại.',
  'camera.insecure':
    'Trang này không được mở bằng https nên không dùng được camera. Đừng nhập gì cả và hãy báo cho nơi liên hệ.',
  'camera.blocked': 'Trang này không cho phép dùng camera. Hãy chọn tệp ảnh.',
  'camera.unsupported':
    'Trình duyệt này không hiển thị được hình trực tiếp. Hãy chọn ảnh, hoặc chụp bằng camera của điện thoại.',
}
