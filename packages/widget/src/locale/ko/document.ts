import type { jaDocument } from '../ja/document.ts'

/** Korean of the document field. */
export const koDocument: Record<keyof typeof jaDocument, string> = {
  'document.camera': '카메라로 촬영',
  'document.file': '사진 선택',
  'document.retake': '다시 촬영',
  'document.rotate': '회전',
  'document.remove': '사진 삭제',
  'document.drop': '여기에 이미지를 끌어다 놓을 수도 있습니다.',
  'document.ready': '사진이 준비되었습니다. 글자를 읽을 수 있는지 확인해 주세요.',
  'document.rotated': '사진을 회전했습니다.',
  'document.preview': '{label} 사진',
  'document.working': '사진을 처리하고 있습니다…',
  'document.tips': '밝은 곳에서 네 모서리가 모두 들어오고 글자를 읽을 수 있게 촬영해 주세요.',
  'document.private': '사진에 포함된 위치 정보 등은 보내기 전에 제거합니다.',
  'document.pdf': 'PDF는 사용할 수 없습니다. 서류를 사진으로 촬영하거나 이미지(JPEG나 PNG)를 선택해 주세요.',
  'document.type': '이 형식은 사용할 수 없습니다. JPEG나 PNG 이미지를 선택해 주세요.',
  'document.large': '파일이 너무 큽니다(40MB까지). 다시 촬영하거나 더 작은 이미지를 선택해 주세요.',
  'document.heic':
    '사용 중인 브라우저에서는 이 형식(HEIC)을 열 수 없습니다. 다시 촬영하거나 JPEG로 저장하여 선택해 주세요.',
  'document.broken': '이 이미지를 열 수 없습니다. 다시 촬영하거나 다른 이미지를 선택해 주세요.',
  'document.small': '이미지가 작아서 글자를 읽지 못할 수 있습니다.',
  'document.dark': '어두워서 읽기 어려울 수 있습니다. 밝은 곳에서 다시 촬영할 수 있습니다.',
  'document.blurred': '사진이 흐릴 수 있습니다. 다시 촬영할 수 있습니다.',
  'document.glare': '빛이 반사되어 글자가 가려졌을 수 있습니다. 방향을 바꾸어 다시 촬영할 수 있습니다.',
  'document.cut': '서류의 가장자리가 잘렸을 수 있습니다. 네 모서리가 모두 들어오게 다시 촬영할 수 있습니다.',
  'document.other-side': '앞뒤가 바뀌었을 수 있습니다. 이 칸에 맞는 면을 다시 촬영할 수 있습니다.',
  'document.empty': '내용이 없는 파일입니다. 다시 촬영하거나 다른 이미지를 선택해 주세요.',
  'document.avif':
    '사용 중인 브라우저에서는 이 형식(AVIF)을 열 수 없습니다. 다시 촬영하거나 JPEG로 저장하여 선택해 주세요.',
  'document.gif':
    'GIF는 글자를 읽기 어려워 사용할 수 없습니다. 서류를 사진으로 촬영하거나 JPEG나 PNG 이미지를 선택해 주세요.',
  'document.tiff':
    'TIFF는 사용할 수 없습니다. 서류를 사진으로 촬영하거나, 스캐너의 저장 형식을 JPEG로 바꾸어 다시 스캔해 주세요.',
  'document.svg': 'SVG는 사진이 아니어서 사용할 수 없습니다. 서류를 사진으로 촬영해 주세요.',
  'document.pixels':
    '이미지가 너무 커서 열 수 없습니다(1억 화소까지). 카메라 설정에서 화소 수를 낮추어 다시 촬영하거나 더 작은 이미지를 선택해 주세요.',
  'document.unread': '파일을 읽지 못했습니다. 클라우드에 있는 사진은 이 기기에 저장한 다음 선택해 주세요.',
  'document.failed': '사진을 처리하지 못했습니다. 통신이 되는 곳에서 다른 앱을 닫고 다시 시도해 주세요.',
  'document.cancel': '중지',
  'document.again': '다시 시도',
  'document.missing': '사진을 준비해 주세요.',
  'document.label': '본인 확인 서류',
}
