import type { jaHandover } from '../ja/handover.ts'

/** Korean of going on elsewhere. */
export const koHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': '스마트폰이 있으면 그 카메라로 촬영하여 제출할 수 있습니다.',
  'handover.button': '스마트폰에서 계속하기',
  'handover.code': '스마트폰으로 열 QR 코드',
  'handover.scan': '스마트폰 카메라로 이 QR 코드를 비추고, 나타난 링크를 열어 주세요.',
  'handover.signIn': '스마트폰에서도 평소처럼 로그인해 주세요.',
  'handover.compare': '스마트폰 화면의 ‘확인 코드’가 다음과 같은지 확인해 주세요.',
  'handover.stay':
    '이 화면에 입력한 내용은 스마트폰으로 옮겨지지 않습니다. 스마트폰에서 번호 입력부터 시작해 주세요.',
  'handover.secret': '이 QR 코드는 본인 전용입니다. 다른 사람에게 보여 주거나 촬영하게 하지 마세요.',
  'handover.waiting': '스마트폰에서 제출하기를 기다리고 있습니다. 끝나면 이 화면에 접수증이 표시됩니다.',
  'handover.lost': '제출이 끝났는지 여기서는 확인할 수 없습니다. 스마트폰 화면을 확인해 주세요.',
  'handover.close': 'QR 코드를 닫고 이 화면에서 계속하기',
  'leave.lead':
    '지금은 앱 안의 화면입니다. 카메라나 사진을 사용할 수 없으면 평소 쓰는 브라우저(Safari나 Chrome)에서 다시 열어 주세요.',
  'leave.open': '평소 쓰는 브라우저에서 열기',
  'leave.copy': '링크 복사',
  'leave.copied': '복사했습니다. Safari나 Chrome을 열고 주소창에 붙여 넣어 열어 주세요.',
  'leave.failed': '복사하지 못했습니다. 받은 메시지의 링크를 길게 눌러 브라우저에서 열어 주세요.',
}
