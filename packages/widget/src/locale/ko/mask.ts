import type { jaMask } from '../ja/mask.ts'

/** Korean of the buttons that change a photo, and of what has to be hidden on it. */
export const koMask: Record<keyof typeof jaMask, string> = {
  'mask.button': '일부를 검게 칠해 가리기',
  'mask.hide':
    '보내기 전에 사진에 다음 내용이 보이면 검게 칠해 가려 주세요: {what}. 법률에 따라 받을 수 없는 내용입니다.',
  'mask.wish': '사진에 보이면 검게 칠해 가릴 수 있습니다: {what}',
  'mask.must': '‘일부를 검게 칠해 가리기’를 누르거나, 보이지 않는지 확인하고 표시해 주세요.',
  'mask.absent': '확인했습니다. 이 사진에 보이지 않습니다: {what}',
  'mask.done': '검게 칠했습니다. 보이는 그대로 보냅니다.',
  'mask.insurer': '보험자 번호(保険者番号)',
  'mask.insured': '기호·번호·가지번호(記号・番号・枝番)',
  'mask.insurance': '건강보험의 기호·번호나 기초연금번호(基礎年金番号)',
  'mask.qr': 'QR 코드',
  'mask.pension': '기초연금번호(基礎年金番号)',
  'mask.number': '마이넘버(マイナンバー)',
  'mask.family': '다른 가족의 마이넘버(マイナンバー)',
  'mask.donor': '장기 기증 의사 표시란(臓器提供意思表示欄)',
  'stage.unfinished': '사진 수정이 끝나지 않았습니다. 파란색 버튼이나 ‘바꾸지 않고 돌아가기’를 눌러 주세요.',
  'stage.unavailable': '이 도구를 불러오지 못했습니다. 통신 상태를 확인하고 다시 눌러 주세요.',
  'document.undo': '한 단계 되돌리기',
  'document.undone': '이전 사진으로 되돌렸습니다.',
  'list.comma': ', ',
  'crop.button': '둘레 잘라내기',
  'crop.done': '둘레를 잘라냈습니다. 이 사진을 보냅니다.',
}
