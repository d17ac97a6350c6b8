import type { jaReturned } from '../ja/returned.ts'

/** Korean of a submission that was sent back. */
export const koReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': '제출하신 내용에 수정할 곳이 있습니다',
  'returned.UNREADABLE': '사진의 글자를 읽을 수 없었습니다.',
  'returned.BACK-MISSING': '서류 뒷면 사진이 없었습니다.',
  'returned.WRONG-PAPER': '요청한 서류와 다른 서류가 도착했습니다.',
  'returned.EXPIRED': '서류의 유효 기간이 지났습니다.',
  'returned.NUMBER-DIFFERS': '입력한 번호와 서류의 번호가 달랐습니다.',
  'returned.NAME-DIFFERS': '이름 또는 주소가 등록된 내용과 달랐습니다.',
  'returned.NOT-MASKED': '가려야 하는 번호가 보였습니다.',
  'returned.OTHER': '내용을 다시 한번 확인해 주세요.',
  'returned.words': '담당자의 메시지',
  'returned.everything': '처음부터 다시 제출해 주세요.',
  'returned.only': '수정할 부분만 제출해 주세요. 다른 내용은 그대로 남아 있습니다.',
}
