import type { jaAccount } from '../ja/account.ts'

/** Korean of signing in with an ID and a password. */
export const koAccount: Record<keyof typeof jaAccount, string> = {
  'account.title': 'ID와 비밀번호로 로그인',
  'account.lead': '회사에서 받은 종이에 적힌 ID와 비밀번호를 입력해 주세요.',
  'account.id': 'ID',
  'account.idHint': '8자입니다. 소문자나 전각 문자여도, 하이픈이 없어도 괜찮습니다.',
  'account.password': '비밀번호',
  'account.passwordHint': '12자입니다.',
  'account.show': '비밀번호 표시',
  'account.hide': '비밀번호 숨기기',
  'account.idWrong': 'ID는 영문자와 숫자 8자입니다. 종이를 보고 다시 입력해 주세요.',
  'account.passwordWrong': '비밀번호는 영문자와 숫자 12자입니다. 종이를 보고 다시 입력해 주세요.',
  'account.signIn': '로그인',
  'account.working': '확인하고 있습니다…',
  'account.refused':
    'ID 또는 비밀번호가 다릅니다. 영문자 O와 숫자 0처럼 비슷한 문자는 어느 쪽을 입력해도 됩니다. 종이를 다시 확인해 주세요.',
  'account.codeRefused': '코드가 다르거나 시간이 지났습니다. 앱에 표시된 새 코드를 입력해 주세요.',
  'account.wait': '여러 번 틀렸습니다. {seconds}초 후에 다시 시도해 주세요.',
  'account.locked':
    '10번 틀려서 이 ID를 사용할 수 없게 되었습니다. 회사 담당자에게 전화하여 잠금 해제를 요청해 주세요.',
  'account.unreachable': '접수 서버에 연결할 수 없습니다. 통신 상태를 확인하고 다시 시도해 주세요.',
  'account.broken':
    '이 화면의 주소가 올바르지 않거나 받은 내용이 변경되었습니다. 아무것도 입력하지 말고 회사에 전화해 주세요.',
  'account.help': '모르는 점이 있으면 종이에 적힌 전화번호로 전화해 주세요.',
  'account.totpTitle': '인증 코드를 입력해 주세요',
  'account.totpLead': '등록한 인증 앱에 표시된 6자리 숫자입니다.',
  'account.totp': '인증 코드',
  'account.totpWrong': '인증 코드는 6자리 숫자입니다.',
  'account.next': '다음',
  'account.listTitle': '어느 요청을 여시겠습니까?',
  'account.listLead': '회사에서 보낸 요청이 여러 개 있습니다.',
  'account.requestOf': '{date} 요청',
  'account.requestCode': '접수 번호(受付番号) {code}',
  'account.stateOpen': '아직 제출하지 않았습니다({date}까지)',
  'account.stateSent': '제출했습니다',
  'account.noneTitle': '지금은 요청이 없습니다',
  'account.noneText': '회사에서 새 요청을 보내면 여기에 표시됩니다.',
  'account.signOut': '로그아웃',
  'account.factor': '더 안전하게 사용하기(인증 앱)',
  'account.factorLead':
    '스마트폰의 인증 앱으로 다음 코드를 읽으면, 다음부터는 비밀번호와 함께 6자리 숫자도 입력하게 됩니다.',
  'account.factorKey': '카메라로 읽을 수 없으면 앱에 다음 문자를 입력해 주세요.',
  'account.factorDone': '등록했습니다. 다음부터 인증 코드를 입력해야 합니다.',
  'account.factorConfirm': '등록',
}
