import type { jaPasscode } from '../ja/passcode.ts'

/** Korean of the passcode and of asking for more time. */
export const koPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': '패스코드(パスコード)를 입력해 주세요',
  'passcode.lead': '이 링크를 열려면 회사에서 링크와 별도로 알려 준 패스코드가 필요합니다.',
  'passcode.label': '패스코드(パスコード)',
  'passcode.hint':
    '8자 이상입니다. 소문자나 전각 문자여도, 하이픈이나 공백이 있어도 없어도 괜찮습니다. 0과 O, 1과 I는 구별하지 않습니다.',
  'passcode.short': '패스코드는 8자 이상입니다. 끝까지 입력해 주세요.',
  'passcode.wrong': '패스코드가 다릅니다. 종이나 게시물을 다시 확인해 주세요.',
  'passcode.tries': '앞으로 {tries}번 더 시도할 수 있습니다.',
  'passcode.last': '앞으로 1번 남았습니다. 틀리면 이 링크를 사용할 수 없게 됩니다.',
  'passcode.open': '열기',
  'passcode.checking': '확인하고 있습니다…',
  'passcode.where': '패스코드를 모를 때',
  'passcode.ask':
    '회사에서 받은 종이나 직장의 게시물에 적혀 있습니다. 찾을 수 없으면 회사 담당자에게 물어봐 주세요.',
  'passcode.kept': '패스코드는 이 기기에 저장하지 않습니다. 화면을 다시 열면 다시 입력해 주세요.',
  'stopped.passcode_exhausted':
    '패스코드를 10번 틀려서 이 링크를 사용할 수 없게 되었습니다. 회사에 새 링크를 요청해 주세요. 회사에도 알림이 갑니다.',
  'expired.title': '링크의 기한이 지났습니다',
  'expired.lead': '아직 제출할 수 있습니다. 아래 버튼으로 회사에 기한 연장을 요청해 주세요.',
  'expired.ask': '기한 연장 요청',
  'expired.help': '회사에는 기한 연장을 희망한다는 것만 전해집니다.',
  'expired.asked': '회사에 요청했습니다.',
  'expired.wait':
    '회사가 기한을 연장하면 이 화면이 자동으로 진행됩니다. 닫아도 괜찮습니다. 나중에 같은 링크를 열어 주세요. 급하면 전화해 주세요.',
}
