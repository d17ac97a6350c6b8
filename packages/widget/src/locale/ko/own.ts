import type { jaOwn } from '../ja/own.ts'

/** Korean of what a person sees and may do afterwards. */
export const koOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': '현재 상태',
  'own.submitted': '{organization}의 확인을 기다리고 있습니다.',
  'own.accepted': '{organization}에서 접수했습니다.',
  'own.closed': '{organization}에서 이 제출을 사용하지 않기로 했습니다. 제출하신 내용은 폐기됩니다.',
  'own.kept': '보관 기간',
  'own.keptText':
    '법률로 정해진 기간에만 보관하고, 그 후 복구할 수 없도록 폐기합니다. 서류 사진은 확인이 끝나면 먼저 폐기합니다.',
  'own.gaveNumber': '{name}: 마이넘버',
  'own.gavePhotos': '{name}: 서류 사진 {count}장',
  'own.correct': '제출 취소·수정',
  'own.correctTitle': '취소할 것을 선택해 주세요',
  'own.correctHelp':
    '선택한 것은 바로 폐기되며 되돌릴 수 없습니다. 그 후 이 화면에서 기한까지 몇 번이든 다시 제출할 수 있습니다. 선택하지 않은 것은 그대로 남습니다.',
  'own.correctDo': '선택한 것 취소',
  'own.correctNone': '취소할 것을 하나 이상 선택해 주세요.',
  'own.wish': '정정 신청',
  'own.wishHelp':
    '이미 접수되어 이 화면에서는 수정할 수 없습니다. 수정하고 싶은 내용을 적어 보내면 {organization}에 전달됩니다. 마이넘버는 적지 마세요.',
  'own.wishSent': '정정 신청을 보냈습니다. {organization}의 연락을 기다려 주세요.',
  'own.words': '전하고 싶은 내용(적지 않아도 됩니다)',
  'own.send': '보내기',
  'own.decline': '마이넘버를 제공하지 않는 경우',
  'own.declineHelp':
    '제공하지 않아도 처벌받지 않습니다. 다만 서류에 번호를 적는 것은 법률로 정해져 있으므로, {organization}에서는 요청한 경위와 번호가 없는 이유를 기록하고 서류를 제출하는 관공서에 설명하게 됩니다.',
  'own.reason': '제공하지 않는 이유',
  'own.reason.CIRCUMSTANCES': '사정이 있어 제공할 수 없음',
  'own.reason.GIVEN': '이미 제출함',
  'own.reason.UNRELATED': '이 회사와 관계가 없음',
  'own.reason.OTHER': '기타',
  'own.declined':
    '제공하지 않는다고 {organization}에 전했습니다. 마음이 바뀌면 기한까지 이 화면에서 제출할 수 있습니다.',
  'own.reopen': '다시 제출하기로 함',
  'own.uses': '내 번호가 사용된 기록',
  'own.usesText':
    '{organization} 담당자가 번호나 서류를 화면에 표시하거나 인쇄·내보내기를 하면 반드시 여기에 남습니다.',
  'own.usesNone': '아직 한 번도 표시되거나 인쇄되지 않았습니다.',
  'own.use.display': '화면에 표시',
  'own.use.output': '인쇄 또는 내보내기',
  'own.usesNumber': '{name}: 마이넘버',
  'own.usesPhoto': '{name}: 서류 사진',
  'own.usesForm': '서식 {form}',
  'own.usesReview': '제출 내용 확인',
  'own.usesMore': '이전 기록 보기',
}
