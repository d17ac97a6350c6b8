import type { jaCamera } from '../ja/camera.ts'

/** Korean of the live view. */
export const koCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': '틀에 맞춰 촬영',
  'camera.asking': '브라우저에서 카메라 사용을 허용할지 묻습니다. ‘허용’(許可)을 선택해 주세요.',
  'camera.hint.card': '카드를 틀에 맞추고 빛이 반사되지 않는 방향에서 촬영해 주세요.',
  'camera.hint.a4': '종이를 평평하게 놓고 네 모서리를 틀에 맞춰 촬영해 주세요.',
  'camera.hint.passport': '얼굴 사진이 있는 페이지를 펼쳐 틀에 맞춰 촬영해 주세요.',
  'camera.scan': '마이넘버 카드(マイナンバーカード) 뒷면의 QR 코드를 틀 안에 크게 비춰 주세요.',
  'camera.shutter': '촬영',
  'camera.torch': '조명',
  'camera.close': '취소',
  'camera.otherWay': '다른 방법 사용',
  'camera.again': '다시 시도',
  'camera.resume': '카메라 다시 켜기',
  'camera.paused': '화면을 벗어나 카메라를 껐습니다.',
  'camera.refused.ios':
    '카메라가 허용되지 않았습니다. 주소창 왼쪽 버튼(‘가가’ 등)에서 웹 사이트 설정을 열고 카메라를 ‘허용’으로 바꿔 주세요. 사진을 선택할 수도 있습니다.',
  'camera.refused.android':
    '카메라가 허용되지 않았습니다. 주소창 왼쪽 버튼에서 ‘권한’을 열고 카메라를 허용해 주세요. 사진을 선택할 수도 있습니다.',
  'camera.refused.desktop':
    '카메라가 허용되지 않았습니다. 주소창의 카메라 또는 자물쇠 버튼을 눌러 카메라를 허용해 주세요. 사진 파일을 선택할 수도 있습니다.',
  'camera.refused.app':
    '이 앱 안의 화면에서는 카메라가 허용되지 않았습니다. 사진을 선택하거나, 평소 쓰는 브라우저(Safari나 Chrome)에서 다시 열어 주세요.',
  'camera.none': '카메라를 찾을 수 없습니다. 사진 파일을 선택하거나 스마트폰을 사용해 주세요.',
  'camera.busy':
    '카메라 영상이 들어오지 않습니다. 화상 회의 등 카메라를 사용하는 다른 앱을 종료하고 다시 시도해 주세요.',
  'camera.insecure':
    '이 화면은 https로 열리지 않아 카메라를 사용할 수 없습니다. 아무것도 입력하지 말고 문의처에 알려 주세요.',
  'camera.blocked': '이 페이지에서는 카메라를 사용할 수 없습니다. 사진 파일을 선택해 주세요.',
  'camera.unsupported':
    '이 브라우저에서는 영상을 사용할 수 없습니다. 사진을 선택하거나 스마트폰 카메라로 촬영해 주세요.',
}
