import type { jaHelp } from '../ja/help.ts'

/** Korean of the ways on when a link does not work. */
export const koHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': '링크 다시 붙여 넣기',
  'help.pasteLabel': '받은 링크를 여기에 붙여 넣어 주세요',
  'help.pasteHint': '‘https://’부터 마지막 문자까지 전부입니다. 중간에 줄바꿈이나 공백이 있어도 괜찮습니다.',
  'help.pasteWrong': '링크의 일부가 빠졌습니다. 메시지를 열고 마지막 문자까지 복사해 주세요.',
  'help.open': '이 링크 열기',
  'help.call': '전화로 문의',
  'help.codeLabel': '접수 번호(受付番号)',
  'help.codeHint': '받은 종이나 메시지에 있는 6자입니다. 소문자나 전각 문자여도, 하이픈이 있어도 괜찮습니다.',
  'help.codeWrong': '접수 번호는 영문자와 숫자 6자입니다.',
  'help.codeNext': '전달할 내용 보기',
  'help.say': '회사의 문의처에 다음과 같이 전해 주세요(괄호 안은 일본어입니다).',
  'help.sentence':
    '마이넘버를 제출하는 링크가 열리지 않습니다. 접수 번호는 {code}입니다. 새 링크를 보내 주시거나 종이로 제출하게 해 주세요. (マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。)',
  'help.copy': '이 문장 복사',
  'help.copied': '복사했습니다',
  'help.paperTitle': '종이로 제출',
  'help.paper': '스마트폰이나 컴퓨터를 쓰지 않고 종이로 제출할 수도 있습니다. 회사에 양식을 요청해 주세요.',
  'help.never': '마이넘버나 서류 사진을 이메일이나 메시지로 보내지 마세요.',
}
