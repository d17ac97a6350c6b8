import type { jaCode } from '../ja/code.ts'

/** Korean of the card code. */
export const koCode: Record<keyof typeof jaCode, string> = {
  'code.button': '카드의 QR 코드 읽기',
  'code.live': '영상으로 QR 코드 읽기',
  'code.hint':
    '마이넘버 카드(マイナンバーカード) 뒷면을 촬영하면 번호가 입력됩니다. 이 사진은 보내지 않습니다.',
  'code.working': '읽고 있습니다…',
  'code.done': '번호를 읽었습니다. 카드의 번호와 같은지 확인해 주세요.',
  'code.replaced': '입력한 번호와 달라서 QR 코드의 번호로 바꾸었습니다. 카드의 번호와 같은지 확인해 주세요.',
  'code.nothing':
    'QR 코드를 읽지 못했습니다. 밝은 곳에서 QR 코드를 크게 촬영해 주세요. 직접 입력할 수도 있습니다.',
  'code.other': '이 QR 코드에는 마이넘버가 없습니다. 마이넘버 카드(マイナンバーカード) 뒷면을 촬영해 주세요.',
  'code.application':
    '이것은 신청서의 QR 코드로, 마이넘버가 들어 있지 않습니다. 마이넘버 카드(マイナンバーカード) 뒷면이나 통지 카드(通知カード)의 QR 코드를 촬영해 주세요.',
}
