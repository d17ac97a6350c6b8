import type { jaJourney } from '../ja/journey.ts'

/** Korean of the way through the collection. */
export const koJourney: Record<keyof typeof jaJourney, string> = {
  'steps.label': '단계',
  'steps.number': '번호',
  'steps.papers': '서류 사진',
  'steps.review': '확인',
  'steps.for': '{step}({name} 님)',
  'steps.completed': '입력 완료',
  'steps.current': '입력 중',
  'steps.reached': '입력 전',
  'steps.ahead': '입력 전',
  'steps.error': '오류 있음',
  'summary.title': '수정할 곳이 있습니다',
  'summary.entry': '{label}: {message}',
  'countersign.title': '확인 문구(合言葉)를 확인해 주세요',
  'countersign.help': '회사에서 받은 종이 등에 적힌 확인 문구와 같습니까?',
  'countersign.warn': '다르거나 안내받지 못했으면 아무것도 입력하지 말고 회사에 전화해 주세요.',
  'countersign.same': '같습니다',
  'countersign.different': '다릅니다',
  'stopped.countersign_different':
    '확인 문구가 다르면 다른 곳에서 보낸 요청일 수 있습니다. 아무것도 입력하지 말고 회사에 전화해 주세요.',
  'stopped.session_ended':
    '로그인이 만료되었습니다. 다른 화면에서 다시 로그인한 후 ‘다시 시도’를 눌러 주세요. 입력한 내용은 이 화면에 남아 있습니다.',
  'notice.lost':
    '화면을 다시 불러와서 입력한 번호와 사진이 지워졌습니다. 이 기기에 남기지 않기 위해서입니다. 번거로우시겠지만 다시 입력해 주세요.',
  'expiry.left':
    '이 링크는 앞으로 {minutes}분 동안 사용할 수 있습니다. 시간이 부족하면 {organization}에 새 링크를 요청해 주세요.',
  'session.ended':
    '로그인이 만료되었습니다. 입력한 내용은 이 화면에 남아 있습니다. 다른 화면에서 다시 로그인한 후 ‘계속’을 눌러 주세요.',
  'session.open': '로그인 화면 열기(다른 화면)',
  'session.again': '계속',
  'nav.toReview': '확인 화면으로 돌아가기',
  'review.editWhat': '수정: {what}',
  'review.confirm': 'QR 코드의 번호와 다르지만, 입력한 번호가 맞습니다',
  'review.unsolved': '번호가 서로 다릅니다. 번호나 사진을 수정하거나, 맞는 번호인지 확인해 주세요.',
  'review.enlarge': '크게 보기: {label}',
  'review.close': '닫기',
  'review.statement':
    '‘제출’을 누르면 번호와 사진을 이 기기에서 암호화하여 {organization}에 보냅니다. {organization}만 읽을 수 있습니다. {organization}에서 접수하기 전까지는 같은 링크에서 취소하고 수정할 수 있습니다.',
  'review.statementNumber':
    '‘제출’을 누르면 번호를 이 기기에서 암호화하여 {organization}에 보냅니다. {organization}만 읽을 수 있습니다. {organization}에서 접수하기 전까지는 같은 링크에서 취소하고 수정할 수 있습니다.',
  'sending.finishing': '모두 도착했습니다. 접수를 기다리고 있습니다…',
  'sending.cancel': '전송 중지',
  'sending.cancelHelp': '중지하면 확인 화면으로 돌아갑니다. 지금까지 보낸 부분은 사용되지 않고 삭제됩니다.',
  'sending.cancelResumed':
    '중지하면 지금까지 보낸 부분은 사용되지 않고 삭제되며, 처음부터 다시 입력하게 됩니다.',
  'receipt.from': '제출처',
  'receipt.gave': '제출한 것',
  'receipt.keep': '이 접수증에는 마이넘버가 적혀 있지 않습니다.',
  'receipt.save': '접수증을 파일로 저장',
  'receipt.share': '접수증 보내기·저장',
  'receipt.copy': '접수증 내용 복사',
  'receipt.copied': '복사했습니다.',
  'receipt.copyFailed': '복사하지 못했습니다. 접수증 번호를 적어 두세요.',
  'receipt.heading': '마이넘버 제출 접수증',
  'receipt.file': '마이넘버-제출-접수증',
}
